package org.creditback.ledger.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.creditback.database.Keyset;
import org.creditback.database.Keyset.OrderKey;
import org.creditback.database.ListQuery;
import org.creditback.domain.ListPart;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.AuditEvent;
import org.creditback.ledger.AuditFilter;
import org.creditback.ledger.AuditLine;
import org.jspecify.annotations.Nullable;

/** The audit trail in the order of time. */
@Dependent
public class AuditListStore {

    private static final String SHOWN = """
            w.audit_event_id, w.at, w.legal_entity, w.actor, w.action, w.object_type, w.object_key, w.before::text, w.after::text, w.reason""";

    private final LedgerDatabase database;

    @Inject
    public AuditListStore(LedgerDatabase database) {
        this.database = database;
    }

    /** Of some legal entities, and of none. */
    public ListPart<AuditLine> list(
            AuditFilter filter, List<LegalEntityId> granted, boolean ascending, @Nullable String after, int size) {
        Keyset keys = Keyset.of(ascending, after, 2, OrderKey.time("e.at"), OrderKey.number("e.audit_event_id"));
        // An object of its own has an index of its own; all else is a part of the time.
        boolean object = filter.objectType() != null && filter.objectKey() != null;
        ListQuery query = ListQuery.of("e.*", "ledger.audit_event e WHERE true")
                .where("e.at >= ?", filter.from())
                .where("e.at < ?", filter.until())
                .where("e.object_type = ?", object ? filter.objectType() : null)
                .where("e.object_key = ?", object ? filter.objectKey() : null);
        return query.sift(
                        "(w.legal_entity IS NULL OR w.legal_entity = ANY (?))",
                        granted.stream().map(LegalEntityId::code).toArray(String[]::new))
                .sift(
                        "w.legal_entity = ?",
                        filter.entity() == null ? null : filter.entity().code())
                .sift("w.actor = ?", filter.actor())
                .sift("w.action = ?", filter.action())
                .sift("w.object_type = ?", filter.objectType())
                .sift("w.object_key = ?", filter.objectKey())
                .sift("(w.action LIKE '%REFUSED%') = ?", filter.refused() ? Boolean.TRUE : null)
                .part(database.jdbc(), SHOWN, keys, size, AuditListStore::line);
    }

    private static AuditLine line(ResultSet row) throws SQLException {
        String entity = row.getString(3);
        return new AuditLine(
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                new AuditEvent(
                        entity == null ? null : new LegalEntityId(entity),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9),
                        row.getString(10)));
    }
}
