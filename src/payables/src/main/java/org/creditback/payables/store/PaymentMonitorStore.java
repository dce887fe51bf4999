package org.creditback.payables.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.creditback.database.Keyset;
import org.creditback.database.Keyset.OrderKey;
import org.creditback.database.ListQuery;
import org.creditback.domain.ListOrder;
import org.creditback.domain.ListPart;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.money.Amounts;
import org.creditback.domain.payables.PaymentStage;
import org.creditback.payables.MonitoredPayment;
import org.creditback.payables.PaymentFilter;
import org.creditback.payables.StageTotal;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Payments as people watch them: how far each is, and since when. */
@Dependent
public class PaymentMonitorStore {

    // Of the journal only what tells open payments apart: all others need no look at it.
    private static final String FROM = """
            payables.payment_line l
              LEFT JOIN payables.payment_journal j ON j.payment_journal_id = l.payment_journal_id AND l.state = 'CREATED'
             WHERE l.legal_entity = ?""";

    private static final String ENDED =
            "(l.state = 'CANCELED' OR EXISTS (SELECT FROM payables.payment_line again WHERE again.reissue_of = l.payment_line_id))";

    private static final String STAGE = """
            CASE WHEN l.state = 'CREATED' THEN CASE j.state WHEN 'SUBMITTED' THEN 'IN_APPROVAL' ELSE 'OPEN' END
                 WHEN l.state IN ('APPROVED', 'GENERATED', 'SENT', 'ACCEPTED', 'BOOKED') THEN l.state
                 WHEN\s""" + ENDED + " THEN 'ENDED' ELSE 'EXCEPTIONS' END AS stage,"
            + " greatest(l.state_since, j.submitted_at) AS since";

    private static final String SHOWN = """
            w.line_no, w.vendor_account,
            (SELECT v.name FROM payables.vendor v WHERE v.legal_entity = w.legal_entity AND v.vendor_account = w.vendor_account),
            w.amount, w.currency, w.method,
            (SELECT b.iban FROM payables.vendor_bank_account b WHERE b.vendor_bank_account_id = w.vendor_bank_account_id),
            (SELECT b.account_number FROM payables.vendor_bank_account b WHERE b.vendor_bank_account_id = w.vendor_bank_account_id),
            w.company_bank_account, w.payment_date, w.end_to_end_id, w.text,
            ARRAY(SELECT i.invoice_number FROM payables.payment_line_invoice p JOIN payables.vendor_invoice i USING (vendor_invoice_id)
                   WHERE p.payment_line_id = w.payment_line_id ORDER BY i.vendor_invoice_id LIMIT 100),
            w.state, w.state_reason, (SELECT h.voucher_number FROM ledger.voucher_head h WHERE h.voucher_id = w.voucher_id), w.bank_file_id,
            w.payment_journal_id, w.stage, w.since""";

    private static final String OF_INVOICES = """
            l.payment_line_id IN (SELECT p.payment_line_id FROM payables.payment_line_invoice p
                                    JOIN payables.vendor_invoice i USING (vendor_invoice_id) WHERE\s""";

    // A vendor invoice of today comes from a reimbursement always; its run says so.
    private static final String REIMBURSED = """
            EXISTS (SELECT FROM payables.payment_line_invoice p JOIN payables.vendor_invoice i USING (vendor_invoice_id)
                     WHERE p.payment_line_id = l.payment_line_id AND i.run_id IS NOT NULL) = ?""";

    private final PayablesDatabase database;

    @Inject
    public PaymentMonitorStore(PayablesDatabase database) {
        this.database = database;
    }

    private record Condition(String sql, Object parameter) {}

    public ListPart<MonitoredPayment> list(PaymentFilter filter, ListOrder order, @Nullable String after, int size) {
        ListQuery query = ListQuery.of("l.*, " + STAGE, FROM, filter.entity().code());
        PaymentStage stage = filter.stage();
        if (stage != null) {
            ofStage(stage).forEach(condition -> query.where(condition.sql(), condition.parameter()));
        }
        conditions(filter).forEach(condition -> query.where(condition.sql(), condition.parameter()));
        return query.part(database.jdbc(), SHOWN, keys(order, after), size, PaymentMonitorStore::payment);
    }

