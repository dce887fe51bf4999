package org.creditback.ledger;

import org.creditback.domain.ledger.LegalEntityId;
import org.jspecify.annotations.Nullable;

/**
 * One row of the audit trail; the database adds the time.
 *
 * @param entity     null for what concerns none
 * @param actor      who did it
 * @param action     a stable verb in capitals, such as RUN_STARTED
 * @param objectType such as RUN, CUSTOMER, PARAMETERS
 * @param objectKey  identifies the object among its type
 * @param before     JSON, bank data masked; null where it did not exist
 * @param after      JSON, bank data masked; null where it does not exist any more
 * @param reason     typed by a person; null for none
 */
public record AuditEvent(
        @Nullable LegalEntityId entity,
        String actor,
        String action,
        String objectType,
        String objectKey,
        @Nullable String before,
        @Nullable String after,
        @Nullable String reason) {

    /** Shortens what a database column cannot hold. */
    public AuditEvent {
        reason = reason == null || reason.length() <= 240 ? reason : reason.substring(0, 240);
    }
}
