package org.creditback.receivables.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.creditback.database.Jdbc;
import org.creditback.domain.StoreConflict;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.money.Amounts;
import org.creditback.domain.receivables.ItemStatus;
import org.creditback.domain.reimbursement.LineShare;
import org.creditback.domain.reimbursement.NettingPair;
import org.creditback.receivables.CustomerTransactions.Mark;
import org.creditback.receivables.CustomerTransactions.TransactionLine;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Settlements by hand, marks, and the list of a customer's transactions. */
@Dependent
public class HandSettlementStore {

    private final ReceivablesDatabase database;

    @Inject
    public HandSettlementStore(ReceivablesDatabase database) {
        this.database = database;
    }

    public Optional<Long> customer(LegalEntityId entity, String customerAccount) {
        return database.jdbc()
                .one(
                        "SELECT customer_id FROM receivables.customer WHERE legal_entity = ? AND customer_account = ?",
                        row -> row.getLong(1),
                        entity.code(),
                        customerAccount);
    }

    /** The rows of both sides of the pairs; the same pair settled before gets the next part number. */
    public void insert(List<NettingPair> pairs, LocalDate settledOn, @Nullable Long voucherId) {
        pairs.forEach(pair -> {
            int part = nextPart(pair.credit().id(), pair.debit().id());
            pair.creditShares().forEach(share -> insert(share, pair.debit().id(), part, settledOn, voucherId));
            pair.debitShares().forEach(share -> insert(share, pair.credit().id(), part, settledOn, voucherId));
        });
    }

    // Part 0 is the run's own.
    private int nextPart(long credit, long debit) {
        return database.jdbc().one("""
                        SELECT coalesce(max(part), 0) + 1 FROM receivables.settlement
                         WHERE customer_transaction_id = ? AND counter_transaction_id = ?""", row -> row.getInt(1), credit, debit).orElse(1);
    }

    private void insert(LineShare share, long counter, int part, LocalDate settledOn, @Nullable Long voucherId) {
        database.jdbc()
                .update(
                        """
                        INSERT INTO receivables.settlement (customer_transaction_id, line_no, counter_transaction_id, part, kind, amount,
                            accounting_amount, settled_on, voucher_id)
                        VALUES (?, ?, ?, ?, 'BY_HAND', ?, ?, ?, ?)""",
                        share.transaction().id(),
                        share.line().lineNo(),
                        counter,
                        part,
                        share.amount().getAmount(),
                        share.booked().getAmount(),
                        settledOn,
                        voucherId);
    }

    /** Takes settled shares off the open items of a locked customer; a line with nothing left is closed. */
    public void reduce(long customerId, List<LineShare> shares) {
        Jdbc jdbc = database.jdbc();
        int reduced = jdbc.update(
                """
                UPDATE receivables.open_item item
                   SET open_amount = item.open_amount - s.amount, open_accounting_amount = item.open_accounting_amount - s.accounting_amount
                  FROM (SELECT customer_transaction_id, line_no, sum(amount) AS amount, sum(accounting_amount) AS accounting_amount
                          FROM unnest(?::bigint[], ?::int[], ?::numeric[], ?::numeric[])
                               AS share (customer_transaction_id, line_no, amount, accounting_amount)
                         GROUP BY customer_transaction_id, line_no) s
                 WHERE item.customer_id = ? AND item.customer_transaction_id = s.customer_transaction_id AND item.line_no = s.line_no""",
                shares.stream().map(share -> share.transaction().id()).toArray(Long[]::new),
                shares.stream().map(share -> share.line().lineNo()).toArray(Integer[]::new),
                shares.stream().map(share -> share.amount().getAmount()).toArray(BigDecimal[]::new),
                shares.stream().map(share -> share.booked().getAmount()).toArray(BigDecimal[]::new),
                customerId);
        long lines = shares.stream()
                .map(share -> share.transaction().id() + "/" + share.line().lineNo())
                .distinct()
                .count();
        if (reduced != lines) {
            throw new StoreConflict("open items changed under the customer lock");
        }
        jdbc.update("""
                DELETE FROM receivables.open_item
                 WHERE customer_id = ? AND open_amount = 0 AND open_accounting_amount = 0""", customerId);
    }

    /** Marks the lines of an open document; how many there are. */
    public int mark(long customerId, String documentNumber, @Nullable Mark mark) {
        return database.jdbc()
                .update(
                        """
                        UPDATE receivables.open_item SET status = ?, journal = ?, status_until = ?
                         WHERE customer_id = ? AND document_number = ?""",
                        mark == null ? null : mark.status(),
                        mark == null ? null : mark.journal(),
                        mark == null ? null : mark.until(),
                        customerId,
                        documentNumber);
    }

    /** After an id, in id order. */
    public List<TransactionLine> list(long customerId, CurrencyUnit accounting, long after, int size) {
        return database.jdbc()
                .list(
                        """
                        SELECT t.customer_transaction_id, t.document_number, t.document_type, t.document_date, t.due_date, t.currency, t.amount,
                               coalesce(o.open_amount, 0), coalesce(o.open_accounting_amount, 0), o.status, o.journal, v.voucher_number
                          FROM receivables.customer_transaction t
                          JOIN ledger.voucher_head v USING (voucher_id)
                          LEFT JOIN (SELECT customer_transaction_id, sum(open_amount) AS open_amount,
                                            sum(open_accounting_amount) AS open_accounting_amount, max(status) AS status, max(journal) AS journal
                                       FROM receivables.open_item WHERE customer_id = ? GROUP BY customer_transaction_id) o
                            USING (customer_transaction_id)
                         WHERE t.customer_id = ? AND t.customer_transaction_id > ?
                         ORDER BY t.customer_transaction_id LIMIT ?""",
                        row -> {
                            CurrencyUnit currency = CurrencyUnit.of(row.getString(6));
                            String status = row.getString(10);
                            return new TransactionLine(
                                    row.getLong(1),
                                    row.getString(2),
                                    row.getString(3),
                                    row.getObject(4, LocalDate.class),
                                    row.getObject(5, LocalDate.class),
                                    Amounts.stored(currency, row.getBigDecimal(7)),
                                    Amounts.stored(currency, row.getBigDecimal(8)),
                                    Amounts.stored(accounting, row.getBigDecimal(9)),
                                    status == null ? null : ItemStatus.valueOf(status),
                                    row.getString(11),
                                    row.getString(12));
                        },
                        customerId,
                        customerId,
                        after,
                        size);
    }
}
