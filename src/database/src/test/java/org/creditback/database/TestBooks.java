package org.creditback.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A legal entity with all that posting needs, written by SQL: accounts, posting profile GEN, number series, periods of the years 2000 to
 * 2028, methods of payment. Codes are never used twice in a test process, so tests that commit do not meet.
 */
public final class TestBooks {

    private static final AtomicInteger ENTITIES = new AtomicInteger();

    private static final String[] SET_UP = {
        """
        INSERT INTO ledger.account (legal_entity, account, name)
        SELECT ?, account, 'Account ' || account
          FROM unnest(ARRAY['130100', '200100', '801200', '801300', '190100', '290100', '309900', '110110', '110180', '618160']) AS account""",
        """
        INSERT INTO ledger.system_account (legal_entity, purpose, account)
        SELECT ?, purpose, account
          FROM (VALUES ('EXCHANGE_GAIN', '801200'), ('EXCHANGE_LOSS', '801300'), ('DUE_FROM', '190100'), ('DUE_TO', '290100'),
                       ('TAKE_OVER', '309900'), ('BANK', '110110'), ('IN_TRANSIT', '110180'), ('BANK_CHARGES', '618160'))
               AS part (purpose, account)""",
        """
        INSERT INTO ledger.number_sequence (legal_entity, series, prefix)
        SELECT ?, series, prefix
          FROM (VALUES ('REIMBURSEMENT', 'RB-'), ('REIMBURSEMENT_VOUCHER', 'RV-'), ('ONE_TIME_VENDOR', 'OTV-'),
                       ('PAYMENT_VOUCHER', 'VP-'), ('BANK_STATEMENT_VOUCHER', 'BS-'), ('TAKE_OVER_VOUCHER', 'OB-'),
                       ('SETTLEMENT_VOUCHER', 'CS-')) AS series (series, prefix)""",
        """
        INSERT INTO ledger.number_counter (legal_entity, series, fiscal_year)
        SELECT legal_entity, series, 0 FROM ledger.number_sequence WHERE legal_entity = ?""",
        """
        INSERT INTO ledger.fiscal_period (legal_entity, starts_on, ends_on, fiscal_year)
        SELECT ?, day, (day + interval '1 month - 1 day')::date, extract(year FROM day)
          FROM (SELECT generate_series('2000-01-01'::date, '2028-12-01'::date, '1 month')::date AS day) AS months""",
        "INSERT INTO receivables.parameters (legal_entity, minimum_reimbursement) VALUES (?, 25)",
        """
        INSERT INTO receivables.posting_profile (legal_entity, profile, relation, summary_account, is_default)
        VALUES (?, 'GEN', 'ALL', '130100', true)""",
        "INSERT INTO payables.parameters (legal_entity) VALUES (?)",
        """
        INSERT INTO payables.posting_profile (legal_entity, profile, relation, summary_account, is_default)
        VALUES (?, 'GEN', 'ALL', '200100', true)""",
        """
        INSERT INTO payables.method_of_payment (legal_entity, method, name, needs_bank_account)
        SELECT ?, method, method, method IN ('SEPA', 'SWIFT') FROM unnest(ARRAY['SEPA', 'SWIFT', 'CHECK', 'MANUAL']) AS method""",
        "INSERT INTO payables.one_time_template (legal_entity, method_of_payment) VALUES (?, 'SEPA')",
    };

    private TestBooks() {}

    /** A new legal entity in the transaction of the connection; returns its code, such as {@code T001}. */
    public static String legalEntity(Connection connection, String accountingCurrency) throws SQLException {
        String code = String.format("T%03d", ENTITIES.incrementAndGet());
        create(connection, code, accountingCurrency);
        return code;
    }

    /** A new legal entity with a code of the caller. */
    public static void create(Connection connection, String code, String accountingCurrency) throws SQLException {
        Jdbc jdbc = Jdbc.on(connection);
        jdbc.update(
                "INSERT INTO ledger.legal_entity (legal_entity, name, accounting_currency, country) VALUES (?, ?, ?, 'FI')",
                code,
                "Entity " + code,
                accountingCurrency);
        for (String sql : SET_UP) {
            jdbc.update(sql, code);
        }
    }

    /** A customer who has nothing but a name. */
    public static void customer(Connection connection, String entity, String account, String currency) {
        Jdbc.on(connection)
                .update(
                        "INSERT INTO receivables.customer (legal_entity, customer_account, name, currency) VALUES (?, ?, ?, ?)",
                        entity,
                        account,
                        "Customer " + account,
                        currency);
    }

    /** A vendor who has nothing but a name. */
    public static void vendor(Connection connection, String entity, String account, String currency) {
        Jdbc.on(connection)
                .update(
                        "INSERT INTO payables.vendor (legal_entity, vendor_account, name, currency) VALUES (?, ?, ?, ?)",
                        entity,
                        account,
                        "Vendor " + account,
                        currency);
    }
}
