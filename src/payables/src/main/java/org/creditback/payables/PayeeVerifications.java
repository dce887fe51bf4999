package org.creditback.payables;

import java.time.Instant;
import java.util.List;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.payables.VopResult;
import org.creditback.domain.payables.VopSource;
import org.jspecify.annotations.Nullable;

/**
 * Verification of Payee (PC-6): what was said of the names of bank accounts. Role and legal entity are checked; each answer stays, the last one
 * counts, and leaves an audit event. NO_MATCH holds the open invoices of the payee; a method that asks for it pays to no unverified account.
 */
public interface PayeeVerifications {

    /** At most so many answers come at once. */
    int MOST_AT_ONCE = 10_000;

    /**
     * An answer.
     *
     * @param vendorAccount whose account
     * @param account       IBAN or account number as stored, spaces do not matter
     * @param result        not NOT_CHECKED
     * @param returnedName  as the bank knows it; needed for CLOSE_MATCH
     */
    record Answer(
            String vendorAccount,
            String account,
            VopResult result,
            @Nullable String returnedName,
            VopSource source) {}

    /**
     * An answer that is not taken.
     *
     * @param line  its place among the answers, from 1
     * @param field what is wrong with it: vendorAccount, account, result or returnedName
     */
    record Rejected(int line, String field) {}

    /**
     * What is known of an account.
     *
     * @param account      masked but for its last four characters
     * @param returnedName null for none
     * @param source       null where nobody asked
     */
    record Verification(
            String vendorAccount,
            String vendorName,
            String account,
            VopResult result,
            @Nullable String returnedName,
            @Nullable VopSource source,
            @Nullable String enteredBy,
            @Nullable Instant enteredAt) {}

    /**
     * Takes all answers, or none.
     *
     * @return what is wrong, in the order of the lines, the first 1,000; empty where all are taken
     * @throws org.creditback.domain.Refusal MISSING_VALUE without any; TOO_MANY above {@link #MOST_AT_ONCE}
     */
    List<Rejected> enter(LegalEntityId entity, List<Answer> answers);

    /** The last word on each account of a vendor, the one in use first. */
    List<Verification> ofVendor(LegalEntityId entity, String vendorAccount);

    /** Payees of a file whose name is not confirmed, for whoever releases it; at most so many. */
    List<Verification> ofFile(LegalEntityId entity, long file, int size);
}
