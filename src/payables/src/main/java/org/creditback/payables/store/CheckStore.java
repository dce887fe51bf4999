package org.creditback.payables.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.money.Amounts;
import org.creditback.payables.store.GeneratedPaymentStore.Batch;
import org.creditback.payables.store.GeneratedPaymentStore.Postal;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Checks: numbered without a gap per bank account of ours (PC-13); which are void the database notes by itself. */
@Dependent
public class CheckStore {

    private final PayablesDatabase database;

    @Inject
    public CheckStore(PayablesDatabase database) {
        this.database = database;
    }

    /** A check with what stands on it. */
    public record Check(
            long number,
            Money amount,
            Postal payee,
            LocalDate date,
            String text,
            @Nullable String language) {}

    /** Numbers the approved payments of a batch, in line order; one statement, and a second generation of the account waits. How many. */
    public int issue(LegalEntityId entity, Batch batch, long file, String by) {
        String account = Objects.requireNonNullElse(batch.companyAccount(), "");
        return database.jdbc()
                .update(
                        """
                        WITH line AS MATERIALIZED (
                            SELECT payment_line_id, row_number() OVER (ORDER BY line_no) AS place FROM payables.payment_line
                             WHERE payment_journal_id = ? AND state = 'APPROVED' AND method = ? AND company_bank_account IS NOT DISTINCT FROM ?),
                        counter AS (
                            INSERT INTO payables.check_counter AS c (legal_entity, company_bank_account, last)
                            SELECT ?, ?, count(*) FROM line
                                ON CONFLICT (legal_entity, company_bank_account) DO UPDATE SET last = c.last + excluded.last
                            RETURNING last)
                        INSERT INTO payables.bank_check (legal_entity, company_bank_account, check_number, payment_line_id, bank_file_id, issued_by)
                        SELECT ?, ?, counter.last - (SELECT count(*) FROM line) + line.place, line.payment_line_id, ?, ?
                          FROM line CROSS JOIN counter""",
                        batch.journal(),
                        batch.method(),
                        batch.companyAccount(),
                        entity.code(),
                        account,
                        entity.code(),
                        account,
                        file,
                        by);
    }

    /** Those of a file after a number, in the order of their numbers. */
    public List<Check> page(long file, long after, int size) {
        return database.jdbc().list("""
                        SELECT c.check_number, l.amount, l.currency, v.name, v.street, v.building_number, v.postal_code, v.town, v.country,
                               l.payment_date, l.text, v.language
                          FROM payables.bank_check c
                          JOIN payables.payment_line l USING (payment_line_id)
                          JOIN payables.vendor v ON v.legal_entity = l.legal_entity AND v.vendor_account = l.vendor_account
                         WHERE c.bank_file_id = ? AND c.check_number > ? ORDER BY c.check_number LIMIT ?""", CheckStore::check, file, after, size);
    }

    private static Check check(ResultSet row) throws SQLException {
        return new Check(
                row.getLong(1),
                Amounts.stored(CurrencyUnit.of(row.getString(3)), row.getBigDecimal(2)),
                new Postal(
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9)),
                row.getObject(10, LocalDate.class),
                row.getString(11),
                row.getString(12));
    }
}
