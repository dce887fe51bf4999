package org.creditback.ledger;

import java.util.Set;

/**
 * A person who may log in.
 *
 * @param name  the name at the login
 * @param roles what the person may do, at least one of {@link Roles}
 */
public record UserAccount(String name, Set<String> roles) {

    public UserAccount {
        roles = Set.copyOf(roles);
    }
}
