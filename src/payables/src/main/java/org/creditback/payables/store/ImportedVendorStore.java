package org.creditback.payables.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.creditback.domain.imports.VendorReference;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.AuditEvent;
import org.creditback.ledger.AuditFacts;

/** Vendors of a chunk of a file, as they become vendors of the books. */
@Dependent
public class ImportedVendorStore {

    private static final String UPSERT = """
            INSERT INTO payables.vendor AS v (legal_entity, vendor_account, name, vendor_group, currency, language, street,
                building_number, postal_code, town, country, hold, hold_release_date, method_of_payment, dimensions, terms_net_days)
            SELECT legal_entity, vendor_account, name, vendor_group, currency, language, street, building_number, postal_code,
                   town, country, hold, hold_release_date, method_of_payment, dimensions, terms_net_days
              FROM payables.staged_vendor
             WHERE import_id = ? AND line > ? AND line <= ? AND fault_code IS NULL
             ORDER BY legal_entity, vendor_account
                ON CONFLICT (legal_entity, vendor_account) DO UPDATE
               SET name = excluded.name, vendor_group = excluded.vendor_group, currency = excluded.currency,
                   language = excluded.language, street = excluded.street, building_number = excluded.building_number,
                   postal_code = excluded.postal_code, town = excluded.town, country = excluded.country, hold = excluded.hold,
                   hold_release_date = excluded.hold_release_date, method_of_payment = excluded.method_of_payment,
                   dimensions = CASE WHEN ? THEN excluded.dimensions ELSE v.dimensions END,
                   terms_net_days = CASE WHEN ? THEN excluded.terms_net_days ELSE v.terms_net_days END, version = v.version + 1
             WHERE (v.name, v.vendor_group, v.currency, v.language, v.street, v.building_number, v.postal_code, v.town, v.country,
                    v.hold, v.hold_release_date, v.method_of_payment, v.dimensions, v.terms_net_days)
                   IS DISTINCT FROM
                   (excluded.name, excluded.vendor_group, excluded.currency, excluded.language, excluded.street,
                    excluded.building_number, excluded.postal_code, excluded.town, excluded.country, excluded.hold,
                    excluded.hold_release_date, excluded.method_of_payment,
                    CASE WHEN ? THEN excluded.dimensions ELSE v.dimensions END,
                    CASE WHEN ? THEN excluded.terms_net_days ELSE v.terms_net_days END)""";

    // Locks those who exist in account order, before anything is decided from what they were.
    private static final String CHANGES = """
            SELECT * FROM (
                SELECT s.legal_entity, s.vendor_account, v.name, v.hold, v.hold_release_date, v.method_of_payment, v.dimensions,
                       v.terms_net_days, s.name AS new_name, s.hold AS new_hold, s.hold_release_date AS new_hold_release_date,
                       s.method_of_payment AS new_method_of_payment,
                       CASE WHEN ? THEN s.dimensions ELSE v.dimensions END AS new_dimensions,
                       CASE WHEN ? THEN s.terms_net_days ELSE v.terms_net_days END AS new_terms_net_days
                  FROM (SELECT * FROM payables.staged_vendor
                         WHERE import_id = ? AND line > ? AND line <= ? AND fault_code IS NULL
                         ORDER BY legal_entity, vendor_account OFFSET 0) AS s
                 CROSS JOIN LATERAL (SELECT * FROM payables.vendor
                                      WHERE legal_entity = s.legal_entity AND vendor_account = s.vendor_account
                                     OFFSET 0 FOR NO KEY UPDATE) AS v
                OFFSET 0) AS change
             WHERE (name, hold, hold_release_date, method_of_payment, dimensions, terms_net_days) IS DISTINCT FROM
                   (new_name, new_hold, new_hold_release_date, new_method_of_payment, new_dimensions, new_terms_net_days)""";

    // A vendor is new where this very transaction inserted it: only then does the import approve its bank account.
    private static final String BANK_ACCOUNTS = """
            WITH written AS (
                INSERT INTO payables.vendor_bank_account (legal_entity, vendor_account, iban, bic, bank_code, account_number, state,
                    proposed_by, source)
                SELECT s.legal_entity, s.vendor_account, s.iban, s.bic, s.bank_code, s.account_number,
                       CASE WHEN n.is_new AND NOT s.bank_account_waits THEN 'APPROVED' ELSE 'PROPOSED' END, ?, 'IMPORT'
                  FROM payables.staged_vendor s
                 CROSS JOIN LATERAL (SELECT version = 0
                        AND xmin::text::bigint = pg_current_xact_id()::text::bigint % 4294967296 AS is_new
                       FROM payables.vendor
                      WHERE legal_entity = s.legal_entity AND vendor_account = s.vendor_account OFFSET 0) AS n
                  LEFT JOIN LATERAL (SELECT * FROM payables.vendor_bank_account
                                      WHERE legal_entity = s.legal_entity AND vendor_account = s.vendor_account
                                        AND state = 'APPROVED' OFFSET 0) AS b ON true
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
                                          IS NOT DISTINCT FROM (s.iban, s.bic, s.bank_code, s.account_number) OFFSET 0)
                RETURNING legal_entity, vendor_account, state, coalesce(iban, account_number) AS account)
            SELECT w.legal_entity, w.vendor_account, right(coalesce(b.iban, b.account_number), 4), right(w.account, 4)
              FROM written w
              LEFT JOIN LATERAL (SELECT * FROM payables.vendor_bank_account
                                  WHERE legal_entity = w.legal_entity AND vendor_account = w.vendor_account
                                    AND state = 'APPROVED' OFFSET 0) AS b ON true
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

    /** Locks the vendors who exist, and says what will change of them that a payment depends on. */
    public List<AuditEvent> changes(
            long importId, long after, long last, boolean dimensionsGiven, boolean termsGiven, String by) {
        return database.jdbc()
                .list(
                        CHANGES,
                        row -> new AuditEvent(
                                new LegalEntityId(row.getString(1)),
                                by,
                                "VENDOR_CHANGED",
                                "VENDOR",
                                row.getString(2),
                                facts(row, 3),
                                facts(row, 9),
                                null),
                        dimensionsGiven,
                        termsGiven,
                        importId,
                        after,
                        last);
    }

    private static String facts(ResultSet row, int first) throws SQLException {
        return new AuditFacts()
                .with("name", row.getString(first))
                .with("hold", row.getString(first + 1))
                .with("holdReleaseDate", row.getString(first + 2))
                .with("methodOfPayment", row.getString(first + 3))
                .with("dimensions", row.getString(first + 4))
                .with("termsOfPayment", "NET" + row.getInt(first + 5))
                .json();
    }

    /** Inserts the new, updates the others, in account order; one of whom the file says nothing new keeps its version. */
    public void write(long importId, long after, long last, boolean dimensionsGiven, boolean termsGiven) {
        database.jdbc().update(UPSERT, importId, after, last, dimensionsGiven, termsGiven, dimensionsGiven, termsGiven);
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
