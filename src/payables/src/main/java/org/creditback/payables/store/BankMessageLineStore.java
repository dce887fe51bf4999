package org.creditback.payables.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.creditback.database.BulkWriter;
import org.creditback.domain.imports.BankDetails;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.money.Amounts;
import org.creditback.domain.payables.AnswerOutcome;
import org.creditback.domain.payables.AnswerReason;
import org.creditback.domain.payables.BankEffect;
import org.creditback.payables.BankExceptions.LineKey;
import org.creditback.payables.BankExceptions.Waiting;
import org.creditback.payables.BankMessage.Kind;
import org.creditback.payables.BankMessageLine;
import org.creditback.payables.BankMessageLine.Decision;
import org.creditback.payables.BankMessageLine.Level;
import org.creditback.payables.BankMessageLine.Payment;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The lines of bank messages, written in bulk and judged page by page. */
@Dependent
public class BankMessageLineStore {

    private static final String SELECT = """
            SELECT b.bank_message_id, b.line_no, m.kind, b.level, b.effect, b.code, b.reason, b.account, b.original_message_id,
                   b.payment_information_id, b.end_to_end_id, b.bank_reference, b.amount, b.currency, b.payments, b.happened_on, b.text, b.outcome,
                   b.outcome_reason, l.payment_journal_id, l.line_no, l.end_to_end_id, l.vendor_account, v.name, b.decided_by, b.decided_at,
                   b.decided_reason, m.imported_at
              FROM payables.bank_message_line b
              JOIN payables.bank_message m USING (bank_message_id)
              LEFT JOIN payables.payment_line l ON l.payment_line_id = b.payment_line_id
              LEFT JOIN payables.vendor v ON v.legal_entity = l.legal_entity AND v.vendor_account = l.vendor_account
             WHERE b.legal_entity = ?""";

    private final PayablesDatabase database;

    @Inject
    public BankMessageLineStore(PayablesDatabase database) {
        this.database = database;
    }

    /**
     * A line as the bank wrote it, with what is said before any payment was looked at.
     *
     * @param outcome EXCEPTION with UNKNOWN_PAYMENT where an effect is to be judged
     */
    public record NewLine(
            int line,
            Level level,
            @Nullable BankEffect effect,
            @Nullable String code,
            @Nullable String reason,
            @Nullable String account,
            @Nullable String originalMessageId,
            @Nullable String paymentInformationId,
            @Nullable String endToEndId,
            @Nullable String bankReference,
            @Nullable Money amount,
            @Nullable Money instructed,
            @Nullable Money charges,
            @Nullable Integer payments,
            @Nullable LocalDate happenedOn,
            String text,
            AnswerOutcome outcome,
            AnswerReason outcomeReason) {}

    /** What became of a line; the payment is the only one that it is about. */
    public record Judged(
            int line,
            AnswerOutcome outcome,
            @Nullable AnswerReason reason,
            @Nullable Long payment) {}

    /** Writes the lines of a message while they are read. */
    public void copy(LegalEntityId entity, long message, Consumer<Consumer<NewLine>> reading) {
        database.jdbc().copyIn("""
                COPY payables.bank_message_line (bank_message_id, line_no, legal_entity, level, effect, code, reason, account, original_message_id,
                     payment_information_id, end_to_end_id, bank_reference, amount, currency, instructed_amount, instructed_currency, charges,
                     payments, happened_on, text, outcome, outcome_reason) FROM STDIN""", rows -> reading.accept(line -> write(entity, message, line, rows)));
    }

    private static void write(LegalEntityId entity, long message, NewLine line, BulkWriter rows) {
        rows.row(
                message,
                line.line(),
                entity.code(),
                line.level(),
                line.effect(),
                line.code(),
                line.reason(),
                line.account(),
                line.originalMessageId(),
                line.paymentInformationId(),
                line.endToEndId(),
                line.bankReference(),
                number(line.amount()),
                currency(line.amount()),
                number(line.instructed()),
                currency(line.instructed()),
                number(line.charges()),
                line.payments(),
                line.happenedOn(),
                line.text(),
                line.outcome(),
                line.outcomeReason());
    }

    private static @Nullable BigDecimal number(@Nullable Money amount) {
        return amount == null ? null : amount.getAmount();
    }

    private static @Nullable String currency(@Nullable Money amount) {
        return amount == null ? null : amount.getCurrencyUnit().getCode();
    }

    /** The lines of a level that wait to be judged, after a line, in their order. */
    public List<Integer> waiting(long message, Level level, int after, int size) {
        return database.jdbc().list("""
                        SELECT line_no FROM payables.bank_message_line
                         WHERE bank_message_id = ? AND level = ? AND line_no > ? AND outcome = 'EXCEPTION' AND effect IS NOT NULL
                         ORDER BY line_no LIMIT ?""", row -> row.getInt(1), message, level, after, size);
    }

