package org.creditback.ledger;

import java.time.Instant;
import org.creditback.domain.ledger.LegalEntityId;
import org.jspecify.annotations.Nullable;

/**
 * Which events are asked for; null narrows nothing.
 *
 * @param entity     of one legal entity; null: of all that the caller may see, and of none
 * @param actor      a whole user name
 * @param action     a whole action, such as CUSTOMER_CHANGED
 * @param objectType such as CUSTOMER
 * @param objectKey  a whole key
 * @param from       the first moment
 * @param until      the moment after the last one
 * @param refused    true: refused attempts only
 */
public record AuditFilter(
        @Nullable LegalEntityId entity,
        @Nullable String actor,
        @Nullable String action,
        @Nullable String objectType,
        @Nullable String objectKey,
        @Nullable Instant from,
        @Nullable Instant until,
        boolean refused) {}
