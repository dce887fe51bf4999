package org.creditback.payables.internal.iso20022;

import java.io.IOException;
import java.io.InputStream;

/**
 * Looks at the bytes of a message before any reader of XML does: size, kind of file, encoding, and that no tag, comment or
 * instruction is so long that a reader would fill the memory with it. Of XML it knows only where such a part begins and ends.
 */
final class ByteScan {

    /** Longer than any tag, comment or instruction of a message. */
    static final int LONGEST = 65_536;

    private static final String SPACES = " \t\r\n";
    private static final int TWO_BYTES = 0xFFFF;
    private static final int TWO_HYPHENS = '-' << 8 | '-';
    private static final int TWO_BRACKETS = ']' << 8 | ']';

    private final long largest;
    private long size;
    private boolean begun;
    private Within within = Within.TEXT;
    private int quote;
    private int length;
    // The bytes before, to know "-->", "]]>" and "?>".
    private int last;

    private ByteScan(long largest) {
        this.largest = largest;
    }

    /**
     * Reads to the end, or to the first fault.
     *
     * @throws MessageRefused if it is nothing to be read as XML
     */
    static void check(InputStream in, long largest) throws IOException {
        ByteScan scan = new ByteScan(largest);
        byte[] first = in.readNBytes(FileHead.LENGTH);
        int mark = FileHead.check(first);
        scan.size = mark;
        scan.take(first, mark, first.length);
        byte[] octets = new byte[8192];
        for (int got = in.read(octets); got >= 0; got = in.read(octets)) {
            scan.take(octets, 0, got);
        }
        refuseIf(scan.size == 0, BankMessageFault.EMPTY);
        refuseIf(!scan.begun, BankMessageFault.NOT_XML);
        refuseIf(scan.within != Within.TEXT, BankMessageFault.NOT_WELL_FORMED);
    }

    private void take(byte[] octets, int from, int to) {
        for (int at = from; at < to; at++) {
            take(octets[at] & 0xFF);
        }
    }

    private void take(int octet) {
        size++;
        refuseIf(size > largest, BankMessageFault.TOO_LARGE);
        // UTF-16 and UTF-32 have it in every tag, the other way round before the first.
        refuseIf(octet == 0, BankMessageFault.WRONG_ENCODING);
        if (!begun && SPACES.indexOf(octet) < 0) {
            refuseIf(octet != '<', BankMessageFault.NOT_XML);
            begun = true;
        }
        length = within == Within.TEXT ? 0 : length + 1;
        refuseIf(length > LONGEST, BankMessageFault.PART_TOO_LONG);
        within = next(octet);
        last = last << 8 | octet;
    }

    private Within next(int octet) {
        return switch (within) {
            case TEXT -> octet == '<' ? Within.OPENED : within;
            case OPENED -> opened(octet);
            case DECLARED -> declared(octet);
            case TAG -> tag(octet);
            case COMMENT -> endsAfter(TWO_HYPHENS, TWO_BYTES, octet);
            case CHARACTERS -> endsAfter(TWO_BRACKETS, TWO_BYTES, octet);
            case INSTRUCTION -> endsAfter('?', 0xFF, octet);
        };
    }

    private static Within opened(int octet) {
        return octet == '!' ? Within.DECLARED : octet == '?' ? Within.INSTRUCTION : Within.TAG;
    }

    private static Within declared(int octet) {
        refuseIf(octet != '-' && octet != '[', BankMessageFault.DOCTYPE);
        return octet == '-' ? Within.COMMENT : Within.CHARACTERS;
    }

    private Within tag(int octet) {
        if (quote != 0) {
            quote = octet == quote ? 0 : quote;
        } else if (octet == '"' || octet == '\'') {
            quote = octet;
        } else if (octet == '>') {
            return Within.TEXT;
        }
        return Within.TAG;
    }

    private Within endsAfter(int ending, int mask, int octet) {
        return octet == '>' && (last & mask) == ending ? Within.TEXT : within;
    }

    private static void refuseIf(boolean wrong, BankMessageFault fault) {
        if (wrong) {
            throw new MessageRefused(fault, "");
        }
    }

    private enum Within {
        TEXT,
        OPENED,
        DECLARED,
        TAG,
        COMMENT,
        CHARACTERS,
        INSTRUCTION
    }
}
