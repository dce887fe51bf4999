package org.creditback.payables.internal.iso20022;

/** What a message of a bank is about. */
public enum MessageKind {
    /** pain.002: what the bank does with a file of ours. */
    STATUS_REPORT("CstmrPmtStsRpt", ""),
    /** camt.053: a statement of an account. */
    STATEMENT("BkToCstmrStmt", "Stmt"),
    /** camt.054: single debits and credits, before or beside the statement. */
    NOTIFICATION("BkToCstmrDbtCdtNtfctn", "Ntfctn");

    private final String element;
    private final String part;

    MessageKind(String element, String part) {
        this.element = element;
        this.part = part;
    }

    /** The element below {@code Document}. */
    String element() {
        return element;
    }

    /** The element of one account in it. */
    String part() {
        return part;
    }
}