    private static Keyset keys(ListOrder order, @Nullable String after) {
        OrderKey id = OrderKey.number("l.payment_line_id");
        if (order.isBy("VENDOR")) {
            return Keyset.of(order.ascending(), after, 2, OrderKey.text("l.vendor_account"), id);
        }
        return order.isBy("SINCE")
                ? Keyset.of(order.ascending(), after, 2, OrderKey.time("l.state_since"), id)
                : Keyset.of(order.ascending(), after, 2, OrderKey.date("l.payment_date"), id);
    }

    /** By its end-to-end id. */
    public Optional<MonitoredPayment> find(LegalEntityId entity, String endToEndId) {
        return ListQuery.of("l.*, " + STAGE, FROM, entity.code())
                .where("l.end_to_end_id = ?", endToEndId)
                .part(database.jdbc(), SHOWN, keys(ListOrder.NEWEST_FIRST, null), 1, PaymentMonitorStore::payment)
                .rows()
                .stream()
                .findFirst();
    }

    private static MonitoredPayment payment(ResultSet row) throws SQLException {
        return new MonitoredPayment(
                row.getLong(18),
                PaymentStage.valueOf(row.getString(19)),
                row.getObject(20, OffsetDateTime.class).toInstant(),
                PaymentLineStore.line(row));
    }

    /** How much stands at each stage that is not over; one statement. */
    public List<StageTotal> stages(PaymentFilter filter) {
        StringBuilder sql = new StringBuilder("SELECT stage, currency, count(*), sum(amount), min(since) FROM (SELECT ")
                .append(STAGE)
                .append(", l.currency, l.amount FROM ")
                .append(FROM);
        List<Object> parameters = new ArrayList<>(List.of(filter.entity().code()));
        for (Condition condition : conditions(filter)) {
            sql.append(" AND ").append(condition.sql());
            parameters.add(condition.parameter());
        }
        sql.append(" AND l.state <> 'CANCELED') line WHERE stage <> 'ENDED' GROUP BY stage, currency");
        return database.jdbc().list(sql.toString(), PaymentMonitorStore::total, parameters.toArray()).stream()
                .sorted((one, other) -> one.stage() == other.stage()
                        ? one.amount()
                                .getCurrencyUnit()
                                .compareTo(other.amount().getCurrencyUnit())
                        : one.stage().compareTo(other.stage()))
                .toList();
    }

    private static StageTotal total(ResultSet row) throws SQLException {
        return new StageTotal(
                PaymentStage.valueOf(row.getString(1)),
                row.getLong(3),
                Amounts.stored(CurrencyUnit.of(row.getString(2)), row.getBigDecimal(4)),
                row.getObject(5, OffsetDateTime.class).toInstant());
    }

    private static List<Condition> ofStage(PaymentStage stage) {
        return switch (stage) {
            case OPEN, IN_APPROVAL ->
                List.of(
                        states("CREATED"),
                        new Condition("(j.state = 'SUBMITTED') = ?", stage == PaymentStage.IN_APPROVAL));
            case APPROVED, GENERATED, SENT, ACCEPTED, BOOKED -> List.of(states(stage.name()));
            case EXCEPTIONS -> List.of(states("REJECTED", "RETURNED"), new Condition(ENDED + " = ?", false));
            case ENDED -> List.of(states("CANCELED", "REJECTED", "RETURNED"), new Condition(ENDED + " = ?", true));
        };
    }

    private static Condition states(String... states) {
        return new Condition("l.state = ANY (?)", states);
    }

    private static List<Condition> conditions(PaymentFilter filter) {
        List<Condition> conditions = new ArrayList<>();
        add(conditions, "l.vendor_account = ?", filter.vendor());
        add(conditions, "l.method = ?", filter.method());
        add(conditions, REIMBURSED, filter.source().reimbursed());
        add(conditions, OF_INVOICES + "i.run_id = ?)", filter.source().run());
        add(conditions, OF_INVOICES + "i.invoice_number = ?)", filter.invoice());
        add(conditions, "l.payment_journal_id = ?", filter.trace().journal());
        add(conditions, "l.end_to_end_id = ?", filter.trace().reference());
        add(conditions, "l.amount = ?::numeric", filter.trace().amount());
        return conditions;
    }

    private static void add(List<Condition> conditions, String sql, @Nullable Object parameter) {
        if (parameter != null) {
            conditions.add(new Condition(sql, parameter));
        }
    }
}
