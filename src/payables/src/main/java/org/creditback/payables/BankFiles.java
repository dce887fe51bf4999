package org.creditback.payables;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.creditback.domain.ListPart;
import org.creditback.domain.ledger.LegalEntityId;
import org.jspecify.annotations.Nullable;

/** Files for the bank, from building to hand-over (BF-4, BF-5). Role and legal entity are checked. */
public interface BankFiles {

    /** The latest first, before a file; 0 from the latest on. */
    List<BankFileLine> files(LegalEntityId entity, long before, int size);

    /** One; a Refusal NOT_FOUND where the legal entity has no such file. */
    BankFileLine get(LegalEntityId entity, long file);

    /**
     * Writes the bytes: the same ones for ever. Every look leaves an audit event.
     *
     * @throws org.creditback.domain.Refusal NOT_FOUND
     */
    void write(LegalEntityId entity, long file, OutputStream out) throws IOException;

    /**
     * What the file writes in another way than the books, as people look at it before they release it (BF-6): of the payees as they are now.
     *
     * @param after the place where the last part ended; null for the beginning
     * @param size  at most 1,000; a part may have more of the last payment in it
     */
    ListPart<FileText> changes(LegalEntityId entity, long file, @Nullable String after, int size);

    /**
     * Lets a file go to the bank (PC-11): bytes, hash, count and sum are computed again and must be the stored ones.
     *
     * @param controlTotal as the releaser typed it
     * @throws org.creditback.domain.Refusal WRONG_STATE; SELF_APPROVAL for who built the file or changed a bank account in it; BAD_VALUE where
     *     the total is another one; NOT_PAYABLE where a hold came, or a bank account changed, meanwhile
     */
    void release(LegalEntityId entity, long file, String controlTotal);

    /** Notes that the transfer begins; a second start is refused WRONG_STATE: the file was perhaps sent. */
    void startHandOver(LegalEntityId entity, long file);

    /** Notes that the bank has the file: its payments are SENT. A second call changes nothing. */
    void endHandOver(LegalEntityId entity, long file);

    /** Notes that the transfer did not happen, as a person found out: it may start again, with the same bytes. */
    void giveUpHandOver(LegalEntityId entity, long file, String reason);

    /**
     * Cancels a file that was not handed over, with its payments: their invoices are open again (PM-26).
     *
     * @throws org.creditback.domain.Refusal WRONG_STATE where its transfer began or its payments are posted; MISSING_VALUE without a reason
     */
    void discard(LegalEntityId entity, long file, String reason);
}
