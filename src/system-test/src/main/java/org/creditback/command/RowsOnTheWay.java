package org.creditback.command;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/** A file that counts its bytes and line ends while it is sent. */
final class RowsOnTheWay extends FilterInputStream {

    private final AtomicLong bytes;
    private final AtomicLong lines;

    RowsOnTheWay(InputStream file, AtomicLong bytes, AtomicLong lines) {
        super(file);
        this.bytes = bytes;
        this.lines = lines;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        if (next >= 0) {
            bytes.incrementAndGet();
            lines.addAndGet(next == '\n' ? 1 : 0);
        }
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        long ends = 0;
        for (int each = offset; each < offset + read; each++) {
            ends += buffer[each] == '\n' ? 1 : 0;
        }
        bytes.addAndGet(Math.max(0, read));
        lines.addAndGet(ends);
        return read;
    }
}
