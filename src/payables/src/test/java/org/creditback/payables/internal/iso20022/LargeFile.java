package org.creditback.payables.internal.iso20022;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** Writes a file of so many payments and reads it back, for a test of the memory that it takes. */
final class LargeFile {

    private LargeFile() {}

    /** The file, and how many payments. */
    public static void main(String[] arguments) throws IOException {
        Path path = Path.of(arguments[0]);
        Iterable<CreditTransfer> rows = () -> IntStream.rangeClosed(1, Integer.parseInt(arguments[1]))
                .mapToObj(number -> Samples.transfer(number, "EUR 12.34"))
                .iterator();
        BankFile file;
        try (Counting out = new Counting(Files.newOutputStream(path))) {
            file = (BankFile) BankFileWriter.write(Samples.message(Samples.group(rows)), out);
            System.out.println(file.total() + " in " + out.count + " bytes");
        }
        CheckedFile checked = BankFileCheck.of(() -> Files.newInputStream(path));
        System.out.println(checked.isSound() + ", " + checked.isStill(file));
    }

    private static final class Counting extends FilterOutputStream {

        private long count;

        Counting(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] octets, int from, int length) throws IOException {
            out.write(octets, from, length);
            count += length;
        }
    }
}
