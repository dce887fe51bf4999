package org.creditback.reimbursement.internal;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Skips a byte order mark, and knows at the end whether a quoted field was left open: then the file is cut off. */
final class ClosedQuotes extends FilterReader {

    private static final int BYTE_ORDER_MARK = '\uFEFF';

    private boolean atStartOfFile = true;
    private boolean atStartOfField = true;
    private boolean insideQuotes;
    private boolean quoteInsideQuotes;

    ClosedQuotes(Reader in) {
        super(in);
    }

    boolean endsInsideQuotes() {
        return insideQuotes && !quoteInsideQuotes;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = in.read(buffer, offset, length);
        if (atStartOfFile && read > 0) {
            atStartOfFile = false;
            if (buffer[offset] == BYTE_ORDER_MARK) {
                System.arraycopy(buffer, offset + 1, buffer, offset, read - 1);
                return read == 1 ? read(buffer, offset, length) : follow(buffer, offset, read - 1);
            }
        }
        return follow(buffer, offset, read);
    }

    private int follow(char[] buffer, int offset, int read) {
        for (int i = offset; i < offset + read; i++) {
            follow(buffer[i]);
        }
        return read;
    }

    private void follow(char c) {
        if (insideQuotes && c == '"') {
            // Either the end of the field, or the first half of a quote within it.
            quoteInsideQuotes = !quoteInsideQuotes;
            return;
        }
        if (insideQuotes && !quoteInsideQuotes) {
            return;
        }
        insideQuotes = atStartOfField && c == '"';
        quoteInsideQuotes = false;
        atStartOfField = c == ',' || c == '\n' || c == '\r';
    }
}
