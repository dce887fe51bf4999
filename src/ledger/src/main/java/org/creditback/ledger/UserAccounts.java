package org.creditback.ledger;

/** The people who may log in. */
public interface UserAccounts {

    /** Who is calling, with the roles that the server sees. */
    UserAccount current();
}
