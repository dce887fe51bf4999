package org.creditback.payables.internal.iso20022;

/** What can be wrong with a bank file. The names are stable. */
public enum FindingCode {
    /** An identity is missing. */
    ID_EMPTY(Remedy.NUMBER_SEQUENCE),
    /** An identity has more than 35 characters (BF-2). */
    ID_TOO_LONG(Remedy.NUMBER_SEQUENCE),
    /** An identity has characters that SEPA does not have, or a space at an end (BF-2). */
    ID_BAD_CHARACTER(Remedy.NUMBER_SEQUENCE),
    /** An identity begins or ends with a slash, or has two in a row (BF-2). */
    ID_SLASH(Remedy.NUMBER_SEQUENCE),
    /** Two payments or groups of the file have the same identity (BF-2). */
    ID_NOT_UNIQUE(Remedy.NUMBER_SEQUENCE),
    /** Nothing that a bank can read is left of a name. */
    NAME_EMPTY(Remedy.NAME),
    /** Neither IBAN nor account number, or no IBAN where SEPA wants one. */
    NO_BANK_DETAILS(Remedy.BANK_ACCOUNT),
    /** Check digits, length or structure of an IBAN are wrong (PC-1). */
    IBAN_INVALID(Remedy.BANK_ACCOUNT),
    /** The form of a BIC is wrong (PC-2). */
    BIC_INVALID(Remedy.BANK_ACCOUNT),
    /** BIC and IBAN name different countries (PC-2). */
    BIC_COUNTRY(Remedy.BANK_ACCOUNT),
    /** An account number is longer than 34 characters, or has some that SEPA does not have. */
    ACCOUNT_NUMBER_INVALID(Remedy.BANK_ACCOUNT),
    /** A bank code is longer than 35 characters, or has some that SEPA does not have. */
    BANK_CODE_INVALID(Remedy.BANK_ACCOUNT),
    /** An amount is zero or less. */
    AMOUNT_NOT_POSITIVE(Remedy.AMOUNT),
    /** An amount is larger than the message, or SEPA, allows. */
    AMOUNT_TOO_LARGE(Remedy.AMOUNT),
    /** An amount is no number, or has other decimals than its currency. */
    AMOUNT_DECIMALS(Remedy.AMOUNT),
    /** The currency is none for payments, or not euro in SEPA. */
    CURRENCY_NOT_ALLOWED(Remedy.METHOD),
    /** A payment has another currency than its group (BF-1). */
    CURRENCY_MIXED(Remedy.BUILD_AGAIN),
    /** SEPA with other charges than its own, or its charges elsewhere. */
    CHARGES_CONTRADICT(Remedy.METHOD),
    /** The code of the purpose is not a capital letter and three letters or digits. */
    PURPOSE_INVALID(Remedy.METHOD),
    /** Town or country is missing, or the whole address where the bank wants one (BF-7). */
    ADDRESS_INCOMPLETE(Remedy.ADDRESS),
    /** The country is no code of ISO 3166. */
    COUNTRY_INVALID(Remedy.ADDRESS),
    /** Free address lines where the bank wants a structured address (BF-7). */
    ADDRESS_UNSTRUCTURED(Remedy.ADDRESS),
    /** More than two free address lines (BF-7). */
    ADDRESS_TOO_MANY_LINES(Remedy.ADDRESS),
    /** A part of an address is longer than the message allows; addresses are never cut. */
    ADDRESS_TOO_LONG(Remedy.ADDRESS),
    /** A group without payments, or a file without groups. */
    NOTHING_TO_PAY(Remedy.BUILD_AGAIN),
    /** Count or sum is not what the lines add up to (BF-3). */
    TOTAL_DIFFERS(Remedy.BUILD_AGAIN),
    /** A written file: no XML, cut off, or with parts that no bank file has. */
    FILE_UNREADABLE(Remedy.BUILD_AGAIN),
    /** A written file: other root, namespace or version. */
    FILE_OF_ANOTHER_KIND(Remedy.BUILD_AGAIN),
    /** A written file: an element that is missing, out of order, twice or unknown. */
    ELEMENT_MISPLACED(Remedy.BUILD_AGAIN),
    /** A written file: a text that is too long, empty or has other characters than its place allows. */
    TEXT_INVALID(Remedy.BUILD_AGAIN),
    /** A written file: a code that is none of its list. */
    CODE_INVALID(Remedy.BUILD_AGAIN),
    /** A written file: a date or time that is none, or has fractions of a second. */
    DATE_INVALID(Remedy.BUILD_AGAIN);

    private final Remedy remedy;

    FindingCode(Remedy remedy) {
        this.remedy = remedy;
    }

    public Remedy remedy() {
        return remedy;
    }
}
