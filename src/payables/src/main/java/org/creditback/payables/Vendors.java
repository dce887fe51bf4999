package org.creditback.payables;

import java.util.List;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.payables.RequestSource;
import org.jspecify.annotations.Nullable;

/** Vendors, as people look them up and maintain them. Every method checks role and legal entity; each change leaves an audit event. */
public interface Vendors {

    /** How many vendors match; it stops counting at {@code most}. */
    int count(LegalEntityId entity, VendorFilter filter, int most);

    /**
     * One page of the vendors that match.
     *
     * @param first rows before the page
     * @param size  at most so many
     */
    List<Vendor> list(LegalEntityId entity, VendorFilter filter, VendorOrder order, int first, int size);

    /**
     * The vendors that match behind an account, in account order: all of them, page by page, cost the same each.
     *
     * @param after empty for the first page
     */
    List<Vendor> after(LegalEntityId entity, VendorFilter filter, String after, int size);

    /** One vendor; a Refusal NOT_FOUND where there is none. */
    Vendor get(LegalEntityId entity, String account);

    /** Every bank account of a vendor, the approved one first, then the newest. */
    List<VendorBankAccount> bankAccounts(LegalEntityId entity, String account);

    /**
     * Makes a vendor. Its values are judged as those of an imported one are.
     *
     * @throws org.creditback.domain.Refusal MISSING_VALUE or BAD_VALUE with the field, also for a number that a run would give to a one-time
     *     vendor; ALREADY_EXISTS
     */
    Vendor create(LegalEntityId entity, String account, VendorDetails details);

    /**
     * Changes a vendor; who wrote last is not overwritten unseen. Nothing new leaves the version as it is.
     *
     * @param version that was read
     * @return as stored, with its new version
     * @throws org.creditback.domain.Refusal NOT_FOUND; MISSING_VALUE or BAD_VALUE with the field; STALE_VERSION
     */
    Vendor change(LegalEntityId entity, String account, VendorDetails details, int version);

    /**
     * Proposes a bank account: it waits for another person, and until then the one in use stays (PC-3).
     *
     * @param source how it was asked for; not a file
     * @throws org.creditback.domain.Refusal NOT_FOUND; MISSING_VALUE or BAD_VALUE with the field; ALREADY_EXISTS where it is in use or waits
     */
    void proposeBankAccount(LegalEntityId entity, String account, NewBankAccount given, @Nullable RequestSource source);

    /**
     * Deletes a vendor that nothing depends on: no customer, invoice, bank account or posting profile. One-time vendors stay.
     *
     * @param version that was read
     * @param reason  typed by a person
     * @throws org.creditback.domain.Refusal NOT_FOUND; MISSING_VALUE without a reason; STALE_VERSION; IN_USE
     */
    void delete(LegalEntityId entity, String account, int version, String reason);
}
