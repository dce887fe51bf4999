package org.creditback.faults;

import java.util.List;
import org.creditback.database.Jdbc;
import org.creditback.database.TestBooks;

/**
 * A legal entity with customers, all alike in every seed of the same size. Of ten customers one owes something, one has a credit
 * below the minimum, and eight get a reimbursement, half of them as one-time vendors.
 */
record SeededEntity(String code, int customers) {

    private static final String[] SET_UP = {
        """
        INSERT INTO payables.vendor (legal_entity, vendor_account, name, currency, method_of_payment, terms_net_days)
        VALUES (:entity, 'V-1', 'Vendor', 'EUR', 'SEPA', 14)""", """
        INSERT INTO receivables.customer (legal_entity, customer_account, name, currency, country, vendor_account)
        SELECT :entity, 'C-' || lpad(i::text, 5, '0'), 'Customer ' || i, 'EUR', 'FI', CASE WHEN i % 2 = 0 THEN 'V-1' END
          FROM generate_series(1, :customers) AS i""", """
        INSERT INTO ledger.ledger_dimension (legal_entity, account) VALUES (:entity, '130100'), (:entity, '309900')""", """
        CREATE TEMPORARY TABLE document ON COMMIT DROP AS
        SELECT nextval('receivables.customer_transaction_id') AS id, i, number, amount::numeric
          FROM generate_series(1, :customers) AS i
         CROSS JOIN LATERAL (VALUES ('CN', CASE i % 10 WHEN 1 THEN -10.00 ELSE -100 - i / 100.0 END),
                                    ('INV', CASE i % 10 WHEN 0 THEN 5.00 END)) AS document (number, amount)
         WHERE amount IS NOT NULL""", """
        INSERT INTO ledger.voucher (voucher_id, legal_entity, voucher_number, kind, posting_date, currency, posted_by)
        VALUES (nextval('ledger.voucher_id'), :entity, 'seed', 'TAKE_OVER', '2026-11-01', 'EUR', 'test')""", """
        INSERT INTO ledger.posting (voucher_id, line_no, ledger_dimension_id, side, amount, accounting_amount)
        SELECT voucher_id, row_number() OVER (ORDER BY account), ledger_dimension_id, side, amount, amount
          FROM (SELECT v.voucher_id, d.ledger_dimension_id, d.account, CASE WHEN (account = '130100') = (sum(amount) > 0) THEN 'D' ELSE 'C' END AS side,
                       abs(sum(amount)) AS amount
                  FROM ledger.voucher v JOIN ledger.ledger_dimension d USING (legal_entity) CROSS JOIN document
                 WHERE v.legal_entity = :entity GROUP BY v.voucher_id, d.ledger_dimension_id, account) AS leg""", """
        INSERT INTO receivables.customer_transaction (customer_transaction_id, customer_id, document_number, document_type, document_date,
            currency, original_amount, amount, accounting_amount, voucher_id)
        SELECT d.id, c.customer_id, d.number || '-' || d.i, 'JOURNAL', '2026-11-01', 'EUR', d.amount, d.amount, d.amount, v.voucher_id
          FROM document d
          JOIN receivables.customer c ON c.legal_entity = :entity AND c.customer_account = 'C-' || lpad(d.i::text, 5, '0')
          JOIN ledger.voucher v ON v.legal_entity = :entity""", """
        INSERT INTO receivables.customer_transaction_line (customer_transaction_id, line_no, ledger_dimension_id, original_amount, amount,
            accounting_amount)
        SELECT d.id, 1, l.ledger_dimension_id, d.amount, d.amount, d.amount
          FROM document d JOIN ledger.ledger_dimension l ON l.legal_entity = :entity AND l.account = '130100'""", """
        INSERT INTO receivables.open_item (customer_id, customer_transaction_id, line_no, ledger_dimension_id, currency, amount,
            accounting_amount, open_amount, open_accounting_amount, credit, document_date, document_number)
        SELECT t.customer_id, t.customer_transaction_id, 1, l.ledger_dimension_id, 'EUR', t.amount, t.amount, t.amount, t.amount,
               t.amount < 0, t.document_date, t.document_number
          FROM document d
          JOIN receivables.customer_transaction t ON t.customer_transaction_id = d.id
          JOIN receivables.customer_transaction_line l USING (customer_transaction_id)""",
    };

    static SeededEntity of(int customers) {
        FaultServer server = FaultServer.get();
        return server.inConnection(connection -> {
            SeededEntity seeded = new SeededEntity(TestBooks.legalEntity(connection, "EUR"), customers);
            for (String sql : SET_UP) {
                Jdbc.on(connection)
                        .update(sql.replace(":entity", "'" + seeded.code() + "'")
                                .replace(":customers", String.valueOf(customers)));
            }
            return seeded;
        });
    }

    /** Those of its customers who are to be reimbursed, by account. */
    List<String> eligible() {
        return FaultServer.get().list("""
                        SELECT customer_account FROM receivables.customer
                         WHERE legal_entity = ? AND right(customer_account, 1) NOT IN ('0', '1') ORDER BY customer_account""", row -> row.getString(1), code);
    }
}
