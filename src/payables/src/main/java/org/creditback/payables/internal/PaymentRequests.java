package org.creditback.payables.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.AuditFacts;
import org.creditback.payables.ProposalCriteria;
import org.jspecify.annotations.Nullable;

/** What a request for a journal says, as one text: the same text is the same request. */
final class PaymentRequests {

    private PaymentRequests() {}

    /** The criteria as JSON; a condition that is none is absent. */
    static String json(ProposalCriteria criteria) {
        return new AuditFacts()
                .with("dueFrom", criteria.dueFrom())
                .with("dueTo", criteria.dueTo())
                .with("minimumPaymentDate", criteria.minimumPaymentDate())
                .with("summarizedPaymentDate", criteria.summarizedPaymentDate())
                .with(
                        "amountLimit",
                        criteria.amountLimit() == null
                                ? null
                                : criteria.amountLimit().getAmount().toPlainString())
                .with("run", criteria.run())
                .with("vendors", some(criteria.vendors()))
                .with("vendorGroups", some(criteria.vendorGroups()))
                .with("methods", some(criteria.methods()))
                .with("currencies", some(criteria.currencies()))
                .json();
    }

    private static @Nullable List<String> some(List<String> values) {
        return values.isEmpty() ? null : values;
    }

    static String hash(LegalEntityId entity, String content) {
        return HexFormat.of().formatHex(sha256().digest((entity.code() + "\n" + content).getBytes(UTF_8)));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    /** What the end-to-end ids of a journal begin with: 64 bits of its key, which no other journal has, here or in another database (BF-2). */
    static String prefix(UUID key) {
        return "CB"
                + HexFormat.of()
                        .toHexDigits(key.getMostSignificantBits() ^ key.getLeastSignificantBits())
                        .toUpperCase(Locale.ROOT)
                + "-";
    }
}
