package org.creditback.ledger.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.creditback.database.BulkWriter;
import org.creditback.database.Jdbc;
import org.creditback.domain.ledger.LedgerDimension;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.ledger.Posting;
import org.creditback.domain.ledger.Side;
import org.creditback.domain.ledger.Voucher;
import org.jspecify.annotations.Nullable;

/** Vouchers and their postings: written in bulk, never changed. */
@Dependent
public class VoucherStore {

    private final LedgerDatabase database;

    @Inject
    public VoucherStore(LedgerDatabase database) {
        this.database = database;
    }

    /** Three statements, whatever the number of vouchers. The ids are in the order of the vouchers. */
    public List<Long> insert(
            LegalEntityId entity,
            List<Voucher> vouchers,
            Map<LedgerDimension, Integer> targets,
            @Nullable Long runId,
            String by) {
        Jdbc jdbc = database.jdbc();
        List<Long> ids = jdbc.list(
                "SELECT nextval('ledger.voucher_id') FROM generate_series(1, ?)",
                row -> row.getLong(1),
                vouchers.size());
        jdbc.copyIn("""
                COPY ledger.voucher (voucher_id, legal_entity, voucher_number, kind, posting_date, currency, run_id, posted_by)
                FROM STDIN""", rows -> {
            for (int i = 0; i < ids.size(); i++) {
                Voucher voucher = vouchers.get(i);
                rows.row(
                        ids.get(i),
                        entity.code(),
                        voucher.number(),
                        voucher.kind(),
                        voucher.postingDate(),
                        voucher.currency().getCode(),
                        runId,
                        by);
            }
        });
        jdbc.copyIn("""
                COPY ledger.posting (voucher_id, line_no, ledger_dimension_id, side, amount, accounting_amount, party)
                FROM STDIN""", rows -> {
            for (int i = 0; i < ids.size(); i++) {
                writePostings(rows, ids.get(i), vouchers.get(i).postings(), targets);
            }
        });
        return ids;
    }

    private static void writePostings(
            BulkWriter rows, long voucherId, List<Posting> postings, Map<LedgerDimension, Integer> targets) {
        int lineNo = 0;
        for (Posting posting : postings) {
            rows.row(
                    voucherId,
                    ++lineNo,
                    targets.get(posting.target()),
                    posting.side() == Side.DEBIT ? "D" : "C",
                    posting.amount().getAmount(),
                    posting.accountingAmount().getAmount(),
                    posting.party());
        }
    }
}
