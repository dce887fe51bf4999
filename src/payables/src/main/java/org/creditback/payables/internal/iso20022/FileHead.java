package org.creditback.payables.internal.iso20022;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;

/** The first bytes of a file, which say that it is packed or in another encoding. */
final class FileHead {

    private static final byte[] UTF_8 = bytes(0xEF, 0xBB, 0xBF);
    private static final List<byte[]> ARCHIVES = List.of(
            bytes('P', 'K'), bytes(0x1F, 0x8B), bytes('B', 'Z', 'h'), bytes('7', 'z', 0xBC), bytes(0xFD, '7', 'z'));
    // UTF-16 both ways, UTF-32 the one way that does not begin like it, UTF-7.
    private static final List<byte[]> ENCODINGS =
            List.of(bytes(0xFE, 0xFF), bytes(0xFF, 0xFE), bytes(0, 0, 0xFE, 0xFF), bytes('+', '/', 'v'));

    /** So many bytes say it. */
    static final int LENGTH = 4;

    private FileHead() {}

    /**
     * Refuses what is packed or in another encoding.
     *
     * @param seen the first bytes, fewer only where there are no more
     * @return how many of them are the mark of UTF-8, which is no part of the text
     */
    static int check(byte[] seen) {
        refuseIf(seen, ARCHIVES, BankMessageFault.ARCHIVE);
        refuseIf(seen, ENCODINGS, BankMessageFault.WRONG_ENCODING);
        return begins(seen, UTF_8) ? UTF_8.length : 0;
    }

    private static void refuseIf(byte[] seen, List<byte[]> beginnings, BankMessageFault fault) {
        if (beginnings.stream().anyMatch(beginning -> begins(seen, beginning))) {
            throw new MessageRefused(fault, "");
        }
    }

    private static boolean begins(byte[] seen, byte[] beginning) {
        return seen.length >= beginning.length
                && Arrays.equals(seen, 0, beginning.length, beginning, 0, beginning.length);
    }

    /** The stream behind the mark of UTF-8, where there is one; it must be able to go back. */
    static InputStream withoutMark(InputStream in) throws IOException {
        in.mark(UTF_8.length);
        for (byte octet : UTF_8) {
            if (in.read() != (octet & 0xFF)) {
                in.reset();
                return in;
            }
        }
        return in;
    }

    private static byte[] bytes(int... octets) {
        byte[] bytes = new byte[octets.length];
        for (int at = 0; at < octets.length; at++) {
            bytes[at] = (byte) octets[at];
        }
        return bytes;
    }
}
