package org.creditback.payables.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.payables.BankFileState;
import org.creditback.domain.payables.PaymentState;
import org.creditback.payables.BankFileLine;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Bank files and their bytes. */
@Dependent
public class BankFileStore {

    private static final String HEAD = """
        SELECT bank_file_id, payment_journal_id, method, company_bank_account, message_id, media_type, sha256, size, payments, control_sum, state,
               built_by, built_at, needs_release, released_by, hand_over_started_at, hand_over_ended_at
          FROM payables.bank_file WHERE legal_entity = ?\
        """;

    private final PayablesDatabase database;

    @Inject
    public BankFileStore(PayablesDatabase database) {
        this.database = database;
    }

    /** A file whose bytes are written. */
    public record NewFile(
            long id,
            LegalEntityId entity,
            long journal,
            String method,
            @Nullable String companyBankAccount,
            String messageId,
            String mediaType,
            String sha256,
            long size,
            int payments,
            String controlTotal,
            boolean needsRelease,
            String by) {}

    /** The group of a file that the payments of a day in a currency are in. */
    public record FileGroup(
            LocalDate paymentDate, CurrencyUnit currency, String paymentInformationId, LocalDate executionDate) {}

    /** What the bank's lines of a file add up to. */
    public record Sum(int payments, String total) {}

    /** The latest first, before an id; 0 from the latest on. */
    public List<BankFileLine> list(LegalEntityId entity, long before, int size) {
        return database.jdbc()
                .list(
                        HEAD + " AND (? = 0 OR bank_file_id < ?) ORDER BY bank_file_id DESC LIMIT ?",
                        BankFileStore::line,
                        entity.code(),
                        before,
                        before,
                        size);
    }

    /** Those of a journal that are not discarded, in the order in which they were built. */
    public List<BankFileLine> ofJournal(LegalEntityId entity, long journal) {
        return database.jdbc()
                .list(
                        HEAD + " AND payment_journal_id = ? AND state <> 'DISCARDED' ORDER BY bank_file_id",
                        BankFileStore::line,
                        entity.code(),
                        journal);
    }

    public Optional<BankFileLine> find(LegalEntityId entity, long file) {
        return database.jdbc().one(HEAD + " AND bank_file_id = ?", BankFileStore::line, entity.code(), file);
    }

    /** Held until the transaction ends; what follows may change all of its payments, which takes longer than a list may. */
    public Optional<BankFileLine> lock(LegalEntityId entity, long file) {
        database.jdbc()
                .list("SELECT set_config('statement_timeout', '600s', true), set_config('jit', 'off', true)", row -> 1);
        return database.jdbc().one(HEAD + " AND bank_file_id = ? FOR UPDATE", BankFileStore::line, entity.code(), file);
    }

