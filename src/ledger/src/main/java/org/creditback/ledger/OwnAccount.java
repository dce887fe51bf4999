package org.creditback.ledger;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The account of whoever calls: what a session is held against, and what the person may change about it. */
public interface OwnAccount {

    /** What the caller's session is held against; empty for an account of another directory, which is not kept here. */
    Optional<AccountStanding> standing();

    /** Notes that a session of the caller began. */
    void recordLogin();

    /**
     * Stores what the caller chose for the pages.
     *
     * @param language a tag such as {@code fi}; null: as the browser asks
     * @throws org.creditback.domain.Refusal NOT_FOUND for an account of another directory; BAD_VALUE with the field
     */
    void choose(@Nullable String language, Look look);

    /**
     * Replaces the caller's password. Every session of the caller ends, bar the one that takes the new epoch.
     *
     * @return the new epoch of {@link AccountStanding}
     * @throws org.creditback.domain.Refusal WRONG_PASSWORD; TOO_MANY_TRIES after five wrong ones within 15 minutes; BAD_VALUE with the field
     *     for a new one that breaks the rules, SAME_PASSWORD for the old one again; NOT_FOUND for an account of another directory
     */
    int changePassword(String old, String chosen);
}
