package org.creditback.payables.internal.iso20022;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.xml.stream.XMLStreamException;

/**
 * Reads a written bank file back before anyone may release it (payments.md section 6): once by the rules of the message and of the
 * EPC, which share no code with the writer but the checks of identities and accounts, and once by the ISO 20022 library. Both must
 * find the same payments.
 *
 * <p>Payment after payment: a large file takes no more memory than a small one, but for its identities.
 */
public final class BankFileCheck {

    private BankFileCheck() {}

    /**
     * Reads the file twice.
     *
     * @throws IOException if the bytes cannot be had; a file that is no XML is a finding
     */
    public static CheckedFile of(Content content) throws IOException {
        Findings findings = new Findings();
        MessageFacts facts = new MessageFacts(findings);
        MessageDigest digest = BankFileWriter.sha256();
        long size;
        try (DigestInputStream in = new DigestInputStream(content.open(), digest)) {
            CountedInput counted = new CountedInput(in);
            byRules(counted, findings, facts);
            // What stands behind the document belongs to the file too.
            counted.transferTo(OutputStream.nullOutputStream());
            size = counted.count();
        }
        if (findings.isEmpty()) {
            byTheLibrary(content, findings, facts);
        }
        String sha256 = HexFormat.of().formatHex(digest.digest());
        return new CheckedFile(facts.messageId(), facts.total(), size, sha256, findings.count(), findings.kept());
    }

    private static void byRules(InputStream in, Findings findings, MessageFacts facts) {
        try {
            new RuledReading(SafeXml.reader(in), findings, facts).read();
        } catch (XMLStreamException broken) {
            findings.add(FindingCode.FILE_UNREADABLE, facts.messageId(), "Document");
        }
    }

    private static void byTheLibrary(Content content, Findings findings, MessageFacts facts) throws IOException {
        try (InputStream in = content.open()) {
            LibraryReading library = LibraryReading.of(SafeXml.reader(in));
            if (library.problems() > 0) {
                findings.add(FindingCode.FILE_UNREADABLE, facts.messageId(), "CstmrCdtTrfInitn");
            } else if (!library.agrees(facts.total())) {
                findings.add(FindingCode.TOTAL_DIFFERS, facts.messageId(), "CstmrCdtTrfInitn");
            }
        } catch (XMLStreamException broken) {
            findings.add(FindingCode.FILE_UNREADABLE, facts.messageId(), "CstmrCdtTrfInitn");
        }
    }
}
