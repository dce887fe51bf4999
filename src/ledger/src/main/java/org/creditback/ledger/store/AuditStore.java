package org.creditback.ledger.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.creditback.ledger.AuditEvent;

/** The audit trail: rows are added, never changed. */
@Dependent
public class AuditStore {

    private final LedgerDatabase database;

    @Inject
    public AuditStore(LedgerDatabase database) {
        this.database = database;
    }

    /** In the caller's transaction. */
    public void insert(AuditEvent event) {
        database.jdbc()
                .update(
                        """
                        INSERT INTO ledger.audit_event (legal_entity, actor, action, object_type, object_key, before, after, reason)
                        VALUES (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)""",
                        event.entity() == null ? null : event.entity().code(),
                        event.actor(),
                        event.action(),
                        event.objectType(),
                        event.objectKey(),
                        event.before(),
                        event.after(),
                        event.reason());
    }

    /** How often something was tried with an object within the last minutes. */
    public int countSince(String action, String objectType, String objectKey, int minutes) {
        return database.jdbc()
                .one("""
                        SELECT count(*) FROM ledger.audit_event
                         WHERE object_type = ? AND object_key = ? AND action = ? AND at > clock_timestamp() - make_interval(mins => ?)""", row -> row.getInt(1), objectType, objectKey, action, minutes)
                .orElseThrow();
    }

    /** In bulk, in the caller's transaction. */
    public void insert(List<AuditEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        database.jdbc().copyIn("""
                COPY ledger.audit_event (legal_entity, actor, action, object_type, object_key, before, after, reason) FROM STDIN""", rows -> {
            for (AuditEvent event : events) {
                rows.row(
                        event.entity() == null ? null : event.entity().code(),
                        event.actor(),
                        event.action(),
                        event.objectType(),
                        event.objectKey(),
                        event.before(),
                        event.after(),
                        event.reason());
            }
        });
    }
}
