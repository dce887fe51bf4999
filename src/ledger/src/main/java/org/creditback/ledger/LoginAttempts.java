package org.creditback.ledger;

import org.jspecify.annotations.Nullable;

/** Log-ins that the server refused, as far as they can be kept without a stranger filling the audit trail. */
public interface LoginAttempts {

    /**
     * Notes a refused log-in, in a transaction of its own. Of each account ten within 15 minutes are kept, and ten of all names together
     * that are nobody's: the tenth is kept as LOGIN_REFUSED_OFTEN, further ones not at all.
     *
     * @param name    as typed; null where none was. One that no account has is not kept: it may be a password in the wrong field
     * @param address where it came from
     * @param program true for a program, false for the form of the pages
     */
    void refused(@Nullable String name, String address, boolean program);
}
