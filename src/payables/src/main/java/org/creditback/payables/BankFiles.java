package org.creditback.payables;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.creditback.domain.ledger.LegalEntityId;

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
