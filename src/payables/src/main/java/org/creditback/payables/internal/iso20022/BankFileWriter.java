package org.creditback.payables.internal.iso20022;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.creditback.domain.InvariantBroken;

/**
 * Writes pain.001.001.09 (BF-1 to BF-7): checks everything, then writes payment after payment.
 *
 * <p>The same message gives the same bytes. A file holds one payment in memory at a time, and the identities of all.
 */
public final class BankFileWriter {

    private BankFileWriter() {}

    /**
     * Writes the message, unless something in it must not be.
     *
     * <p>Nothing is written where the answer is a refusal. The stream is flushed and stays open.
     *
     * @throws IOException     if the stream takes nothing more; what was written is no file then
     * @throws InvariantBroken if the payments changed between checking and writing; what was written is no file then
     */
    public static BankFileOutcome write(PaymentMessage message, OutputStream out) throws IOException {
        Findings findings = BankFileRules.check(message);
        if (!findings.isEmpty()) {
            return new RefusedBankFile(findings.count(), findings.kept());
        }
        MessageDigest digest = sha256();
        CountedStream counted = new CountedStream(new DigestOutputStream(out, digest));
        ControlTotal written;
        try (MessageXml xml = new MessageXml(new BufferedOutputStream(counted))) {
            written = write(message, xml);
        }
        return new BankFile(written, counted.size, HexFormat.of().formatHex(digest.digest()));
    }

    private static ControlTotal write(PaymentMessage message, MessageXml xml) throws IOException {
        xml.begin(Elements.head(message));
        ControlTotal written = ControlTotal.NONE;
        for (PaymentGroup group : message.groups()) {
            written = written.plus(write(group, xml));
        }
        xml.end();
        return asAnnounced(written, message.total(), message.messageId());
    }

    private static ControlTotal write(PaymentGroup group, MessageXml xml) throws IOException {
        xml.beginGroup(Elements.group(group));
        ControlTotal written = ControlTotal.NONE;
        for (CreditTransfer transfer : group.transfers()) {
            xml.transfer(Elements.transfer(transfer, group.terms().addressRule()));
            written = written.plus(transfer.amount());
        }
        xml.endGroup();
        return asAnnounced(written, group.total(), group.id());
    }

    private static ControlTotal asAnnounced(ControlTotal written, ControlTotal announced, String identity) {
        if (!written.equals(announced)) {
            throw new InvariantBroken(
                    "Bank file " + identity + " has " + written + " where " + announced + " were checked");
        }
        return written;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new InvariantBroken("No SHA-256", everyJavaHasIt);
        }
    }

    private static final class CountedStream extends FilterOutputStream {

        private long size;

        CountedStream(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int octet) throws IOException {
            out.write(octet);
            size++;
        }

        @Override
        public void write(byte[] octets, int from, int length) throws IOException {
            out.write(octets, from, length);
            size += length;
        }
    }
}
