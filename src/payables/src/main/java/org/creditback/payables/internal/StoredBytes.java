package org.creditback.payables.internal;

import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;

/** The bytes of a stored file in their order, one piece in memory at a time. */
final class StoredBytes extends InputStream {

    private final IntFunction<Optional<byte[]>> pieces;
    private byte[] piece = new byte[0];
    private int at;
    private int read;
    private boolean ended;

    /** @param pieces by number, counted from 1; empty after the last */
    StoredBytes(IntFunction<Optional<byte[]>> pieces) {
        this.pieces = pieces;
    }

    @Override
    public int read() {
        return isAtEnd() ? -1 : piece[at++] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, into.length);
        if (length == 0) {
            return 0;
        }
        if (isAtEnd()) {
            return -1;
        }
        int taken = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, into, offset, taken);
        at += taken;
        return taken;
    }

    private boolean isAtEnd() {
        while (at == piece.length && !ended) {
            Optional<byte[]> next = pieces.apply(++read);
            ended = next.isEmpty();
            piece = next.orElse(new byte[0]);
            at = 0;
        }
        return ended;
    }
}
