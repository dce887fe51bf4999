package org.creditback.payables.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creditback.database.Keyset;
import org.creditback.database.Keyset.OrderKey;
import org.creditback.database.ListQuery;
import org.creditback.domain.ListPart;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.money.Amounts;
import org.creditback.domain.payables.PaymentState;
import org.creditback.payables.BankFileFilter;
import org.creditback.payables.BankFileLine;
import org.creditback.payables.JournalFilter;
import org.creditback.payables.PaymentDetails.Event;
import org.creditback.payables.PaymentDetails.PaidInvoice;
import org.creditback.payables.PaymentJournal;
import org.creditback.payables.PaymentWork;
import org.creditback.payables.store.PaymentJournalStore.Head;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Lists of payment journals and bank files, what belongs to a payment, and how much of all that waits. */
@Dependent
public class PaymentWatchStore {

    private static final String UNANSWERED =
            "(f.state = 'HANDED_OVER' AND f.hand_over_ended_at < now() - interval '1 day')";

    private static final String LIVE = """
            (NOT j.posted AND EXISTS (SELECT FROM payables.payment_line l
                                       WHERE l.payment_journal_id = j.payment_journal_id AND l.state <> 'CANCELED'))""";

    private static final String WORK = """
            SELECT (SELECT count(*) FROM payables.payment_journal j WHERE j.legal_entity = e.code AND\s""" + LIVE + """
                   ),
                   (SELECT count(*) FROM payables.payment_journal j WHERE j.legal_entity = e.code AND j.state = 'SUBMITTED'),
                   (SELECT count(*) FROM payables.bank_file f WHERE f.legal_entity = e.code AND f.state = 'BUILT' AND f.needs_release),
                   (SELECT count(*) FROM payables.bank_file f WHERE f.legal_entity = e.code AND\s""" + UNANSWERED + """
                   ),
                   (SELECT count(*) FROM (SELECT FROM payables.open_vendor_invoice i
                                           WHERE i.legal_entity = e.code AND i.due_date < ? AND i.open_amount > 0 LIMIT ?) due),
                   (SELECT count(*) FROM (SELECT DISTINCT h.vendor_invoice_id
                                            FROM payables.hold_in_force h JOIN payables.open_vendor_invoice i USING (vendor_invoice_id)
                                           WHERE i.legal_entity = e.code AND i.open_amount > 0 LIMIT ?) held)
              FROM (SELECT ?::varchar AS code) e""";

    private final PayablesDatabase database;

    @Inject
    public PaymentWatchStore(PayablesDatabase database) {
        this.database = database;
    }

    public PaymentWork work(LegalEntityId entity, LocalDate today) {
        return database.jdbc()
                .one(
                        WORK,
                        row -> new PaymentWork(
                                row.getLong(1),
                                row.getLong(2),
                                row.getLong(3),
                                row.getLong(4),
                                row.getLong(5),
                                row.getLong(6)),
                        today,
                        PaymentWork.MOST,
                        PaymentWork.MOST,
                        entity.code())
                .orElseThrow();
    }

    public ListPart<BankFileLine> files(BankFileFilter filter, @Nullable String after, int size) {
        String state = filter.state() == null ? null : filter.state().name();
        return ListQuery.of(
                        "f.*",
                        "payables.bank_file f WHERE f.legal_entity = ?",
                        filter.entity().code())
                .where("f.state = ?", state)
                .where("f.method = ?", filter.method())
                .where("f.payment_journal_id = ?", filter.journal())
                .where("f.message_id = ?", filter.message())
                .where(UNANSWERED + " = ?", filter.unanswered())
                .part(
                        database.jdbc(),
                        """
                        w.bank_file_id, w.payment_journal_id, w.method, w.company_bank_account, w.message_id, w.media_type, w.sha256, w.size,
                        w.payments, w.control_sum, w.state, w.built_by, w.built_at, w.needs_release, w.released_by, w.hand_over_started_at,
                        w.hand_over_ended_at""",
                        Keyset.of(false, after, 1, OrderKey.number("f.bank_file_id")),
                        size,
                        BankFileStore::line);
    }

    /** Their rows alone, the latest first. */
    public ListPart<Head> journals(JournalFilter filter, @Nullable String after, int size) {
        String state = filter.state() == null ? null : filter.state().name();
        LocalDate to = filter.to();
        return ListQuery.of(
                        "j.*",
                        "payables.payment_journal j WHERE j.legal_entity = ?",
                        filter.entity().code())
                .where("j.state = ?", state)
                .where(Boolean.FALSE.equals(filter.posted()) ? LIVE + " <> ?" : "j.posted = ?", filter.posted())
                .where("j.prepared_by = ?", filter.preparedBy())
                .where("(j.prepared_at AT TIME ZONE 'UTC') >= ?::date", filter.from())
                .where("(j.prepared_at AT TIME ZONE 'UTC') < ?::date", to == null ? null : to.plusDays(1))
                .part(
                        database.jdbc(),
                        """
                        w.payment_journal_id, w.state, w.approval, w.prepared_by, w.prepared_at, w.submitted_by, w.approved_by, w.posted,
                        w.posting_date, w.content_hash""",
                        Keyset.of(false, after, 1, OrderKey.number("j.payment_journal_id")),
                        size,
                        PaymentJournalStore::head);
    }

