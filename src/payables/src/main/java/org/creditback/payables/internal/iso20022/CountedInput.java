package org.creditback.payables.internal.iso20022;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes that were read. */
final class CountedInput extends FilterInputStream {

    private long count;

    CountedInput(InputStream in) {
        super(in);
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int octet = in.read();
        count += octet < 0 ? 0 : 1;
        return octet;
    }

    @Override
    public int read(byte[] octets, int from, int length) throws IOException {
        int got = in.read(octets, from, length);
        count += Math.max(got, 0);
        return got;
    }

    @Override
    public long skip(long octets) throws IOException {
        long skipped = in.skip(octets);
        count += skipped;
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** Leaves it open: a reader of XML closes what it has come to the end of, and the rest is counted after it. */
    @Override
    public void close() {
        // The stream below is closed by whoever opened it.
    }
}
