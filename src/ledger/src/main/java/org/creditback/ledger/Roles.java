package org.creditback.ledger;

/** The roles of people, as the login knows them. */
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

    /** The transfer of a run itself: held by no person, only beans of the run act as it. */
    public static final String RUN = "reimbursement-run";

    private Roles() {}
}
