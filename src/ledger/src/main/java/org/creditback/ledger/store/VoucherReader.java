package org.creditback.ledger.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.creditback.database.Jdbc;
import org.creditback.domain.InvariantBroken;
import org.creditback.domain.ledger.DimensionSet;
import org.creditback.domain.ledger.LedgerDimension;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.ledger.Posting;
import org.creditback.domain.ledger.Side;
import org.creditback.domain.ledger.Voucher;
import org.creditback.domain.ledger.VoucherKind;
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

    /** As they were posted, by id; two statements for any number of them. */
    public Map<Long, Voucher> vouchers(LegalEntityId entity, Collection<Long> ids) {
        Map<Long, List<Posting>> lines = new HashMap<>();
        Jdbc jdbc = database.jdbc();
        jdbc.list(
                """
                SELECT d.account, d.dimensions, p.side, p.amount, p.accounting_amount, p.party, v.currency, e.accounting_currency, v.voucher_id
                  FROM ledger.voucher v
                  JOIN ledger.legal_entity e USING (legal_entity)
                  JOIN ledger.posting p USING (voucher_id)
                  JOIN ledger.ledger_dimension d USING (ledger_dimension_id)
                 WHERE v.legal_entity = ? AND v.voucher_id = ANY (?) ORDER BY v.voucher_id, p.line_no""",
                row -> lines.computeIfAbsent(row.getLong(9), id -> new ArrayList<>())
                        .add(posting(row, CurrencyUnit.of(row.getString(7)), CurrencyUnit.of(row.getString(8)))),
                entity.code(),
                ids.toArray(Long[]::new));
        Map<Long, Voucher> vouchers = new HashMap<>();
        jdbc.list(
                """
                SELECT voucher_number, kind, posting_date, currency, voucher_id FROM ledger.voucher
                 WHERE legal_entity = ? AND voucher_id = ANY (?)""",
                row -> vouchers.put(
                        row.getLong(5),
                        new Voucher(
                                row.getString(1),
                                VoucherKind.valueOf(row.getString(2)),
                                row.getObject(3, LocalDate.class),
                                CurrencyUnit.of(row.getString(4)),
                                lines.getOrDefault(row.getLong(5), List.of()))),
                entity.code(),
                ids.toArray(Long[]::new));
        return vouchers;
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
        return jdbc.list("""
                SELECT d.account, d.dimensions, p.side, p.amount, p.accounting_amount, p.party
                  FROM ledger.posting p JOIN ledger.ledger_dimension d USING (ledger_dimension_id)
                 WHERE p.voucher_id = ? ORDER BY p.line_no""", row -> posting(row, currency, head.accounting()), head.id());
    }

    private static Posting posting(ResultSet row, CurrencyUnit currency, CurrencyUnit accounting) throws SQLException {
        return new Posting(
                new LedgerDimension(row.getString(1), dimensions(row.getString(2))),
                row.getString(3).equals("D") ? Side.DEBIT : Side.CREDIT,
                Amounts.stored(currency, row.getBigDecimal(4)),
                Amounts.stored(accounting, row.getBigDecimal(5)),
                row.getString(6));
    }

    private static DimensionSet dimensions(String text) {
        return DimensionSet.parse(text)
                .orElseThrow(() -> new InvariantBroken("stored dimensions are malformed: " + text));
    }
}
