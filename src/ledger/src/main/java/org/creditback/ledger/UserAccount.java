package org.creditback.ledger;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person who may log in.
 *
 * @param name          the name at the login
 * @param roles         what the person may do, at least one of {@link Roles}
 * @param legalEntities where, by code and in code order; {@link #EVERY_LEGAL_ENTITY} alone for all, also those to come
 * @param language      a tag such as {@code fi}; null: as the browser asks
 * @param enabled       false: may not log in
 */
public record UserAccount(
        String name,
        Set<String> roles,
        List<String> legalEntities,
        @Nullable String language,
        boolean enabled) {

    /** The grant for all legal entities. */
    public static final String EVERY_LEGAL_ENTITY = "*";

    public UserAccount {
        roles = Set.copyOf(roles);
        legalEntities = List.copyOf(legalEntities);
    }
}
