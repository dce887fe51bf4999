package org.creditback.receivables.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.AuditEvent;
import org.creditback.ledger.AuditFacts;
import org.jspecify.annotations.Nullable;

/** Customers of a chunk of a file, as they become customers of the books. */
@Dependent
public class ImportedCustomerStore {

    private static final String UPSERT = """
            INSERT INTO receivables.customer AS c (legal_entity, customer_account, name, customer_group, currency, language, street,
                building_number, postal_code, town, country, vendor_account, hold, legal_status, iban, bic, bank_code, account_number)
            SELECT legal_entity, customer_account, name, customer_group, currency, language, street, building_number, postal_code,
                   town, country, vendor_account, hold, legal_status, iban, bic, bank_code, account_number
              FROM receivables.staged_customer
             WHERE import_id = ? AND line > ? AND line <= ? AND fault_code IS NULL
             ORDER BY legal_entity, customer_account
                ON CONFLICT (legal_entity, customer_account) DO UPDATE
               SET name = excluded.name, customer_group = excluded.customer_group, currency = excluded.currency,
                   language = excluded.language, street = excluded.street, building_number = excluded.building_number,
                   postal_code = excluded.postal_code, town = excluded.town, country = excluded.country,
                   vendor_account = coalesce(excluded.vendor_account, c.vendor_account), hold = excluded.hold,
                   legal_status = CASE WHEN ? THEN excluded.legal_status ELSE c.legal_status END,
                   legal_status_until = CASE WHEN NOT ? OR excluded.legal_status IS NOT DISTINCT FROM c.legal_status
                                             THEN c.legal_status_until END,
                   version = c.version + 1
             WHERE (c.name, c.customer_group, c.currency, c.language, c.street, c.building_number, c.postal_code, c.town,
                    c.country, c.vendor_account, c.hold, c.legal_status)
                   IS DISTINCT FROM
                   (excluded.name, excluded.customer_group, excluded.currency, excluded.language, excluded.street,
                    excluded.building_number, excluded.postal_code, excluded.town, excluded.country,
                    coalesce(excluded.vendor_account, c.vendor_account), excluded.hold,
                    CASE WHEN ? THEN excluded.legal_status ELSE c.legal_status END)""";

    // Locks those who exist in account order, before anything is decided from what they were.
    private static final String CHANGED_FLAGS = """
            SELECT * FROM (
                SELECT s.legal_entity, s.customer_account, c.hold, c.legal_status, c.vendor_account, s.hold AS new_hold,
                       CASE WHEN ? THEN s.legal_status ELSE c.legal_status END AS new_legal_status,
                       coalesce(s.vendor_account, c.vendor_account) AS new_vendor_account
                  FROM (SELECT * FROM receivables.staged_customer
                         WHERE import_id = ? AND line > ? AND line <= ? AND fault_code IS NULL
                         ORDER BY legal_entity, customer_account OFFSET 0) AS s
                 CROSS JOIN LATERAL (SELECT * FROM receivables.customer
                                      WHERE legal_entity = s.legal_entity AND customer_account = s.customer_account
                                     OFFSET 0 FOR NO KEY UPDATE) AS c
                OFFSET 0) AS flags
             WHERE (hold, legal_status, vendor_account) IS DISTINCT FROM (new_hold, new_legal_status, new_vendor_account)""";

    // A customer of this chunk who is new has the account of the file already: there is nothing to propose.
    private static final String PROPOSALS = """
            WITH proposed AS (
                INSERT INTO receivables.bank_detail_change (customer_id, iban, bic, bank_code, account_number, proposed_by)
                SELECT c.customer_id, s.iban, s.bic, s.bank_code, s.account_number, ?
                  FROM receivables.staged_customer s
                 CROSS JOIN LATERAL (SELECT * FROM receivables.customer
                                      WHERE legal_entity = s.legal_entity AND customer_account = s.customer_account OFFSET 0) AS c
                 WHERE s.import_id = ? AND s.line > ? AND s.line <= ? AND s.fault_code IS NULL
                   AND coalesce(s.iban, s.account_number) IS NOT NULL
                   AND (s.iban IS NOT NULL AND s.iban IS DISTINCT FROM c.iban
                     OR s.bic IS NOT NULL AND s.bic IS DISTINCT FROM c.bic
                     OR s.bank_code IS NOT NULL AND s.bank_code IS DISTINCT FROM c.bank_code
                     OR s.account_number IS NOT NULL AND s.account_number IS DISTINCT FROM c.account_number)
                   AND NOT EXISTS (SELECT FROM receivables.bank_detail_change b
                                    WHERE b.customer_id = c.customer_id AND b.state = 'PROPOSED'
                                      AND (b.iban, b.bic, b.bank_code, b.account_number)
                                          IS NOT DISTINCT FROM (s.iban, s.bic, s.bank_code, s.account_number) OFFSET 0)
                RETURNING customer_id, coalesce(iban, account_number) AS account)
            SELECT c.legal_entity, c.customer_account, right(coalesce(c.iban, c.account_number), 4), right(p.account, 4)
              FROM proposed p
             CROSS JOIN LATERAL (SELECT * FROM receivables.customer WHERE customer_id = p.customer_id OFFSET 0) AS c
             ORDER BY 1, 2""";

    private final ReceivablesDatabase database;

    @Inject
    public ImportedCustomerStore(ReceivablesDatabase database) {
        this.database = database;
    }

    /** Locks the customers who exist, and says whose hold, legal status or vendor account will change. */
    public List<AuditEvent> changedFlags(long importId, long after, long last, boolean legalStatusGiven, String by) {
        return database.jdbc()
                .list(
                        CHANGED_FLAGS,
                        row -> new AuditEvent(
                                new LegalEntityId(row.getString(1)),
                                by,
                                "CUSTOMER_FLAGS_CHANGED",
                                "CUSTOMER",
                                row.getString(2),
                                flags(row.getString(3), row.getString(4), row.getString(5)),
                                flags(row.getString(6), row.getString(7), row.getString(8)),
                                null),
                        legalStatusGiven,
                        importId,
                        after,
                        last);
    }

    private static String flags(@Nullable String hold, @Nullable String legalStatus, @Nullable String vendorAccount) {
        return new AuditFacts()
                .with("hold", hold)
                .with("legalStatus", legalStatus)
                .with("vendorAccount", vendorAccount)
                .json();
    }

    /** Inserts the new, updates the others, in account order; one of whom the file says nothing new keeps its version. */
    public void write(long importId, long after, long last, boolean legalStatusGiven) {
        database.jdbc().update(UPSERT, importId, after, last, legalStatusGiven, legalStatusGiven, legalStatusGiven);
    }

    /** Bank accounts that differ from those of customers who exist: one proposal each, unless it waits already. */
    public List<AuditEvent> proposeBankDetails(long importId, long after, long last, String by) {
        return database.jdbc()
                .list(
                        PROPOSALS,
                        row -> new AuditEvent(
                                new LegalEntityId(row.getString(1)),
                                by,
                                "BANK_DETAIL_CHANGE_PROPOSED",
                                "CUSTOMER",
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
