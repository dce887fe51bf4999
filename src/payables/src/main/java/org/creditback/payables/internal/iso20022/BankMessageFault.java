package org.creditback.payables.internal.iso20022;

/** Why a message of a bank is not read at all. The names are stable. */
public enum BankMessageFault {
    /** No byte in it. */
    EMPTY,
    /** More bytes than are taken. */
    TOO_LARGE,
    /** A packed file: it must be unpacked first. */
    ARCHIVE,
    /** Another encoding than UTF-8, or characters that are none. */
    WRONG_ENCODING,
    /** Something else than XML. */
    NOT_XML,
    /** A document type definition, which could have entities or fetch files; no bank needs one. */
    DOCTYPE,
    /** Broken XML, or a file that is cut off. */
    NOT_WELL_FORMED,
    /** A tag, comment or text that is longer than any in a message. */
    PART_TOO_LONG,
    /** Elements within elements deeper than in any message, or too many in one part. */
    TOO_DEEP,
    /** The outermost elements are not those of a message. */
    WRONG_ROOT,
    /** A namespace that no message of ISO 20022 has. */
    WRONG_NAMESPACE,
    /** A message, or a version of it, that is not read here. */
    WRONG_VERSION,
    /** An element that is needed is not there, or comes too late. */
    MISSING_ELEMENT,
    /** An amount without a currency, with a sign, or with more decimals than its currency has. */
    BAD_AMOUNT,
    /** A date or time that is none. */
    BAD_DATE,
    /** A code or number that is none. */
    BAD_CODE
}
