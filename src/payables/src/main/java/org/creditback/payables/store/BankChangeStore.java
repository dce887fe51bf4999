package org.creditback.payables.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.creditback.domain.imports.BankDetails;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.payables.CallBack;
import org.creditback.domain.payables.CallBackResult;
import org.creditback.domain.payables.RequestSource;
import org.creditback.payables.BankDetailChange;
import org.creditback.payables.BankDetailChange.Decided;
import org.creditback.payables.BankDetailChange.InUse;
import org.creditback.payables.VendorBankAccount;
import org.creditback.payables.WholeBankAccount;
import org.jspecify.annotations.Nullable;

/** Proposed bank accounts of vendors as people look at them; whole numbers leave for those who asked for one only. */
@Dependent
public class BankChangeStore {

    // What the first import approved is no change: nobody decided on it.
    private static final String CHANGE = """
            SELECT b.vendor_bank_account_id, b.vendor_account, v.name, coalesce(b.iban, b.account_number) AS account, b.bic, b.bank_code,
                   b.source, b.state, b.proposed_by, b.proposed_at, b.usable_from,
                   u.vendor_bank_account_id AS in_use, coalesce(u.iban, u.account_number) AS account_in_use, u.bic AS bic_in_use,
                   d.decided_by, d.decided_at, d.reason, d.called_person, d.called_number, d.number_source, d.known_since, d.called_on,
                   d.called_by, d.call_result, d.call_text
              FROM payables.vendor_bank_account b
              JOIN payables.vendor v USING (legal_entity, vendor_account)
              LEFT JOIN payables.bank_detail_decision d USING (vendor_bank_account_id)
              LEFT JOIN payables.vendor_bank_account u
                     ON b.state = 'PROPOSED' AND u.legal_entity = b.legal_entity AND u.vendor_account = b.vendor_account
                        AND u.state = 'APPROVED'
                     OR b.state <> 'PROPOSED' AND u.vendor_bank_account_id = b.replaces
             WHERE b.legal_entity = ? AND (b.state IN ('PROPOSED', 'WITHDRAWN') OR b.decided_by IS NOT NULL)""";

    private static final String PAGE = CHANGE
            + " AND (?::text IS NULL OR b.state = ?::text) AND b.vendor_bank_account_id > ?"
            + " ORDER BY b.vendor_bank_account_id LIMIT ?";

    private final PayablesDatabase database;

    @Inject
    public BankChangeStore(PayablesDatabase database) {
        this.database = database;
    }

    /** In the order in which they were proposed. */
    public List<BankDetailChange> list(
            LegalEntityId entity, VendorBankAccount.@Nullable State state, long after, int size) {
        String wanted = state == null ? null : state.name();
        return database.jdbc().list(PAGE, BankChangeStore::change, entity.code(), wanted, wanted, after, size);
    }

    /** Other vendors with the account, in use or waiting; at most 20. */
    public List<String> sharedWith(LegalEntityId entity, long change) {
        return database.jdbc().list("""
                        SELECT DISTINCT v.vendor_account, v.name
                          FROM payables.vendor_bank_account c
                          JOIN payables.vendor_bank_account b ON b.legal_entity = c.legal_entity AND b.vendor_account <> c.vendor_account
                               AND (b.iban = c.iban OR b.account_number = c.account_number AND b.bank_code IS NOT DISTINCT FROM c.bank_code)
                               AND b.state IN ('APPROVED', 'PROPOSED')
                          JOIN payables.vendor v ON v.legal_entity = b.legal_entity AND v.vendor_account = b.vendor_account
                         WHERE c.legal_entity = ? AND c.vendor_bank_account_id = ? ORDER BY v.vendor_account LIMIT 20""", row -> row.getString(1) + " " + row.getString(2), entity.code(), change);
    }

    public Optional<BankDetailChange> find(LegalEntityId entity, long change) {
        return database.jdbc()
                .one(CHANGE + " AND b.vendor_bank_account_id = ?", BankChangeStore::change, entity.code(), change);
    }

    private static BankDetailChange change(ResultSet row) throws SQLException {
        String source = row.getString("source");
        return new BankDetailChange(
                row.getLong("vendor_bank_account_id"),
                row.getString("vendor_account"),
                row.getString("name"),
                BankDetails.masked(row.getString("account")),
                row.getString("bic"),
                row.getString("bank_code"),
                inUse(row),
                source == null ? null : RequestSource.valueOf(source),
                VendorBankAccount.State.valueOf(row.getString("state")),
                row.getString("proposed_by"),
                instant(row, "proposed_at"),
                decided(row));
    }

    private static @Nullable InUse inUse(ResultSet row) throws SQLException {
        String account = row.getString("account_in_use");
        return account == null
                ? null
                : new InUse(row.getLong("in_use"), BankDetails.masked(account), row.getString("bic_in_use"));
    }

    private static @Nullable Decided decided(ResultSet row) throws SQLException {
        String by = row.getString("decided_by");
        return by == null
                ? null
                : new Decided(
                        by,
                        instant(row, "decided_at"),
                        row.getString("reason"),
                        callBack(row),
                        row.getObject("usable_from", LocalDate.class));
    }

    private static @Nullable CallBack callBack(ResultSet row) throws SQLException {
        String result = row.getString("call_result");
        return result == null
                ? null
                : new CallBack(
                        row.getString("called_person"),
                        row.getString("called_number"),
                        row.getString("number_source"),
                        row.getObject("known_since", LocalDate.class),
                        row.getObject("called_on", LocalDate.class),
                        row.getString("called_by"),
                        CallBackResult.valueOf(result),
                        Objects.requireNonNullElse(row.getString("call_text"), ""));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /**
     * The whole of an account, with the vendor whose it is.
     *
     * @param vendorAccount of the vendor
     * @param account       for whoever asked
     */
    public record WholeRow(String vendorAccount, WholeBankAccount account) {}

    /** For somebody who may see it. */
    public Optional<WholeRow> whole(LegalEntityId entity, long bankAccount) {
        return database.jdbc().one("""
                        SELECT vendor_account, coalesce(iban, account_number), bic, bank_code FROM payables.vendor_bank_account
                         WHERE legal_entity = ? AND vendor_bank_account_id = ?""", BankChangeStore::whole, entity.code(), bankAccount);
    }

    private static WholeRow whole(ResultSet row) throws SQLException {
        return new WholeRow(
                row.getString(1),
                new WholeBankAccount(BankDetails.grouped(row.getString(2)), row.getString(3), row.getString(4)));
    }
}
