package org.creditback.payables.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("BF-4: a file is kept in pieces of a megabyte, hashed and counted as it is written")
class FileBytesTest {

    private static final int MEGABYTE = 1 << 20;

    private final List<byte[]> pieces = new ArrayList<>();

    private FileBytes written(byte[] whole, int atOnce) {
        FileBytes bytes = new FileBytes((part, piece) -> {
            pieces.add(piece);
            assertThat(part).isEqualTo(pieces.size());
        });
        for (int at = 0; at < whole.length; at += atOnce) {
            bytes.write(whole, at, Math.min(atOnce, whole.length - at));
        }
        bytes.close();
        return bytes;
    }

    @Test
    void piecesAddUpToTheFile() throws Exception {
        byte[] whole = new byte[3 * MEGABYTE + 17];
        new Random(7).nextBytes(whole);
        FileBytes bytes = written(whole, 8_191);
        assertThat(pieces).extracting(piece -> piece.length).containsExactly(MEGABYTE, MEGABYTE, MEGABYTE, 17);
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            again.write(piece);
        }
        assertThat(again.toByteArray()).isEqualTo(whole);
        assertThat(bytes.size()).isEqualTo(whole.length);
        assertThat(bytes.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(whole)));
    }

    @Test
    void aFileOfWholeMegabytesHasNoEmptyPiece() {
        written(new byte[2 * MEGABYTE], MEGABYTE + 1);
        assertThat(pieces).hasSize(2);
    }

    @Test
    void nothingIsNoPiece() {
        assertThat(written(new byte[0], 1).size()).isZero();
        assertThat(pieces).isEmpty();
    }
}
