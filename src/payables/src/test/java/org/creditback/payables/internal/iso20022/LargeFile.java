package org.creditback.payables.internal.iso20022;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Writes a file of so many payments into nothing, for a test of the memory that it takes. */
final class LargeFile {

    private LargeFile() {}

    public static void main(String[] count) throws IOException {
        Iterable<CreditTransfer> rows = () -> IntStream.rangeClosed(1, Integer.parseInt(count[0]))
                .mapToObj(number -> Samples.transfer(number, "EUR 12.34"))
                .iterator();
        AtomicLong bytes = new AtomicLong();
        OutputStream counting = new OutputStream() {
            @Override
            public void write(int octet) {
                bytes.incrementAndGet();
            }
        };
        BankFile file = (BankFile) BankFileWriter.write(Samples.message(Samples.group(rows)), counting);
        if (file.size() != bytes.get()) {
            throw new AssertionError(file + " for " + bytes);
        }
        System.out.println(file.total() + " in " + bytes + " bytes");
    }
}
