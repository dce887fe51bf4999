package org.creditback.payables.internal;

import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.BiConsumer;

/** Takes the bytes of a file as they are written, hands them on in pieces of a megabyte, and counts and hashes them. */
final class FileBytes extends OutputStream {

    private static final int PIECE = 1 << 20;

    private final BiConsumer<Integer, byte[]> pieces;
    private final MessageDigest digest = PaymentRequests.sha256();
    private final byte[] piece = new byte[PIECE];
    private int filled;
    private int handedOn;
    private long size;

    /** @param pieces gets each piece with its number, counted from 1 */
    FileBytes(BiConsumer<Integer, byte[]> pieces) {
        this.pieces = pieces;
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        int at = offset;
        int left = length;
        while (left > 0) {
            int taken = Math.min(left, PIECE - filled);
            System.arraycopy(bytes, at, piece, filled, taken);
            filled += taken;
            at += taken;
            left -= taken;
            if (filled == PIECE) {
                handOn();
            }
        }
    }

    private void handOn() {
        byte[] whole = Arrays.copyOf(piece, filled);
        digest.update(whole);
        size += filled;
        filled = 0;
        pieces.accept(++handedOn, whole);
    }

    /** Hands on what is left; the file is whole. */
    @Override
    public void close() {
        if (filled > 0) {
            handOn();
        }
    }

    long size() {
        return size;
    }

    /** Once, after the last byte. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
