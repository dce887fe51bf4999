package org.creditback.domain.payables;

import java.util.Optional;

/**
 * What Creditback does where a payment did not reach its payee (payments.md section 7).
 *
 * @param hold           on its vendor invoices; empty for none
 * @param workingDays    until somebody has done what is asked for; 0 where nobody need
 * @param decides        true: a matter of the controller, else of the clerk
 * @param accountInvalid the payee's bank account is used no more
 */
public record ReturnHandling(Optional<HoldReason> hold, int workingDays, boolean decides, boolean accountInvalid) {

    // Long enough for an answer of a customer, short enough that no money lies for a month.
    private static final int DAYS = 5;
    private static final int DAYS_OF_THE_LAW = 2;

    /** Of an action; a reason that nobody knows is held like one of the bank's. */
    public static ReturnHandling of(ReturnAction action) {
        return switch (action) {
            case NEW_BANK_DATA -> new ReturnHandling(Optional.of(HoldReason.RETURNED), DAYS, false, true);
            case ADDRESS, CONTACT_CUSTOMER, CONTACT_BANK, METHOD_CHANGE, MANUAL ->
                new ReturnHandling(Optional.of(HoldReason.RETURNED), DAYS, false, false);
            case DUPLICATE_CHECK -> new ReturnHandling(Optional.of(HoldReason.DUPLICATE_SUSPECT), DAYS, true, false);
            case DECEASED -> new ReturnHandling(Optional.of(HoldReason.DECEASED), DAYS_OF_THE_LAW, true, false);
            case LEGAL -> new ReturnHandling(Optional.of(HoldReason.LEGAL_FREEZE), DAYS_OF_THE_LAW, true, false);
            case NONE -> new ReturnHandling(Optional.empty(), 0, false, false);
        };
    }
}