    static BankFileLine line(ResultSet row) throws SQLException {
        return new BankFileLine(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getLong(8),
                row.getInt(9),
                plain(row.getBigDecimal(10)),
                BankFileState.valueOf(row.getString(11)),
                row.getString(12),
                row.getObject(13, OffsetDateTime.class).toInstant(),
                row.getBoolean(14),
                row.getString(15),
                instant(row, 16),
                instant(row, 17));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    // Two decimals at least, as banks show it; more where a currency has them.
    static String plain(BigDecimal sum) {
        BigDecimal shortest = sum.stripTrailingZeros();
        return (shortest.scale() < 2 ? sum.setScale(2) : shortest).toPlainString();
    }

    /** Whether the builder alone is not enough. */
    public boolean needsRelease(long file) {
        return database.jdbc()
                .one(
                        "SELECT needs_release FROM payables.bank_file WHERE bank_file_id = ?",
                        row -> row.getBoolean(1),
                        file)
                .orElseThrow();
    }

    public long nextId() {
        return database.jdbc()
                .one("SELECT nextval('payables.bank_file_id')", row -> row.getLong(1))
                .orElseThrow();
    }

    /** A piece of the bytes of a file that is being written; up to one megabyte. */
    public void append(long file, int partNo, byte[] bytes) {
        database.jdbc()
                .update(
                        "INSERT INTO payables.bank_file_part (bank_file_id, part_no, bytes) VALUES (?, ?, ?)",
                        file,
                        partNo,
                        bytes);
    }

    /** Ends a file: the database compares it with its bytes. */
    public void insert(NewFile file) {
        database.jdbc()
                .update(
                        """
                        INSERT INTO payables.bank_file (bank_file_id, legal_entity, payment_journal_id, method, company_bank_account, message_id,
                               media_type, sha256, size, payments, control_sum, needs_release, built_by)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::numeric, ?, ?)\
                        """,
                        file.id(),
                        file.entity().code(),
                        file.journal(),
                        file.method(),
                        file.companyBankAccount(),
                        file.messageId(),
                        file.mediaType(),
                        file.sha256(),
                        file.size(),
                        file.payments(),
                        file.controlTotal(),
                        file.needsRelease(),
                        file.by());
    }

    /** The groups of a file, by which the bank may answer; before the file itself. */
    public void insertGroups(long file, List<FileGroup> groups) {
        database.jdbc()
                .update(
                        """
                        INSERT INTO payables.bank_file_group (bank_file_id, payment_date, currency, payment_information_id, execution_date)
                        SELECT ?, g.* FROM unnest(?::date[], ?::text[], ?::text[], ?::date[]) AS g (payment_date, currency, id, execution_date)""",
                        file,
                        groups.stream().map(FileGroup::paymentDate).toArray(LocalDate[]::new),
                        groups.stream().map(group -> group.currency().getCode()).toArray(String[]::new),
                        groups.stream().map(FileGroup::paymentInformationId).toArray(String[]::new),
                        groups.stream().map(FileGroup::executionDate).toArray(LocalDate[]::new));
    }

    /** A piece of the bytes, by its number counted from 1; empty after the last. */
    public Optional<byte[]> piece(long file, int part) {
        return database.jdbc()
                .one(
                        "SELECT bytes FROM payables.bank_file_part WHERE bank_file_id = ? AND part_no = ?",
                        row -> row.getBytes(1),
                        file,
                        part);
    }

    /** What the lines of the file say now. */
    public Sum sum(long file) {
        return database.jdbc()
                .one(
                        "SELECT count(*)::int, coalesce(sum(amount), 0) FROM payables.payment_line WHERE bank_file_id"
                                + " = ? AND state <> 'CANCELED'",
                        row -> new Sum(row.getInt(1), plain(row.getBigDecimal(2))),
                        file)
                .orElseThrow();
    }

    /** Who proposed, or approved for the first time, a bank account that a payment of the file goes to: they do not release it (PC-3). */
    public Set<String> bankDetailAuthors(long file) {
        return Set.copyOf(
                database.jdbc().list("SELECT payables.barred_from_release(?)", row -> row.getString(1), file));
    }

    public void release(long file, String by) {
        database.jdbc()
                .update(
                        "UPDATE payables.bank_file SET state = 'RELEASED', released_by = ?, released_at = now() WHERE"
                                + " bank_file_id = ?",
                        by,
                        file);
    }

    /** Goes on without a releaser where the method asks for none. */
    public void releaseWithoutPerson(long file) {
        database.jdbc().update("UPDATE payables.bank_file SET state = 'RELEASED' WHERE bank_file_id = ?", file);
    }

    public void startHandOver(long file, String by) {
        database.jdbc()
                .update(
                        "UPDATE payables.bank_file SET hand_over_started_by = ?, hand_over_started_at = now() WHERE"
                                + " bank_file_id = ?",
                        by,
                        file);
    }

    public void giveUpHandOver(long file) {
        database.jdbc()
                .update(
                        "UPDATE payables.bank_file SET hand_over_started_by = NULL, hand_over_started_at = NULL WHERE"
                                + " bank_file_id = ?",
                        file);
    }

    public void endHandOver(long file) {
        database.jdbc()
                .update(
                        "UPDATE payables.bank_file SET state = 'HANDED_OVER', hand_over_ended_at = now() WHERE"
                                + " bank_file_id = ?",
                        file);
    }

    public void discard(long file, String reason, String by) {
        database.jdbc()
                .update(
                        "UPDATE payables.bank_file SET state = 'DISCARDED', discarded_by = ?, discarded_reason = ?"
                                + " WHERE bank_file_id = ?",
                        by,
                        reason,
                        file);
    }

    /** All payments of a file that are in a state; one statement. */
    public void advance(long file, PaymentState from, PaymentState to, @Nullable String reason, String by) {
        database.jdbc().update("""
            UPDATE payables.payment_line SET state = ?, state_reason = ?, changed_by = ?
             WHERE bank_file_id = ? AND state = ?\
            """, to.name(), reason, by, file, from.name());
    }

    /** Payments of the file that have their voucher. */
    public boolean isPosted(long file) {
        return database.jdbc()
                .one(
                        "SELECT EXISTS (SELECT FROM payables.payment_line WHERE bank_file_id = ? AND voucher_id IS NOT"
                                + " NULL)",
                        row -> row.getBoolean(1),
                        file)
                .orElseThrow();
    }
}
