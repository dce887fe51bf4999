package org.creditback.payables.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The bytes of a bank's message on the server's disk while it is imported: a slow sender holds no transaction, and they are read several times.
 *
 * <p>One byte more than is taken is kept of a file that is too large: enough to see that.
 */
final class KeptMessage implements AutoCloseable {

    // A statement of 50,000 bookings has some 60 MB.
    static final long LARGEST = 100L * 1024 * 1024;

    private static final Logger LOG = Logger.getLogger(KeptMessage.class.getName());
    private static final int BUFFER = 1 << 16;

    private final Path path;
    private String sha256 = "";
    private long size;

    private KeptMessage(Path path) {
        this.path = path;
    }

    static KeptMessage of(InputStream content) throws IOException {
        Path folder = Files.createDirectories(Path.of(
                System.getProperty("jboss.server.temp.dir", System.getProperty("java.io.tmpdir")), "bank-messages"));
        KeptMessage kept = new KeptMessage(Files.createTempFile(folder, "message", ".xml"));
        try {
            kept.takeOver(content);
            return kept;
        } catch (IOException broken) {
            kept.close();
            throw broken;
        }
    }

    private void takeOver(InputStream content) throws IOException {
        MessageDigest digest = PaymentRequests.sha256();
        byte[] buffer = new byte[BUFFER];
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(path), digest)) {
            int read = content.read(buffer);
            while (read >= 0 && size <= LARGEST) {
                int taken = (int) Math.min(read, LARGEST + 1 - size);
                out.write(buffer, 0, taken);
                size += taken;
                read = content.read(buffer);
            }
        }
        sha256 = HexFormat.of().formatHex(digest.digest());
    }

    /** From the first byte on; the caller closes it. */
    InputStream open() throws IOException {
        return Files.newInputStream(path);
    }

    String sha256() {
        return sha256;
    }

    long size() {
        return size;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException held) {
            LOG.log(Level.WARNING, held, () -> "A bank's message could not be deleted: " + path);
        }
    }
}
