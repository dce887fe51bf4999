package org.creditback.ledger;

/**
 * A posting profile that holds for all customers, or for all vendors (SU-8).
 *
 * @param profile        its name, up to 20 characters
 * @param summaryAccount where its balances stand
 */
public record PostingProfile(String profile, String summaryAccount) {

    /** The default profile of every legal entity. */
    public static final String DEFAULT = "GEN";

    /** Whether this profile holds where nobody names another. */
    public boolean isDefault() {
        return profile.equals(DEFAULT);
    }
}
