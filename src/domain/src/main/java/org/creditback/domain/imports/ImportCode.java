package org.creditback.domain.imports;

/** Why a row of a file is rejected. The names are stable; each has a text in every language. */
public enum ImportCode {
    /** A needed column is empty. */
    MISSING_VALUE,
    /** Not a date of the form 2026-11-20. */
    BAD_DATE,
    /** Not an amount: an optional minus, digits, a dot; a rate that is not above zero. */
    BAD_AMOUNT,
    /** More decimals than the currency has (MO-1), or than a rate may have. */
    TOO_MANY_DECIMALS,
    /** The amount, the open amount or the open amount of the whole document is zero. */
    ZERO_AMOUNT,
    /** No such legal entity, or none that the caller has a grant for. */
    UNKNOWN_LEGAL_ENTITY,
    /** The legal entity has no such customer. */
    UNKNOWN_CUSTOMER,
    /** The legal entity has no such vendor. */
    UNKNOWN_VENDOR,
    /** Not a currency of ISO 4217. */
    UNKNOWN_CURRENCY,
    /** Not a country of ISO 3166. */
    UNKNOWN_COUNTRY,
    /** Wrong check digits, length or structure (PC-1). */
    BAD_IBAN,
    /** Wrong form, or another country than the IBAN (PC-2). */
    BAD_BIC,
    /** The open amount has another sign than the amount or is larger; the accounting amount has another sign. */
    SIGN_MISMATCH,
    /** Malformed, or unknown where the legal entity has defined its dimensions. */
    BAD_DIMENSIONS,
    /** The legal entity has no such profile, or it leads to no summary account for the customer (SU-8). */
    UNKNOWN_POSTING_PROFILE,
    /** A document or a line of it again, in the file or in the books. */
    DUPLICATE_DOCUMENT,
    /** Another line of the document is rejected. */
    INCOMPLETE_DOCUMENT,
    /** An account twice in one file. */
    DUPLICATE_ACCOUNT,
    /** Too long, not one of the values of the column, or in contradiction to another column or line. */
    BAD_VALUE
}
