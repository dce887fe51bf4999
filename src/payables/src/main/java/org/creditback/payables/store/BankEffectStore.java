package org.creditback.payables.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creditback.domain.StoreConflict;
import org.creditback.domain.money.Amounts;
import org.creditback.domain.payables.BankEffect;
import org.creditback.domain.payables.ReturnAction;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What the bank's word writes about payments: a constant number of statements for any number of them. */
@Dependent
public class BankEffectStore {

    private final PayablesDatabase database;

    @Inject
    public BankEffectStore(PayablesDatabase database) {
        this.database = database;
    }

    /** An effect on one payment; reason and action where it goes back, charges zero where the bank kept none. */
    public record NewEffect(
            long payment,
            BankEffect effect,
            int line,
            @Nullable Long voucher,
            LocalDate happenedOn,
            @Nullable String reason,
            @Nullable ReturnAction action,
            @Nullable Money charges) {}

    /** What a payment settled of an invoice. */
    public record SettledPart(long payment, String vendorAccount, int ledgerDimension, Money amount, Money booked) {}

    /** The vouchers of payments; those that are not posted are absent. */
    public Map<Long, Long> vouchers(Collection<Long> payments) {
        Map<Long, Long> vouchers = new HashMap<>();
        database.jdbc()
                .list(
                        "SELECT payment_line_id, voucher_id FROM payables.payment_line WHERE payment_line_id = ANY (?) AND voucher_id IS NOT NULL",
                        row -> vouchers.put(row.getLong(1), row.getLong(2)),
                        (Object) payments.toArray(Long[]::new));
        return vouchers;
    }

    /** What payments settled, in the order of payments and invoices. */
    public List<SettledPart> parts(Collection<Long> payments, CurrencyUnit accounting) {
        return database.jdbc().list("""
                        SELECT s.payment_line_id, i.vendor_account, i.ledger_dimension_id, s.amount, i.currency, s.accounting_amount
                          FROM payables.vendor_settlement s JOIN payables.vendor_invoice i USING (vendor_invoice_id)
                         WHERE s.payment_line_id = ANY (?) AND s.kind = 'PAYMENT' ORDER BY s.payment_line_id, s.vendor_invoice_id""", row -> part(row, accounting), (Object) payments.toArray(Long[]::new));
    }

    private static SettledPart part(ResultSet row, CurrencyUnit accounting) throws SQLException {
        return new SettledPart(
                row.getLong(1),
                row.getString(2),
                row.getInt(3),
                Amounts.stored(CurrencyUnit.of(row.getString(5)), row.getBigDecimal(4)),
                Amounts.stored(accounting, row.getBigDecimal(6)));
    }

    /** Keeps effects of a message, and moves the payments that can still go there: a return that was first is not undone by its debit. */
    public void write(long message, List<NewEffect> effects, String by) {
        database.jdbc()
                .copyIn(
                        """
                COPY payables.bank_effect (payment_line_id, effect, bank_message_id, line_no, voucher_id, happened_on, reason, action, charges)
                FROM STDIN""",
                        rows -> effects.forEach(each -> rows.row(
                                each.payment(),
                                each.effect(),
                                message,
                                each.line(),
                                each.voucher(),
                                each.happenedOn(),
                                each.reason(),
                                each.action(),
                                each.charges() == null ? 0 : each.charges().getAmount())));
        database.jdbc()
                .update(
                        """
                        UPDATE payables.payment_line l SET state = e.effect, state_reason = e.reason, changed_by = ?
                          FROM unnest(?::bigint[], ?::text[], ?::text[]) AS e (payment, effect, reason)
                         WHERE l.payment_line_id = e.payment AND payables.payment_may_become(l.state, e.effect)""",
                        by,
                        effects.stream().map(NewEffect::payment).toArray(Long[]::new),
                        effects.stream().map(each -> each.effect().name()).toArray(String[]::new),
                        effects.stream().map(NewEffect::reason).toArray(String[]::new));
    }

    /** Opens what payments settled again, by their new vouchers. */
    public void undo(LocalDate on, List<Long> payments, List<Long> vouchers) {
        int undone = database.jdbc().update("""
                        INSERT INTO payables.vendor_settlement (vendor_invoice_id, payment_line_id, kind, amount, accounting_amount, voucher_id, settled_on)
                        SELECT s.vendor_invoice_id, s.payment_line_id, 'RETURN', -s.amount, -s.accounting_amount, u.voucher, ?
                          FROM unnest(?::bigint[], ?::bigint[]) AS u (payment, voucher)
                          JOIN payables.vendor_settlement s ON s.payment_line_id = u.payment AND s.kind = 'PAYMENT'""", on, payments.toArray(Long[]::new), vouchers.toArray(Long[]::new));
        if (undone < payments.size()) {
            throw new StoreConflict("a payment that came back had settled nothing");
        }
    }
}
