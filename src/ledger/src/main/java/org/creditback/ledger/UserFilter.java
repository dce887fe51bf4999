package org.creditback.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Which accounts a list shows; null narrows nothing.
 *
 * @param name        a part of the name, in any case
 * @param role        one of {@link Roles#OF_PEOPLE}
 * @param legalEntity a code: who was granted it, or all
 * @param enabled     whether the account may log in
 * @param conflicts   true: only accounts with a {@link RoleConflict}
 */
public record UserFilter(
        @Nullable String name,
        @Nullable String role,
        @Nullable String legalEntity,
        @Nullable Boolean enabled,
        boolean conflicts) {

    /** Every account. */
    public static final UserFilter NONE = new UserFilter(null, null, null, null, false);
}
