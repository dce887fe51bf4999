package org.creditback.ledger;

import java.util.Set;

/**
 * What an open session is held against at each of its requests.
 *
 * @param sessionEpoch    grows when sessions are to end: one that began in an earlier epoch is over
 * @param enabled         false: nothing is allowed any more
 * @param roles           as stored now; the server keeps those of the login
 * @param oneTimePassword true: somebody else made the password, the person chooses another one first
 * @param look            of pages
 */
public record AccountStanding(
        int sessionEpoch, boolean enabled, Set<String> roles, boolean oneTimePassword, Look look) {

    public AccountStanding {
        roles = Set.copyOf(roles);
    }
}
