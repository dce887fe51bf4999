package org.creditback.ledger;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The accounts of people, for those who administer them. */
public interface Users {

    /**
     * Accounts in the order of their names.
     *
     * @param after the last name of the page before; empty for the first page
     * @param size  the most that are answered
     */
    List<UserAccount> list(UserFilter filter, String after, int size);

    /** One account; a Refusal NOT_FOUND where there is none. */
    UserRecord get(String name);

    /**
     * Adds an account.
     *
     * @param password null: a random one is made, which the person replaces when logging in to the pages
     * @return the random password, which nobody can ask for again; empty where one was given
     * @throws org.creditback.domain.Refusal ALREADY_EXISTS; MISSING_VALUE or BAD_VALUE with the field
     */
    Optional<String> create(UserAccount account, @Nullable String password);

    /**
     * Changes roles, grants, language and access of an account, and its password where one is given. Whatever changes what the person may do
     * ends the person's sessions at their next request.
     *
     * @param version that was read
     * @throws org.creditback.domain.Refusal NOT_FOUND; STALE_VERSION; BAD_VALUE with the field; OWN_ACCOUNT for roles, grants, access or password
     *     of the caller; LAST_ADMINISTRATOR where nobody would be left who administers
     */
    UserRecord change(UserAccount account, int version, @Nullable String password);

    /**
     * Makes a new random password, and ends the sessions of the account.
     *
     * @return it, once; the person replaces it when logging in to the pages
     * @throws org.creditback.domain.Refusal NOT_FOUND; OWN_ACCOUNT
     */
    String renewPassword(String name);

    /** Ends the sessions of an account at their next request; a Refusal NOT_FOUND where there is none. */
    void endSessions(String name);
}
