package org.creditback.payables.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.payables.BankMessage;
import org.creditback.payables.BankMessage.Content;
import org.creditback.payables.BankMessage.Counts;
import org.creditback.payables.BankMessage.Kind;
import org.creditback.payables.BankMessage.Way;
import org.creditback.payables.NewBankMessage;
import org.jspecify.annotations.Nullable;

/** Messages of banks and their bytes. */
@Dependent
public class BankMessageStore {

    private static final String HEAD = """
            SELECT bank_message_id, kind, version, message_id, created, fault, place, sha256, size, way, file_name, imported_by, imported_at,
                   applied, no_effect, exceptions, closed
              FROM payables.bank_message WHERE legal_entity = ?""";

    private final PayablesDatabase database;

    @Inject
    public BankMessageStore(PayablesDatabase database) {
        this.database = database;
    }

    /** The bytes of a message as they were taken. */
    public record Taken(long id, LegalEntityId entity, String sha256, long size, NewBankMessage how, String by) {}

    /**
     * Holds the effects of bank messages, and proposals, of a legal entity until the transaction ends: one message after the other. What
     * follows may change fifty thousand payments, which takes longer than a list may.
     */
    public void hold(LegalEntityId entity) {
        database.jdbc()
                .list("SELECT set_config('statement_timeout', '600s', true), set_config('jit', 'off', true)", row -> 1);
        database.jdbc()
                .list(
                        "SELECT 1 FROM payables.parameters WHERE legal_entity = ? FOR NO KEY UPDATE",
                        row -> 1,
                        entity.code());
    }

    public long nextId() {
        return database.jdbc()
                .list("SELECT nextval('payables.bank_message_id')", row -> row.getLong(1))
                .get(0);
    }

    public void append(long message, int part, byte[] bytes) {
        database.jdbc()
                .update(
                        "INSERT INTO payables.bank_message_part (bank_message_id, part_no, bytes) VALUES (?, ?, ?)",
                        message,
                        part,
                        bytes);
    }

    /** A piece of the bytes, by its number counted from 1; empty after the last. */
    public Optional<byte[]> piece(long message, int part) {
        return database.jdbc()
                .one(
                        "SELECT bytes FROM payables.bank_message_part WHERE bank_message_id = ? AND part_no = ?",
                        row -> row.getBytes(1),
                        message,
                        part);
    }

    public void insert(Taken taken, Content content) {
        insert(taken, content, null, null);
    }

    public void insertRefused(Taken taken, String fault, String place) {
        insert(taken, null, fault, place);
    }

    private void insert(Taken taken, @Nullable Content content, @Nullable String fault, @Nullable String place) {
        database.jdbc()
                .update(
                        """
                        INSERT INTO payables.bank_message (bank_message_id, legal_entity, sha256, size, way, file_name, imported_by, kind, version,
                               message_id, created, fault, place)
                        VALUES (?, ?, ?, ?, ?, left(?, 240), ?, ?, ?, left(?, 140), ?, ?, left(?, 240))""",
                        taken.id(),
                        taken.entity().code(),
                        taken.sha256(),
                        taken.size(),
                        taken.how().way(),
                        taken.how().fileName(),
                        taken.by(),
                        content == null ? null : content.kind(),
                        content == null ? null : content.version(),
                        content == null ? null : content.messageId(),
                        content == null ? null : Timestamp.valueOf(content.created()),
                        fault,
                        place);
    }

    public Optional<BankMessage> find(LegalEntityId entity, String sha256) {
        return database.jdbc().one(HEAD + " AND sha256 = ?", BankMessageStore::message, entity.code(), sha256);
    }

    public Optional<BankMessage> find(LegalEntityId entity, long message) {
        return database.jdbc()
                .one(HEAD + " AND bank_message_id = ?", BankMessageStore::message, entity.code(), message);
    }

    /** The latest first, before an id; 0 from the latest on. */
    public List<BankMessage> list(LegalEntityId entity, long before, int size) {
        return database.jdbc()
                .list(
                        HEAD + " AND (? = 0 OR bank_message_id < ?) ORDER BY bank_message_id DESC LIMIT ?",
                        BankMessageStore::message,
                        entity.code(),
                        before,
                        before,
                        size);
    }

    private static BankMessage message(ResultSet row) throws SQLException {
        return new BankMessage(
                row.getLong(1),
                content(row),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getLong(9),
                Way.valueOf(row.getString(10)),
                row.getString(11),
                row.getString(12),
                row.getObject(13, OffsetDateTime.class).toInstant(),
                new Counts(row.getInt(14), row.getInt(15), row.getInt(16), row.getInt(17)));
    }

    private static @Nullable Content content(ResultSet row) throws SQLException {
        String kind = row.getString(2);
        return kind == null
                ? null
                : new Content(
                        Kind.valueOf(kind),
                        row.getString(3),
                        row.getString(4),
                        Objects.requireNonNull(row.getTimestamp(5)).toLocalDateTime());
    }

    /** Counts its lines by their outcome; the first answer to a file of ours makes it ANSWERED (BF-5). */
    public void count(LegalEntityId entity, long message) {
        database.jdbc().update("""
                UPDATE payables.bank_message m
                   SET applied = c.applied, no_effect = c.no_effect, exceptions = c.exceptions, closed = c.closed
                  FROM (SELECT count(*) FILTER (WHERE outcome = 'APPLIED') AS applied, count(*) FILTER (WHERE outcome = 'NO_EFFECT') AS no_effect,
                               count(*) FILTER (WHERE outcome = 'EXCEPTION') AS exceptions, count(*) FILTER (WHERE outcome = 'CLOSED') AS closed
                          FROM payables.bank_message_line WHERE bank_message_id = ?) c
                 WHERE m.bank_message_id = ?""", message, message);
        database.jdbc().update("""
                UPDATE payables.bank_file SET state = 'ANSWERED'
                 WHERE legal_entity = ? AND state = 'HANDED_OVER'
                   AND (message_id IN (SELECT original_message_id FROM payables.bank_message_line
                                        WHERE bank_message_id = ? AND outcome IN ('APPLIED', 'NO_EFFECT'))
                        OR bank_file_id IN (SELECT l.bank_file_id FROM payables.bank_effect e JOIN payables.payment_line l USING (payment_line_id)
                                             WHERE e.bank_message_id = ?))""", entity.code(), message, message);
    }
}
