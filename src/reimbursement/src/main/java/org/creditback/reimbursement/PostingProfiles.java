package org.creditback.reimbursement;

import java.util.List;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.ProfileRow;

/**
 * Posting profiles of customers and of vendors (SU-8). A change counts for what is posted from then on: what stands on an account stays.
 *
 * <p>An account is of one part only: of customers, of vendors, or of the postings of the program. Otherwise its balance could not be proven
 * against open transactions.
 */
public interface PostingProfiles {

    /** The rows of a side by profile name; within a profile single ones first, then groups, then all. */
    List<ProfileRow> list(LegalEntityId entity, ProfileSide side);

    /**
     * Adds a row; one of the default profile is a default too.
     *
     * @param accountName of an account that the chart lacks: it is added; ignored for one that it has
     * @return as stored
     * @throws org.creditback.domain.Refusal ALREADY_EXISTS; MISSING_VALUE or BAD_VALUE with the field; TAKEN with the field
     *     {@code summaryAccount} for an account that has another part
     */
    ProfileRow add(LegalEntityId entity, ProfileSide side, ProfileRow row, String accountName);

    /**
     * Changes the summary account of a row.
     *
     * @param row         with the version that was read
     * @param accountName as in {@link #add}
     * @return as stored, with its new version
     * @throws org.creditback.domain.Refusal NOT_FOUND; STALE_VERSION; BAD_VALUE or TAKEN with the field {@code summaryAccount}
     */
    ProfileRow change(LegalEntityId entity, ProfileSide side, ProfileRow row, String accountName);

    /**
     * Deletes a row.
     *
     * @param row with the version that was read
     * @throws org.creditback.domain.Refusal NOT_FOUND; STALE_VERSION; IN_USE for the row of the default profile for all, and for the last row
     *     of a profile that vendors name
     */
    void delete(LegalEntityId entity, ProfileSide side, ProfileRow row);
}
