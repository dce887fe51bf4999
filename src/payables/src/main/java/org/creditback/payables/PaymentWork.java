package org.creditback.payables;

/**
 * How much of the payments waits for somebody; nothing is counted beyond {@value #MOST}.
 *
 * @param notPosted        journals with payments that are not posted
 * @param awaitingApproval journals that wait for another person
 * @param filesToRelease   files that nobody released
 * @param filesUnanswered  files that the bank has had for a day without an answer
 * @param pastDue          open invoices whose due date is past
 * @param onHold           open invoices with an active hold
 */
public record PaymentWork(
        long notPosted, long awaitingApproval, long filesToRelease, long filesUnanswered, long pastDue, long onHold) {

    /** Nobody works off a longer list today. */
    public static final int MOST = 100_000;
}
