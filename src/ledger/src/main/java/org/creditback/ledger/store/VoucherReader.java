package org.creditback.ledger.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.creditback.database.Jdbc;
import org.creditback.domain.InvariantBroken;
import org.creditback.domain.ledger.DimensionSet;
import org.creditback.domain.ledger.LedgerDimension;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.ledger.Posting;
import org.creditback.domain.ledger.Side;
import org.creditback.domain.money.Amounts;
import org.creditback.ledger.PostedVoucher;
import org.joda.money.CurrencyUnit;

/** Vouchers with their lines, to be read. */
@Dependent
public class VoucherReader {

    private final LedgerDatabase database;

    @Inject
    public VoucherReader(LedgerDatabase database) {
        this.database = database;
    }

    /** By its number. */
    public Optional<PostedVoucher> voucher(LegalEntityId entity, String number) {
        Jdbc jdbc = database.jdbc();
        return jdbc.one("""
                        SELECT v.voucher_number, v.kind, v.posting_date, v.currency, v.run_id, v.posted_by, v.posted_at, v.voucher_id,
                               e.accounting_currency
                          FROM ledger.voucher v JOIN ledger.legal_entity e USING (legal_entity)
                         WHERE v.legal_entity = ? AND v.voucher_number = ?""", row -> head(row), entity.code(), number).map(head -> head.with(postings(jdbc, head)));
    }

    private record Head(PostedVoucher voucher, long id, CurrencyUnit accounting) {

        PostedVoucher with(List<Posting> postings) {
            return new PostedVoucher(
                    voucher.number(),
                    voucher.kind(),
                    voucher.postingDate(),
                    voucher.currency(),
                    voucher.runId(),
                    voucher.postedBy(),
                    voucher.postedAt(),
                    postings);
        }
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(
                new PostedVoucher(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getString(4),
                        row.getObject(5, Long.class),
                        row.getString(6),
                        row.getObject(7, OffsetDateTime.class).toInstant(),
                        List.of()),
                row.getLong(8),
                CurrencyUnit.of(row.getString(9)));
    }

    private static List<Posting> postings(Jdbc jdbc, Head head) {
        CurrencyUnit currency = CurrencyUnit.of(head.voucher().currency());
        return jdbc.list(
                """
                SELECT d.account, d.dimensions, p.side, p.amount, p.accounting_amount, p.party
                  FROM ledger.posting p JOIN ledger.ledger_dimension d USING (ledger_dimension_id)
                 WHERE p.voucher_id = ? ORDER BY p.line_no""",
                row -> new Posting(
                        new LedgerDimension(row.getString(1), dimensions(row.getString(2))),
                        row.getString(3).equals("D") ? Side.DEBIT : Side.CREDIT,
                        Amounts.stored(currency, row.getBigDecimal(4)),
                        Amounts.stored(head.accounting(), row.getBigDecimal(5)),
                        row.getString(6)),
                head.id());
    }

    private static DimensionSet dimensions(String text) {
        return DimensionSet.parse(text)
                .orElseThrow(() -> new InvariantBroken("stored dimensions are malformed: " + text));
    }
}
