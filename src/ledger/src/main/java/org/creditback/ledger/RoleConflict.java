package org.creditback.ledger;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Two roles that let one person do both acts of a forbidden pair.
 *
 * <p>Holding both is reported, not refused: what is forbidden is doing both in one case.
 *
 * @see "controls.md 2 and C-15"
 */
public enum RoleConflict {
    /** Prepares a run and approves it; opens a period and posts into it. */
    RUN_AND_APPROVAL(Roles.AR_CLERK, Roles.CONTROLLER),
    /** Changes bank details or prepares a payment, and approves or releases it. */
    PAYMENT_AND_APPROVAL(Roles.AP_CLERK, Roles.CONTROLLER),
    /** Grants a role and runs with it. */
    GRANT_AND_RUN(Roles.ADMIN, Roles.AR_CLERK),
    /** Grants a role and pays with it. */
    GRANT_AND_PAYMENT(Roles.ADMIN, Roles.AP_CLERK),
    /** Grants a role and approves with it. */
    GRANT_AND_APPROVAL(Roles.ADMIN, Roles.CONTROLLER);

    private final String first;
    private final String second;

    RoleConflict(String first, String second) {
        this.first = first;
        this.second = second;
    }

    /** The role of the first act. */
    public String first() {
        return first;
    }

    /** The role of the second act. */
    public String second() {
        return second;
    }

    /** Those among the roles of one person, in the order of the constants. */
    public static List<RoleConflict> among(Set<String> roles) {
        return Stream.of(values())
                .filter(pair -> roles.contains(pair.first) && roles.contains(pair.second))
                .toList();
    }
}
