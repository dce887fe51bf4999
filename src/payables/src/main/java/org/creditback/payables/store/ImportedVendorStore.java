package org.creditback.payables.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.creditback.domain.imports.VendorReference;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.AuditEvent;

/** Vendors of a chunk of a file, as they become vendors of the books. */
@Dependent
public class ImportedVendorStore {

    private static final String UPSERT = """
            INSERT INTO payables.vendor AS v (legal_entity, vendor_account, name, vendor_group, currency, language, street,
                building_number, postal_code, town, country, hold, hold_release_date, method_of_payment, dimensions, terms_net_days)
            SELECT s.legal_entity, s.vendor_account, s.name, s.vendor_group, s.currency, s.language, s.street,
                   s.building_number, s.postal_code, s.town, s.country, s.hold, s.hold_release_date, s.method_of_payment,
                   CASE WHEN s.dimensions_given THEN s.dimensions ELSE coalesce(old.dimensions, '') END,
                   CASE WHEN s.terms_given THEN s.terms_net_days ELSE coalesce(old.terms_net_days, 0) END
              FROM payables.staged_vendor s LEFT JOIN payables.vendor old USING (legal_entity, vendor_account)
             WHERE s.import_id = ? AND s.line > ? AND s.line <= ? AND s.fault_code IS NULL
             ORDER BY s.legal_entity, s.vendor_account
                ON CONFLICT (legal_entity, vendor_account) DO UPDATE
               SET name = excluded.name, vendor_group = excluded.vendor_group, currency = excluded.currency,
                   language = excluded.language, street = excluded.street, building_number = excluded.building_number,
                   postal_code = excluded.postal_code, town = excluded.town, country = excluded.country, hold = excluded.hold,
                   hold_release_date = excluded.hold_release_date, method_of_payment = excluded.method_of_payment,
                   dimensions = excluded.dimensions, terms_net_days = excluded.terms_net_days, version = v.version + 1
             WHERE (v.name, v.vendor_group, v.currency, v.language, v.street, v.building_number, v.postal_code, v.town, v.country,
                    v.hold, v.hold_release_date, v.method_of_payment, v.dimensions, v.terms_net_days)
                   IS DISTINCT FROM
                   (excluded.name, excluded.vendor_group, excluded.currency, excluded.language, excluded.street,
                    excluded.building_number, excluded.postal_code, excluded.town, excluded.country, excluded.hold,
                    excluded.hold_release_date, excluded.method_of_payment, excluded.dimensions, excluded.terms_net_days)""";

    // A vendor is new where this very transaction inserted it: only then does the import approve its bank account.
    private static final String BANK_ACCOUNTS = """
            WITH written AS (
                INSERT INTO payables.vendor_bank_account (legal_entity, vendor_account, iban, bic, bank_code, account_number, state,
                    proposed_by)
                SELECT s.legal_entity, s.vendor_account, s.iban, s.bic, s.bank_code, s.account_number,
                       CASE WHEN n.is_new AND NOT s.bank_account_waits THEN 'APPROVED' ELSE 'PROPOSED' END, ?
                  FROM payables.staged_vendor s JOIN payables.vendor v USING (legal_entity, vendor_account)
                 CROSS JOIN LATERAL (SELECT v.version = 0
                       AND v.xmin::text::bigint = pg_current_xact_id()::text::bigint % 4294967296 AS is_new) AS n
                  LEFT JOIN payables.vendor_bank_account b ON b.legal_entity = s.legal_entity
                       AND b.vendor_account = s.vendor_account AND b.state = 'APPROVED'
                 WHERE s.import_id = ? AND s.line > ? AND s.line <= ? AND s.fault_code IS NULL
                   AND coalesce(s.iban, s.account_number) IS NOT NULL
                   AND (s.iban IS NOT NULL AND s.iban IS DISTINCT FROM b.iban
                     OR s.bic IS NOT NULL AND s.bic IS DISTINCT FROM b.bic
                     OR s.bank_code IS NOT NULL AND s.bank_code IS DISTINCT FROM b.bank_code
                     OR s.account_number IS NOT NULL AND s.account_number IS DISTINCT FROM b.account_number)
                   AND NOT EXISTS (SELECT FROM payables.vendor_bank_account p
                                    WHERE p.legal_entity = s.legal_entity AND p.vendor_account = s.vendor_account
                                      AND p.state = 'PROPOSED'
                                      AND (p.iban, p.bic, p.bank_code, p.account_number)
                                          IS NOT DISTINCT FROM (s.iban, s.bic, s.bank_code, s.account_number))
                RETURNING legal_entity, vendor_account, state, coalesce(iban, account_number) AS account)
            SELECT w.legal_entity, w.vendor_account, right(coalesce(b.iban, b.account_number), 4), right(w.account, 4)
              FROM written w LEFT JOIN payables.vendor_bank_account b ON b.legal_entity = w.legal_entity
                   AND b.vendor_account = w.vendor_account AND b.state = 'APPROVED'
             WHERE w.state = 'PROPOSED' ORDER BY 1, 2""";

