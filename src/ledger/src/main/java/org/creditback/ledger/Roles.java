package org.creditback.ledger;

import java.util.Set;

/** The roles of people, as the login knows them, and the one of a run. */
public final class Roles {

    /** Runs, customers, open items. */
    public static final String AR_CLERK = "ar-clerk";

    /** Vendors, vendor invoices, payments. */
    public static final String AP_CLERK = "ap-clerk";

    /** Approvals, rates, periods, parameters. */
    public static final String CONTROLLER = "controller";

    /** Legal entities and accounts of people. */
    public static final String ADMIN = "admin";

    /** Reads everything, changes nothing. */
    public static final String AUDITOR = "auditor";

    /** Of the beans that book for a run, also for one that the server's console started; no person ever holds it. */
    public static final String REIMBURSEMENT_RUN = "reimbursement-run";

    /** What a person may hold. */
    public static final Set<String> OF_PEOPLE = Set.of(AR_CLERK, AP_CLERK, CONTROLLER, ADMIN, AUDITOR);

    private Roles() {}
}
