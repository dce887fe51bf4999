package org.creditback.domain.payables;

import java.util.Arrays;

/** Why a bank rejects or returns a payment (payments.md section 7); the names are the codes of ISO 20022. */
public enum ReturnReason {
    /** Account number incorrect. */
    AC01(ReturnAction.NEW_BANK_DATA),
    /** Account of the creditor invalid. */
    AC03(ReturnAction.NEW_BANK_DATA),
    /** Account closed. */
    AC04(ReturnAction.NEW_BANK_DATA),
    /** Account blocked. */
    AC06(ReturnAction.CONTACT_CUSTOMER),
    /** Such a transaction is forbidden on this account. */
    AG01(ReturnAction.NEW_BANK_DATA),
    /** Duplicate. */
    AM05(ReturnAction.DUPLICATE_CHECK),
    /** Address of the creditor missing or incorrect. */
    BE04(ReturnAction.ADDRESS),
    /** Party not recognized. */
    BE05(ReturnAction.CONTACT_CUSTOMER),
    /** Currency not accepted. */
    CURR(ReturnAction.METHOD_CHANGE),
    /** Following our own cancellation request. */
    FOCR(ReturnAction.NONE),
    /** The beneficiary is deceased. */
    MD07(ReturnAction.DECEASED),
    /** Refused by the payee. */
    MS02(ReturnAction.CONTACT_CUSTOMER),
    /** No answer from the payee. */
    NOAS(ReturnAction.CONTACT_CUSTOMER),
    /** The bank gives no reason. */
    MS03(ReturnAction.CONTACT_BANK),
    /** Identifier of the bank incorrect. */
    RC01(ReturnAction.NEW_BANK_DATA),
    /** Regulatory: account or identity of the debtor missing. */
    RR01(ReturnAction.ADDRESS),
    /** Regulatory: name or address of the debtor missing. */
    RR02(ReturnAction.ADDRESS),
    /** Regulatory: name or address of the creditor missing. */
    RR03(ReturnAction.ADDRESS),
    /** Another regulatory reason. */
    RR04(ReturnAction.LEGAL);

    private final ReturnAction action;

    ReturnReason(ReturnAction action) {
        this.action = action;
    }

    public ReturnAction action() {
        return action;
    }

    /** What a code asks for; MANUAL for one that is not named above, in small letters or empty. */
    public static ReturnAction actionOf(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.name().equals(code))
                .map(ReturnReason::action)
                .findFirst()
                .orElse(ReturnAction.MANUAL);
    }
}
