package org.creditback.receivables.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.creditback.database.BulkWriter;
import org.creditback.database.Jdbc;
import org.creditback.domain.StoreConflict;
import org.creditback.domain.receivables.OpenLine;
import org.creditback.domain.receivables.OpenTransaction;
import org.creditback.domain.reimbursement.LineShare;
import org.creditback.receivables.CreditSettlement;
import org.creditback.receivables.Party;
import org.jspecify.annotations.Nullable;

/** Settlements of a run: a constant number of statements for any number of customers. */
@Dependent
public class SettlementStore {

    private final ReceivablesDatabase database;

    @Inject
    public SettlementStore(ReceivablesDatabase database) {
        this.database = database;
    }

    /** Customer transactions of reimbursements. */
    public ReservedTransactions insertTransactions(
            List<CreditSettlement.Reimbursed> reimbursements, LocalDate postingDate) {
        Jdbc jdbc = database.jdbc();
        ReservedTransactions reserved = ReservedTransactions.of(jdbc, reimbursements);
        List<Long> ids = reserved.ids();
        jdbc.copyIn("""
                COPY receivables.customer_transaction (customer_transaction_id, customer_id, document_number, document_type,
                    document_date, currency, original_amount, amount, accounting_amount, text, voucher_id)
                FROM STDIN""", rows -> {
            for (int i = 0; i < ids.size(); i++) {
                CreditSettlement.Reimbursed made = reimbursements.get(i);
                BigDecimal amount = made.amount().getAmount();
                rows.row(
                        ids.get(i),
                        made.customerId(),
                        made.number(),
                        "REIMBURSEMENT",
                        postingDate,
                        made.amount().getCurrencyUnit().getCode(),
                        amount,
                        amount,
                        made.accountingAmount().getAmount(),
                        made.text(),
                        made.voucherId());
            }
        });
        return reserved;
    }

    /** A row per settled line; both sides of a netting pair. */
    public void insertSettlements(
            long runId, LocalDate settledOn, CreditSettlement settlement, ReservedTransactions reserved) {
        database.jdbc().copyIn("""
                        COPY receivables.settlement (customer_transaction_id, line_no, counter_transaction_id, kind, round, amount,
                            accounting_amount, run_id, settled_on, voucher_id)
                        FROM STDIN""", rows -> {
            for (int i = 0; i < reserved.ids().size(); i++) {
                CreditSettlement.Reimbursed made = settlement.reimbursements().get(i);
                long counter = reserved.ids().get(i);
                for (LineShare share : made.shares()) {
                    int round = reserved.round(share);
                    row(rows, share, counter, "REIMBURSEMENT", round, runId, settledOn, made.voucherId());
                }
            }
            for (CreditSettlement.Netted netted : settlement.nettings()) {
                netting(rows, netted, runId, settledOn);
            }
        });
    }

    private static void netting(BulkWriter rows, CreditSettlement.Netted netted, long runId, LocalDate settledOn) {
        long credit = netted.pair().credit().id();
        long debit = netted.pair().debit().id();
        for (LineShare share : netted.pair().creditShares()) {
            row(rows, share, debit, "NETTING", 0, runId, settledOn, netted.voucherId());
        }
        for (LineShare share : netted.pair().debitShares()) {
            row(rows, share, credit, "NETTING", 0, runId, settledOn, netted.voucherId());
        }
    }

    private static void row(
            BulkWriter rows,
            LineShare share,
            long counter,
            String kind,
            int round,
            long runId,
            LocalDate settledOn,
            @Nullable Long voucherId) {
        rows.row(
                share.transaction().id(),
                share.line().lineNo(),
                counter,
                kind,
                round,
                share.amount().getAmount(),
                share.booked().getAmount(),
                runId,
                settledOn,
                voucherId);
    }

    /** A transaction that is settled in full. */
    public record Settled(long customerId, OpenTransaction transaction) {}

    /** Closes the items of transactions, each given once. Their customers are locked, so every line must be there as read. */
    public void close(Collection<Settled> transactions) {
        Columns columns = new Columns(transactions);
        int closed = database.jdbc()
                .update(
                        """
                        DELETE FROM receivables.open_item item
                         USING unnest(?::bigint[], ?::bigint[], ?::int[], ?::numeric[], ?::numeric[])
                               AS frozen (customer_id, customer_transaction_id, line_no, amount, accounting_amount)
                         WHERE item.customer_id = frozen.customer_id
                           AND item.customer_transaction_id = frozen.customer_transaction_id
                           AND item.line_no = frozen.line_no
                           AND item.open_amount = frozen.amount
                           AND item.open_accounting_amount = frozen.accounting_amount""",
                        columns.customers,
                        columns.transactions,
                        columns.lines,
                        columns.amounts,
                        columns.accountingAmounts);
        if (closed != columns.customers.length) {
            throw new StoreConflict("open items changed under the customer lock");
        }
    }

    /** Writes new vendors to their customers; the version too, or a form that is open would overwrite it unseen. */
    public void linkVendors(List<CreditSettlement.VendorLink> links) {
        database.jdbc()
                .update(
                        """
                        UPDATE receivables.customer c SET vendor_account = link.vendor_account, version = c.version + 1
                          FROM unnest(?::bigint[], ?::text[]) AS link (customer_id, vendor_account)
                         WHERE c.customer_id = link.customer_id AND c.vendor_account IS NULL""",
                        links.stream()
                                .map(CreditSettlement.VendorLink::customerId)
                                .toArray(Long[]::new),
                        links.stream()
                                .map(CreditSettlement.VendorLink::vendorAccount)
                                .toArray(String[]::new));
    }

    /** Who customers are. */
    public Map<Long, Party> parties(Collection<Long> customerIds) {
        Map<Long, Party> parties = new LinkedHashMap<>();
        database.jdbc()
                .list(
                        """
                        SELECT customer_id, customer_account, name, currency, language, street, building_number, postal_code, town, country
                          FROM receivables.customer WHERE customer_id = ANY (?) ORDER BY customer_account""",
                        row -> parties.put(
                                row.getLong(1),
                                new Party(
                                        row.getString(2),
                                        row.getString(3),
                                        row.getString(4),
                                        row.getString(5),
                                        row.getString(6),
                                        row.getString(7),
                                        row.getString(8),
                                        row.getString(9),
                                        row.getString(10))),
                        (Object) customerIds.toArray(Long[]::new));
        return parties;
    }

    /** The open lines as five arrays, one element per line. */
    private static final class Columns {

        private final Long[] customers;
        private final Long[] transactions;
        private final Integer[] lines;
        private final BigDecimal[] amounts;
        private final BigDecimal[] accountingAmounts;

        Columns(Collection<Settled> settled) {
            int size = settled.stream()
                    .mapToInt(item -> item.transaction().lines().size())
                    .sum();
            customers = new Long[size];
            transactions = new Long[size];
            lines = new Integer[size];
            amounts = new BigDecimal[size];
            accountingAmounts = new BigDecimal[size];
            int at = 0;
            for (Settled item : settled) {
                for (OpenLine line : item.transaction().lines()) {
                    customers[at] = item.customerId();
                    transactions[at] = item.transaction().id();
                    lines[at] = line.lineNo();
                    amounts[at] = line.open().getAmount();
                    accountingAmounts[at] = line.openAccounting().getAmount();
                    at++;
                }
            }
        }
    }
}
