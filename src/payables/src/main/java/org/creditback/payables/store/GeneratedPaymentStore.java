package org.creditback.payables.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.money.Amounts;
import org.creditback.payables.CompanyBankAccount;
import org.creditback.payables.MethodOfPayment;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The approved payments of a journal as a file for the bank sees them: read page by page, as often as asked. */
@Dependent
public class GeneratedPaymentStore {

    private static final String APPROVED = " " + """
            WHERE l.payment_journal_id = ? AND l.state = 'APPROVED' AND l.method = ? AND l.company_bank_account IS NOT DISTINCT FROM ?""";

    private static final String PAYMENT = """
            SELECT l.line_no, l.end_to_end_id, l.amount, l.currency, l.vendor_account, v.name, v.street, v.building_number, v.postal_code,
                   v.town, v.country, b.iban, b.bic, b.bank_code, b.account_number, l.payment_date, l.text
              FROM payables.payment_line l
              JOIN payables.vendor v USING (legal_entity, vendor_account)
              LEFT JOIN payables.vendor_bank_account b USING (vendor_bank_account_id)""";

    private final PayablesDatabase database;

    @Inject
    public GeneratedPaymentStore(PayablesDatabase database) {
        this.database = database;
    }

    /** What goes into one file (BF-1). */
    public record Batch(
            long journal, String method, @Nullable String companyAccount) {}

    /** Payments of a batch on one day in one currency. */
    public record Day(LocalDate date, int payments, Money sum) {}

    /** A name with an address as it is stored. */
    public record Postal(
            String name,
            @Nullable String street,
            @Nullable String buildingNumber,
            @Nullable String postalCode,
            @Nullable String town,
            @Nullable String country) {}

    /** One payment. */
    public record Payment(
            int lineNo,
            String endToEndId,
            Money amount,
            String vendorAccount,
            Postal payee,
            @Nullable String iban,
            @Nullable String bic,
            @Nullable String bankCode,
            @Nullable String accountNumber,
            LocalDate date,
            String text) {}

    /** By method and account of ours. */
    public List<Batch> batches(long journal) {
        return database.jdbc().list("""
                        SELECT DISTINCT method, company_bank_account FROM payables.payment_line
                         WHERE payment_journal_id = ? AND state = 'APPROVED' ORDER BY method, company_bank_account""", row -> new Batch(journal, row.getString(1), row.getString(2)), journal);
    }

    /** By day and currency. */
    public List<Day> days(Batch batch) {
        return database.jdbc()
                .list(
                        "SELECT l.payment_date, l.currency, count(*)::int, sum(l.amount) FROM payables.payment_line l"
                                + APPROVED
                                + " GROUP BY l.payment_date, l.currency ORDER BY l.payment_date, l.currency COLLATE \"C\"",
                        row -> new Day(
                                row.getObject(1, LocalDate.class),
                                row.getInt(3),
                                Amounts.stored(CurrencyUnit.of(row.getString(2)), row.getBigDecimal(4))),
                        batch.journal(),
                        batch.method(),
                        batch.companyAccount());
    }

    /** Count and sum as the bank counts them, over all currencies (BF-3). */
    public BankFileStore.Sum sum(Batch batch) {
        return database.jdbc()
                .one(
                        "SELECT count(*)::int, sum(l.amount) FROM payables.payment_line l" + APPROVED,
                        row -> new BankFileStore.Sum(row.getInt(1), BankFileStore.plain(row.getBigDecimal(2))),
                        batch.journal(),
                        batch.method(),
                        batch.companyAccount())
                .orElseThrow();
    }

    /** The payments of some days in one currency, after a line, in line order. */
    public List<Payment> page(Batch batch, List<LocalDate> days, CurrencyUnit currency, int after, int size) {
        return database.jdbc()
                .list(
                        PAYMENT + APPROVED
                                + " AND l.payment_date = ANY (?) AND l.currency = ? AND l.line_no > ? ORDER BY l.line_no LIMIT ?",
                        GeneratedPaymentStore::payment,
                        batch.journal(),
                        batch.method(),
                        batch.companyAccount(),
                        days.toArray(LocalDate[]::new),
                        currency.getCode(),
                        after,
                        size);
    }

    /** The payments of a file after a line, in line order. */
    public List<Payment> ofFile(long file, long after, int size) {
        return database.jdbc()
                .list(
                        PAYMENT + " WHERE l.bank_file_id = ? AND l.line_no > ? ORDER BY l.line_no LIMIT ?",
                        GeneratedPaymentStore::payment,
                        file,
                        after,
                        size);
    }

    private static Payment payment(ResultSet row) throws SQLException {
        return new Payment(
                row.getInt(1),
                row.getString(2),
                Amounts.stored(CurrencyUnit.of(row.getString(4)), row.getBigDecimal(3)),
                row.getString(5),
                postal(row, 6),
                row.getString(12),
                row.getString(13),
                row.getString(14),
                row.getString(15),
                row.getObject(16, LocalDate.class),
                row.getString(17));
    }

    private static Postal postal(ResultSet row, int first) throws SQLException {
        return new Postal(
                row.getString(first),
                row.getString(first + 1),
                row.getString(first + 2),
                row.getString(first + 3),
                row.getString(first + 4),
                row.getString(first + 5));
    }

    /** We, as we are registered. */
    public Postal company(LegalEntityId entity) {
        return database.jdbc()
                .one(
                        "SELECT name, street, building_number, postal_code, town, country FROM ledger.company WHERE legal_entity = ?",
                        row -> postal(row, 1),
                        entity.code())
                .orElseThrow();
    }

    public Optional<CompanyBankAccount> account(LegalEntityId entity, String bankAccount) {
        return database.jdbc()
                .one(
                        "SELECT bank_account, iban, bic, currency FROM payables.company_bank_account WHERE legal_entity = ? AND bank_account = ?",
                        row -> new CompanyBankAccount(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                CurrencyUnit.of(row.getString(4))),
                        entity.code(),
                        bankAccount);
    }

    public Optional<MethodOfPayment> method(LegalEntityId entity, String method) {
        return database.jdbc().one(MethodRows.SELECT + " AND m.method = ?", MethodRows::method, entity.code(), method);
    }

    /** The payments of a batch are in the file, or on no file; one statement. */
    public void generated(Batch batch, @Nullable Long file, String by) {
        database.jdbc()
                .update(
                        "UPDATE payables.payment_line l SET state = 'GENERATED', bank_file_id = ?, changed_by = ?"
                                + APPROVED,
                        file,
                        by,
                        batch.journal(),
                        batch.method(),
                        batch.companyAccount());
    }
}
