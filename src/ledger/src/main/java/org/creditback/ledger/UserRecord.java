package org.creditback.ledger;

/**
 * An account as it is stored.
 *
 * @param account         who, what and where
 * @param oneTimePassword true until the person has chosen a password
 * @param version         travels with the form
 */
public record UserRecord(UserAccount account, boolean oneTimePassword, int version) {}
