package org.creditback.ledger;

/**
 * One row of a posting profile: on which account the balances of somebody stand (SU-8).
 *
 * @param profile        its name, up to 20 characters
 * @param relation       for whom the row holds
 * @param value          the account or the group; empty for all
 * @param summaryAccount where their balances stand
 * @param isDefault      of the profile: it holds where nobody names another
 * @param version        of the stored record: travels with the form
 */
public record ProfileRow(
        String profile, ProfileRelation relation, String value, String summaryAccount, boolean isDefault, int version) {

    /** Whether both name the same row, whatever they say of it. */
    public boolean isSameAs(ProfileRow other) {
        return profile.equals(other.profile) && relation == other.relation && value.equals(other.value);
    }

    /** Its name in the audit trail: {@code GEN ALL}, {@code GEN GROUP 10}. */
    public String key() {
        return (profile + " " + relation + " " + value).strip();
    }
}
