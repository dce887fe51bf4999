package org.creditback.reimbursement.internal;

import java.util.Set;
import org.creditback.ledger.Roles;
import org.creditback.reimbursement.RunAction;

/** Who may answer for what a schedule does (controls.md 2): posting is a clerk's, an administrator posts nothing. */
final class ScheduleRights {

    private ScheduleRights() {}

    /** One of these roles is enough. */
    static Set<String> of(RunAction action) {
        return action == RunAction.POST ? Set.of(Roles.AR_CLERK) : Set.of(Roles.AR_CLERK, Roles.ADMIN);
    }
}
