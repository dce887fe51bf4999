package org.creditback.ledger.store;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.creditback.database.Jdbc;
import org.creditback.ledger.AuditEvent;

/** The audit trail. */
@Dependent
public class AuditStore {

    @PersistenceContext(unitName = "ledger")
    EntityManager entityManager;

    /** Adds a row; the database adds the time and refuses every later change. */
    public void insert(AuditEvent event) {
        Jdbc.on(entityManager)
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
}
