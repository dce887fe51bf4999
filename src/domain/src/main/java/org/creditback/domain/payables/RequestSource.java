package org.creditback.domain.payables;

/** How somebody asked for another bank account (PC-3): each is known to be forged, and each is called back. */
public enum RequestSource {
    /** On paper. */
    LETTER,
    /** By e-mail, the usual way of fraud. */
    E_MAIL,
    /** In a portal where the vendor logs in. */
    PORTAL,
    /** By telephone. */
    PHONE,
    /** In a file of vendors. */
    IMPORT
}