    private final PayablesDatabase database;

    @Inject
    public ImportedVendorStore(PayablesDatabase database) {
        this.database = database;
    }

    /** The methods of payment of a legal entity. */
    public Set<String> methodsOfPayment(LegalEntityId entity) {
        return new HashSet<>(database.jdbc()
                .list(
                        "SELECT method FROM payables.method_of_payment WHERE legal_entity = ?",
                        row -> row.getString(1),
                        entity.code()));
    }

    /** Which of these do not exist. */
    public Set<VendorReference> unknown(Collection<VendorReference> named) {
        return new HashSet<>(database.jdbc()
                .list(
                        """
                        SELECT named.legal_entity, named.vendor_account FROM unnest(?::text[], ?::text[]) AS named (legal_entity, vendor_account)
                         WHERE NOT EXISTS (SELECT FROM payables.vendor v
                                            WHERE v.legal_entity = named.legal_entity AND v.vendor_account = named.vendor_account)""",
                        row -> new VendorReference(row.getString(1), row.getString(2)),
                        named.stream().map(VendorReference::legalEntity).toArray(String[]::new),
                        named.stream().map(VendorReference::vendorAccount).toArray(String[]::new)));
    }

    /** Locks those who exist, in account order, until the transaction ends. */
    public void lock(long importId, long after, long last) {
        database.jdbc().list("""
                        SELECT 1 FROM payables.vendor v
                         WHERE EXISTS (SELECT FROM payables.staged_vendor s
                                        WHERE s.import_id = ? AND s.line > ? AND s.line <= ? AND s.fault_code IS NULL
                                          AND s.legal_entity = v.legal_entity AND s.vendor_account = v.vendor_account)
                         ORDER BY v.legal_entity, v.vendor_account FOR NO KEY UPDATE""", row -> 1, importId, after, last);
    }

    /** Inserts the new, updates the others; one that says nothing new keeps its version. Returns the rows of the file. */
    public long write(long importId, long after, long last) {
        database.jdbc().update(UPSERT, importId, after, last);
        return database.jdbc()
                .one("""
                        SELECT count(*) FROM payables.staged_vendor s JOIN payables.vendor USING (legal_entity, vendor_account)
                         WHERE s.import_id = ? AND s.line > ? AND s.line <= ? AND s.fault_code IS NULL""", row -> row.getLong(1), importId, after, last)
                .orElseThrow();
    }

    /** Bank accounts of new vendors, and changed ones; the latter are returned for the audit trail. */
    public List<AuditEvent> writeBankAccounts(long importId, long after, long last, String by) {
        return database.jdbc()
                .list(
                        BANK_ACCOUNTS,
                        row -> new AuditEvent(
                                new LegalEntityId(row.getString(1)),
                                by,
                                "BANK_DETAIL_CHANGE_PROPOSED",
                                "VENDOR",
                                row.getString(2),
                                MaskedAccount.json(row.getString(3)),
                                MaskedAccount.json(row.getString(4)),
                                null),
                        by,
                        importId,
                        after,
                        last);
    }
}