    private record JournalTotal(long journal, PaymentJournal.Total total) {}

    /** Totals of several journals, each in the order of {@link PaymentJournalStore#totals}; one statement. */
    public Map<Long, List<PaymentJournal.Total>> totals(List<Long> journals) {
        Map<Long, List<PaymentJournal.Total>> totals = new HashMap<>();
        database.jdbc()
                .list(
                        """
                        SELECT payment_journal_id, state, method, currency, count(*), sum(amount) FROM payables.payment_line
                         WHERE payment_journal_id = ANY (?) GROUP BY payment_journal_id, state, method, currency
                         ORDER BY payment_journal_id, state, method, currency COLLATE "C\"""",
                        row -> new JournalTotal(
                                row.getLong(1),
                                new PaymentJournal.Total(
                                        PaymentState.valueOf(row.getString(2)),
                                        row.getString(3),
                                        row.getLong(5),
                                        Amounts.stored(CurrencyUnit.of(row.getString(4)), row.getBigDecimal(6)))),
                        (Object) journals.toArray(Long[]::new))
                .forEach(each -> totals.computeIfAbsent(each.journal(), any -> new ArrayList<>())
                        .add(each.total()));
        return totals;
    }

    /** How many invoices the proposals of several journals left out. */
    public Map<Long, Long> leftOut(List<Long> journals) {
        Map<Long, Long> counts = new HashMap<>();
        database.jdbc()
                .list("""
                        SELECT payment_journal_id, count(*) FROM payables.payment_left_out WHERE payment_journal_id = ANY (?)
                         GROUP BY payment_journal_id""", row -> Map.entry(row.getLong(1), row.getLong(2)), (Object) journals.toArray(Long[]::new))
                .forEach(each -> counts.put(each.getKey(), each.getValue()));
        return counts;
    }

    /** What a payment pays, in the order in which it was booked. */
    public List<PaidInvoice> invoices(String endToEndId) {
        return database.jdbc().list("""
                        SELECT i.invoice_number, p.amount, i.amount, i.open_amount, i.currency, i.due_date, i.run_id
                          FROM payables.payment_line l JOIN payables.payment_line_invoice p USING (payment_line_id)
                          JOIN payables.open_vendor_invoice i USING (vendor_invoice_id)
                         WHERE l.end_to_end_id = ? ORDER BY i.vendor_invoice_id LIMIT 1000""", PaymentWatchStore::invoice, endToEndId);
    }

    private static PaidInvoice invoice(ResultSet row) throws SQLException {
        CurrencyUnit currency = CurrencyUnit.of(row.getString(5));
        return new PaidInvoice(
                row.getString(1),
                Amounts.stored(currency, row.getBigDecimal(2)),
                Amounts.stored(currency, row.getBigDecimal(3)),
                Amounts.stored(currency, row.getBigDecimal(4)),
                row.getObject(6, LocalDate.class),
                row.getObject(7, Long.class));
    }

    /** Every state of a payment, the first one first. */
    public List<Event> events(String endToEndId) {
        return database.jdbc().list("""
                        SELECT e.at, e.actor, e.from_state, e.to_state, e.reason
                          FROM payables.payment_line l JOIN payables.payment_event e USING (payment_line_id)
                         WHERE l.end_to_end_id = ? ORDER BY e.payment_event_id""", PaymentWatchStore::event, endToEndId);
    }

    private static Event event(ResultSet row) throws SQLException {
        String from = row.getString(3);
        return new Event(
                row.getObject(1, OffsetDateTime.class).toInstant(),
                row.getString(2),
                from == null ? null : PaymentState.valueOf(from),
                PaymentState.valueOf(row.getString(4)),
                row.getString(5));
    }

    /** End-to-end ids of the payment that one makes again, and of the one that makes it again; null for none. */
    public record Reissue(@Nullable String of, @Nullable String as) {}

    public Reissue reissue(String endToEndId) {
        return database.jdbc()
                .one("""
                        SELECT (SELECT o.end_to_end_id FROM payables.payment_line o WHERE o.payment_line_id = l.reissue_of),
                               (SELECT a.end_to_end_id FROM payables.payment_line a WHERE a.reissue_of = l.payment_line_id
                                 ORDER BY a.payment_line_id LIMIT 1)
                          FROM payables.payment_line l WHERE l.end_to_end_id = ?""", row -> new Reissue(row.getString(1), row.getString(2)), endToEndId)
                .orElseThrow();
    }
}
