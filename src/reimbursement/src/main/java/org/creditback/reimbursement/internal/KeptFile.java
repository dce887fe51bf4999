package org.creditback.reimbursement.internal;

import java.io.BufferedOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.jspecify.annotations.Nullable;

/**
 * The file of an import on the server's disk while the import lasts: its rejected rows are read from it once more.
 *
 * <p>Its name is made here, and nobody but the server may read it. What a server leaves behind goes away at its next start.
 */
public final class KeptFile implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(KeptFile.class.getName());
    private static final int BUFFER = 1 << 16;
    private static final int MEGABYTE = 1024 * 1024;

    private final Path path;
    private @Nullable OutputStream copy;

    private KeptFile(Path path) throws IOException {
        this.path = path;
        this.copy = new BufferedOutputStream(Files.newOutputStream(path), BUFFER);
    }

    /** Nothing yet. */
    static KeptFile create() {
        try {
            return new KeptFile(Files.createTempFile(folder(), "import", ".csv"));
        } catch (IOException noDisk) {
            throw new UncheckedIOException(noDisk);
        }
    }

    /** A whole file; a Refusal FILE_TOO_LARGE where it has more bytes. */
    static KeptFile of(InputStream file, long mostBytes) {
        KeptFile kept = create();
        try {
            kept.takeOver(file, mostBytes);
            return kept;
        } catch (IOException broken) {
            kept.close();
            throw new UncheckedIOException(broken);
        } catch (Refusal tooLarge) {
            kept.close();
            throw tooLarge;
        }
    }

    private void takeOver(InputStream file, long mostBytes) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long left = mostBytes;
        for (int read = file.read(buffer); read >= 0; read = file.read(buffer)) {
            left -= read;
            if (left < 0) {
                throw new Refusal(RefusalReason.FILE_TOO_LARGE, mostBytes / MEGABYTE);
            }
            if (copy != null) {
                copy.write(buffer, 0, read);
            }
        }
        endCopy();
    }

    /** The same bytes, kept as they are read. Where they cannot be kept, the import goes on without. */
    InputStream whileReading(InputStream file) {
        return new FilterInputStream(file) {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int read = super.read(bytes, offset, length);
                if (read > 0) {
                    keep(bytes, offset, read);
                }
                return read;
            }
        };
    }

    private void keep(byte[] bytes, int offset, int length) {
        try {
            if (copy != null) {
                copy.write(bytes, offset, length);
            }
        } catch (IOException noSpace) {
            LOG.log(Level.WARNING, "The rejected rows of this import will not be shown as they came", noSpace);
            close();
        }
    }

    /** What was kept, from the beginning; null where it could not be kept. */
    @Nullable
    InputStream again() {
        try {
            endCopy();
            return Files.exists(path) ? Files.newInputStream(path) : null;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void endCopy() throws IOException {
        if (copy != null) {
            copy.close();
            copy = null;
        }
    }

    @Override
    public void close() {
        try {
            endCopy();
        } catch (IOException lost) {
            LOG.log(Level.FINE, "The copy of an imported file was not ended", lost);
        } finally {
            copy = null;
            delete(path);
        }
    }

    /** Deletes what an earlier life of this server left. */
    static void forgetAll() {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder(), "import*.csv")) {
            left.forEach(KeptFile::delete);
        } catch (IOException unreadable) {
            LOG.log(Level.WARNING, "Files of earlier imports could not be deleted", unreadable);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException held) {
            LOG.log(Level.WARNING, held, () -> "An imported file could not be deleted: " + file);
        }
    }

    private static Path folder() throws IOException {
        return Files.createDirectories(
                Path.of(System.getProperty("jboss.server.temp.dir", System.getProperty("java.io.tmpdir")), "imports"));
    }
}