    /** Keeps what became of lines; one statement. */
    public void judge(long message, List<Judged> judged) {
        database.jdbc()
                .update(
                        """
                        UPDATE payables.bank_message_line b
                           SET outcome = j.outcome, outcome_reason = j.reason, payment_line_id = coalesce(j.payment, b.payment_line_id)
                          FROM unnest(?::int[], ?::text[], ?::text[], ?::bigint[]) AS j (line, outcome, reason, payment)
                         WHERE b.bank_message_id = ? AND b.line_no = j.line""",
                        judged.stream().map(Judged::line).toArray(Integer[]::new),
                        judged.stream().map(each -> each.outcome().name()).toArray(String[]::new),
                        judged.stream()
                                .map(each -> each.reason() == null
                                        ? null
                                        : each.reason().name())
                                .toArray(String[]::new),
                        judged.stream().map(Judged::payment).toArray(Long[]::new),
                        message);
    }

    /** Notes who decided; before the outcome that follows from it. */
    public void decide(LineKey line, String by, String reason) {
        database.jdbc().update("""
                UPDATE payables.bank_message_line SET decided_by = ?, decided_at = now(), decided_reason = left(?, 240)
                 WHERE bank_message_id = ? AND line_no = ?""", by, reason, line.message(), line.line());
    }

    public void close(LineKey line) {
        database.jdbc().update("""
                UPDATE payables.bank_message_line SET outcome = 'CLOSED' WHERE bank_message_id = ? AND line_no = ?""", line.message(), line.line());
    }

    /** Of a message, after a line; of one outcome or all. */
    public List<BankMessageLine> lines(
            LegalEntityId entity, long message, @Nullable AnswerOutcome outcome, int after, int size) {
        return database.jdbc()
                .list(
                        SELECT + " AND b.bank_message_id = ? AND b.line_no > ? AND (?::text IS NULL OR b.outcome = ?)"
                                + " ORDER BY b.line_no LIMIT ?",
                        BankMessageLineStore::line,
                        entity.code(),
                        message,
                        after,
                        outcome,
                        outcome,
                        size);
    }

    public Optional<BankMessageLine> find(LegalEntityId entity, LineKey line) {
        return database.jdbc()
                .one(
                        SELECT + " AND b.bank_message_id = ? AND b.line_no = ?",
                        BankMessageLineStore::line,
                        entity.code(),
                        line.message(),
                        line.line());
    }

    /** What waits for a person, in the order in which it came. */
    public List<BankMessageLine> exceptions(
            LegalEntityId entity, @Nullable AnswerReason reason, LineKey after, int size) {
        return database.jdbc()
                .list(
                        SELECT
                                + " AND b.outcome = 'EXCEPTION' AND (b.bank_message_id, b.line_no) > (?, ?)"
                                + " AND (?::text IS NULL OR b.outcome_reason = ?) ORDER BY b.bank_message_id, b.line_no LIMIT ?",
                        BankMessageLineStore::line,
                        entity.code(),
                        after.message(),
                        after.line(),
                        reason,
                        reason,
                        size);
    }

    public List<Waiting> waiting(LegalEntityId entity) {
        return database.jdbc()
                .list("""
                        SELECT outcome_reason, count(*) FROM payables.bank_message_line
                         WHERE legal_entity = ? AND outcome = 'EXCEPTION' GROUP BY outcome_reason ORDER BY outcome_reason""", row -> new Waiting(AnswerReason.valueOf(row.getString(1)), row.getLong(2)), entity.code());
    }

    private static BankMessageLine line(ResultSet row) throws SQLException {
        String account = row.getString(8);
        return new BankMessageLine(
                row.getLong(1),
                row.getInt(2),
                Kind.valueOf(row.getString(3)),
                Level.valueOf(row.getString(4)),
                constant(BankEffect.class, row.getString(5)),
                row.getString(6),
                row.getString(7),
                account == null ? null : BankDetails.masked(account),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                amount(row),
                row.getObject(15, Integer.class),
                row.getObject(16, LocalDate.class),
                row.getString(17),
                AnswerOutcome.valueOf(row.getString(18)),
                constant(AnswerReason.class, row.getString(19)),
                payment(row),
                decision(row),
                row.getObject(28, OffsetDateTime.class).toInstant());
    }

    private static @Nullable Money amount(ResultSet row) throws SQLException {
        BigDecimal amount = row.getBigDecimal(13);
        return amount == null ? null : Amounts.stored(CurrencyUnit.of(row.getString(14)), amount);
    }

    private static @Nullable Payment payment(ResultSet row) throws SQLException {
        long journal = row.getLong(20);
        return row.wasNull()
                ? null
                : new Payment(journal, row.getInt(21), row.getString(22), row.getString(23), row.getString(24));
    }

    private static @Nullable Decision decision(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject(26, OffsetDateTime.class);
        return at == null
                ? null
                : new Decision(row.getString(25), at.toInstant(), Objects.requireNonNullElse(row.getString(27), ""));
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
