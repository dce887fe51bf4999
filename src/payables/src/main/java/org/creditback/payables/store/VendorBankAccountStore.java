package org.creditback.payables.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.creditback.domain.imports.BankDetails;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.payables.RequestSource;
import org.creditback.ledger.AuditEvent;
import org.creditback.payables.VendorBankAccount;

/** Bank accounts of vendors; whole numbers stay in here. */
@Dependent
public class VendorBankAccountStore {

    // More than a vendor ever has.
    private static final int MOST = 100;

    // The same comparison as the import's: what is not given is not another.
    private static final String PROPOSE = """
            WITH given AS (SELECT ?::text AS legal_entity, ?::text AS vendor_account, ?::text AS iban, ?::text AS bic, ?::text AS bank_code,
                                  ?::text AS account_number),
            written AS (
                INSERT INTO payables.vendor_bank_account (legal_entity, vendor_account, iban, bic, bank_code, account_number, state,
                    proposed_by, source)
                SELECT s.legal_entity, s.vendor_account, s.iban, s.bic, s.bank_code, s.account_number, 'PROPOSED', ?, ?
                  FROM given s
                  LEFT JOIN payables.vendor_bank_account b
                         ON b.legal_entity = s.legal_entity AND b.vendor_account = s.vendor_account AND b.state = 'APPROVED'
                 WHERE (s.iban IS NOT NULL AND s.iban IS DISTINCT FROM b.iban
                     OR s.bic IS NOT NULL AND s.bic IS DISTINCT FROM b.bic
                     OR s.bank_code IS NOT NULL AND s.bank_code IS DISTINCT FROM b.bank_code
                     OR s.account_number IS NOT NULL AND s.account_number IS DISTINCT FROM b.account_number)
                   AND NOT EXISTS (SELECT FROM payables.vendor_bank_account p
                                    WHERE p.legal_entity = s.legal_entity AND p.vendor_account = s.vendor_account
                                      AND p.state = 'PROPOSED'
                                      AND (p.iban, p.bic, p.bank_code, p.account_number)
                                          IS NOT DISTINCT FROM (s.iban, s.bic, s.bank_code, s.account_number))
                RETURNING legal_entity, vendor_account, coalesce(iban, account_number) AS account)
            SELECT right(coalesce(b.iban, b.account_number), 4), right(w.account, 4)
              FROM written w
              LEFT JOIN payables.vendor_bank_account b
                     ON b.legal_entity = w.legal_entity AND b.vendor_account = w.vendor_account AND b.state = 'APPROVED'""";

    private final PayablesDatabase database;

    @Inject
    public VendorBankAccountStore(PayablesDatabase database) {
        this.database = database;
    }

    /** The approved one first, then the newest. */
    public List<VendorBankAccount> of(LegalEntityId entity, String account) {
        return database.jdbc().list("""
                        SELECT vendor_bank_account_id, coalesce(iban, account_number), bic, bank_code, state, source,
                               proposed_by, proposed_at, decided_by, usable_from
                          FROM payables.vendor_bank_account WHERE legal_entity = ? AND vendor_account = ?
                         ORDER BY state <> 'APPROVED', vendor_bank_account_id DESC LIMIT ?""", VendorBankAccountStore::bankAccount, entity.code(), account, MOST);
    }

    private static VendorBankAccount bankAccount(ResultSet row) throws SQLException {
        String source = row.getString(6);
        return new VendorBankAccount(
                row.getLong(1),
                BankDetails.masked(row.getString(2)),
                row.getString(3),
                row.getString(4),
                VendorBankAccount.State.valueOf(row.getString(5)),
                source == null ? null : RequestSource.valueOf(source),
                row.getString(7),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                row.getString(9),
                row.getObject(10, LocalDate.class));
    }

    /**
     * Who proposes, and how it was asked for.
     *
     * @param by     the person
     * @param source of the request
     */
    public record Origin(String by, RequestSource source) {}

    /** A bank account that waits for its approval, with its event; empty where it is in use already or waits already. */
    public Optional<AuditEvent> propose(LegalEntityId entity, String account, BankDetails given, Origin origin) {
        return database.jdbc()
                .one(
                        PROPOSE,
                        row -> new AuditEvent(
                                entity,
                                origin.by(),
                                "BANK_DETAIL_CHANGE_PROPOSED",
                                "VENDOR",
                                account,
                                MaskedAccount.json(row.getString(1)),
                                MaskedAccount.json(row.getString(2)),
                                null),
                        entity.code(),
                        account,
                        given.iban(),
                        given.bic(),
                        given.bankCode(),
                        given.accountNumber(),
                        origin.by(),
                        origin.source());
    }
}
