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
    List<UserAccount> list(String after, int size);

    /** One account; a Refusal NOT_FOUND where there is none. */
    UserAccount get(String name);

    /**
     * Adds an account.
     *
     * @param password null: a random one is made
     * @return the random password, which nobody can ask for again; empty where one was given
     * @throws org.creditback.domain.Refusal ALREADY_EXISTS; MISSING_VALUE or BAD_VALUE with the field
     */
    Optional<String> create(UserAccount account, @Nullable String password);

    /**
     * Changes roles, grants, language and access of an account, and its password where one is given.
     *
     * @throws org.creditback.domain.Refusal NOT_FOUND; BAD_VALUE with the field, also where nobody would be left who administers
     */
    void change(UserAccount account, @Nullable String password);
}
