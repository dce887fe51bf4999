package org.creditback.receivables.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.creditback.database.Jdbc;
import org.creditback.database.UncountedRows;
import org.creditback.domain.imports.ImportKind;
import org.creditback.domain.imports.RowFault;

/**
 * Compares the lines of a file with the books and with each other, the whole file at once.
 *
 * <p>Each statement gives its error only to rows that have none, or one of a higher rank; so their order is the order of the contract.
 */
@Dependent
public class OpenItemJudgement {

    private static final int CUSTOMER = RowFault.rank(ImportKind.OPEN_ITEMS, "customer_account");
    private static final int PROFILE = RowFault.rank(ImportKind.OPEN_ITEMS, "posting_profile");

    // The posting profile of a line, searched Table, Group, All (SU-8); an empty one is the default.
    private static final String SUMMARY_ACCOUNT = """
              LEFT JOIN (SELECT legal_entity, min(profile) AS profile FROM receivables.posting_profile
                          WHERE is_default GROUP BY legal_entity) AS usual ON usual.legal_entity = s.legal_entity
              LEFT JOIN receivables.posting_profile own
                     ON own.legal_entity = s.legal_entity AND own.profile = coalesce(s.posting_profile, usual.profile)
                    AND own.relation = 'TABLE' AND own.relation_value = s.customer_account
              LEFT JOIN receivables.posting_profile grouped
                     ON grouped.legal_entity = s.legal_entity AND grouped.profile = coalesce(s.posting_profile, usual.profile)
                    AND grouped.relation = 'GROUP' AND grouped.relation_value = c.customer_group
              LEFT JOIN receivables.posting_profile everyone
                     ON everyone.legal_entity = s.legal_entity AND everyone.profile = coalesce(s.posting_profile, usual.profile)
                    AND everyone.relation = 'ALL'
            """;

    private final ReceivablesDatabase database;

    @Inject
    public OpenItemJudgement(ReceivablesDatabase database) {
        this.database = database;
    }

    /** The customer, then the posting profile of a row. */
    public void refuseUnknownNames(long importId) {
        join("""
                UPDATE receivables.staged_open_item s
                   SET fault_rank = ?, fault_column = 'customer_account', fault_value = s.customer_account,
                       fault_code = 'UNKNOWN_CUSTOMER', fault_detail = NULL
                 WHERE s.import_id = ? AND (s.fault_rank IS NULL OR s.fault_rank > ?)
                   AND NOT EXISTS (SELECT FROM receivables.customer c
                                    WHERE c.legal_entity = s.legal_entity AND c.customer_account = s.customer_account)""", CUSTOMER, importId, CUSTOMER);
        join("""
                UPDATE receivables.staged_open_item target
                   SET fault_rank = ?, fault_column = 'posting_profile', fault_value = coalesce(s.posting_profile, ''),
                       fault_code = 'UNKNOWN_POSTING_PROFILE', fault_detail = NULL
                  FROM receivables.staged_open_item s
                  JOIN receivables.customer c ON c.legal_entity = s.legal_entity AND c.customer_account = s.customer_account
                """ + SUMMARY_ACCOUNT + """
                 WHERE target.import_id = s.import_id AND target.line = s.line
                   AND s.import_id = ? AND (s.fault_rank IS NULL OR s.fault_rank > ?)
                   AND coalesce(own.summary_account, grouped.summary_account, everyone.summary_account) IS NULL""", PROFILE, importId, PROFILE);
    }

    /** A line of a document again: the first in the file is right, and the document is no less complete for it. */
    public void refuseRepeatedLines(long importId) {
        join("""
                        UPDATE receivables.staged_open_item s
                           SET repeats = true, fault_rank = coalesce(s.fault_rank, ?),
                               fault_column = CASE WHEN s.fault_code IS NULL THEN 'document_number' ELSE s.fault_column END,
                               fault_value = CASE WHEN s.fault_code IS NULL THEN s.document_number ELSE s.fault_value END,
                               fault_code = coalesce(s.fault_code, 'DUPLICATE_DOCUMENT')
                          FROM (SELECT legal_entity, customer_account, document_number, line_number, min(line) AS first_line
                                  FROM receivables.staged_open_item
                                 WHERE import_id = ? AND line_number IS NOT NULL
                                 GROUP BY legal_entity, customer_account, document_number, line_number HAVING count(*) > 1) AS repeated
                         WHERE s.import_id = ? AND s.legal_entity = repeated.legal_entity
                           AND s.customer_account = repeated.customer_account AND s.document_number = repeated.document_number
                           AND s.line_number = repeated.line_number AND s.line > repeated.first_line""", RowFault.SEVERAL_ROWS, importId, importId);
    }

    /** Brings good lines together as documents; one that lacks a line is marked, or adds up to nothing or to two signs. */
    public void gatherDocuments(long importId) {
        database.jdbc().update("DELETE FROM receivables.staged_document WHERE import_id = ?", importId);
        join("""
                INSERT INTO receivables.staged_document (import_id, document_no, legal_entity, customer_account, document_number,
                    customer_id, customer_transaction_id, document_type, document_date, due_date, currency, status, text,
                    billing_classification, journal, first_line, line_count, rows_before, amount, open_amount, accounting_amount,
                    fault_code)
                SELECT f.import_id, row_number() OVER booked, f.legal_entity, f.customer_account, f.document_number,
                       c.customer_id, nextval('receivables.customer_transaction_id'), f.document_type, f.document_date, f.due_date,
                       f.currency, f.status, f.text, f.billing_classification, f.journal, f.line, d.good,
                       coalesce(sum(d.good) OVER (booked ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0),
                       d.amount, d.open_amount, d.accounting_amount,
                       CASE WHEN d.bad > 0 THEN 'INCOMPLETE_DOCUMENT'
                            WHEN d.open_amount = 0 THEN 'ZERO_AMOUNT'
                            WHEN d.open_amount * d.accounting_amount < 0 THEN 'SIGN_MISMATCH' END
                  FROM (SELECT min(line) FILTER (WHERE fault_code IS NULL) AS first_line,
                               count(*) FILTER (WHERE fault_code IS NULL) AS good,
                               count(*) FILTER (WHERE fault_code IS NOT NULL AND NOT repeats) AS bad,
                               sum(amount) FILTER (WHERE fault_code IS NULL) AS amount,
                               sum(open_amount) FILTER (WHERE fault_code IS NULL) AS open_amount,
                               sum(accounting_amount) FILTER (WHERE fault_code IS NULL) AS accounting_amount
                          FROM receivables.staged_open_item WHERE import_id = ?
                         GROUP BY legal_entity, customer_account, document_number) AS d
                  JOIN receivables.staged_open_item f ON f.import_id = ? AND f.line = d.first_line
                  JOIN receivables.customer c ON c.legal_entity = f.legal_entity AND c.customer_account = f.customer_account
                WINDOW booked AS (ORDER BY f.legal_entity, f.document_date, f.currency, f.line)""", importId, importId);
    }

    /** Documents that are in the books already; comes before every other error of a document. */
    public void refuseKnownDocuments(long importId) {
        join("""
                UPDATE receivables.staged_document d SET fault_code = 'DUPLICATE_DOCUMENT'
                 WHERE d.import_id = ?
                   AND EXISTS (SELECT FROM receivables.customer_transaction t
                                WHERE t.customer_id = d.customer_id AND t.document_number = d.document_number
                                  AND t.document_type NOT IN ('REIMBURSEMENT', 'REVERSAL') OFFSET 0)""", importId);
    }

    /** A line that differs from the first of its document where it may not: its first such column. */
    public void refuseDifferingLines(long importId) {
        join("""
                        UPDATE receivables.staged_open_item s
                           SET fault_rank = ?, fault_column = differing.column_name,
                               fault_value = coalesce(differing.value, ''), fault_code = 'BAD_VALUE'
                          FROM (SELECT o.line, d.document_no, v.column_name, v.value,
                                       row_number() OVER (PARTITION BY o.line ORDER BY v.place) AS place
                                  FROM receivables.staged_document d
                                  JOIN receivables.staged_open_item f ON f.import_id = d.import_id AND f.line = d.first_line
                                  JOIN receivables.staged_open_item o ON o.import_id = d.import_id AND o.legal_entity = d.legal_entity
                                       AND o.customer_account = d.customer_account AND o.document_number = d.document_number
                                 CROSS JOIN LATERAL (VALUES
                                       (1, 'document_type', o.document_type, f.document_type),
                                       (2, 'document_date', o.document_date::text, f.document_date::text),
                                       (3, 'due_date', o.due_date::text, f.due_date::text),
                                       (4, 'currency', o.currency, f.currency),
                                       (5, 'status', o.status, f.status),
                                       (6, 'text', o.text, f.text),
                                       (7, 'billing_classification', o.billing_classification, f.billing_classification),
                                       (8, 'journal', o.journal, f.journal)) AS v (place, column_name, value, right_value)
                                 WHERE d.import_id = ? AND d.line_count > 1 AND o.fault_code IS NULL
                                   AND d.fault_code IS DISTINCT FROM 'DUPLICATE_DOCUMENT'
                                   AND v.value IS DISTINCT FROM v.right_value) AS differing
                         WHERE s.import_id = ? AND s.line = differing.line AND differing.place = 1""", RowFault.SEVERAL_ROWS, importId, importId);
        join("""
                        UPDATE receivables.staged_document d SET fault_code = 'INCOMPLETE_DOCUMENT'
                          FROM receivables.staged_open_item s
                         WHERE d.import_id = ? AND d.fault_code IS DISTINCT FROM 'DUPLICATE_DOCUMENT'
                           AND s.import_id = d.import_id AND s.fault_rank = ? AND s.fault_code = 'BAD_VALUE'
                           AND s.legal_entity = d.legal_entity AND s.customer_account = d.customer_account
                           AND s.document_number = d.document_number""", importId, RowFault.SEVERAL_ROWS);
    }

    /** Gives the error of a document to those of its lines that have none of their own. */
    public void refuseLinesOfBadDocuments(long importId) {
        join("""
                UPDATE receivables.staged_open_item s
                   SET fault_rank = ?, fault_code = d.fault_code,
                       fault_column = CASE d.fault_code WHEN 'ZERO_AMOUNT' THEN 'open_amount'
                                                        WHEN 'SIGN_MISMATCH' THEN 'accounting_amount' ELSE 'document_number' END,
                       fault_value = CASE d.fault_code WHEN 'ZERO_AMOUNT' THEN s.open_amount::text
                                                       WHEN 'SIGN_MISMATCH' THEN s.accounting_amount::text ELSE s.document_number END,
                       fault_detail = CASE d.fault_code WHEN 'SIGN_MISMATCH' THEN s.open_amount::text END
                  FROM receivables.staged_document d
                 WHERE d.import_id = ? AND d.fault_code IS NOT NULL AND s.import_id = d.import_id AND s.fault_code IS NULL
                   AND s.legal_entity = d.legal_entity AND s.customer_account = d.customer_account
                   AND s.document_number = d.document_number""", RowFault.SEVERAL_ROWS, importId);
    }

    /** Lays the lines of good documents side by side, each with its summary account. */
    public void layOutLines(long importId) {
        database.jdbc().update("DELETE FROM receivables.staged_document_line WHERE import_id = ?", importId);
        join("""
                INSERT INTO receivables.staged_document_line (import_id, document_no, line_number, line, account, dimensions,
                    amount, open_amount, accounting_amount)
                SELECT s.import_id, d.document_no, s.line_number, s.line,
                       coalesce(own.summary_account, grouped.summary_account, everyone.summary_account), s.dimensions,
                       s.amount, s.open_amount, s.accounting_amount
                  FROM receivables.staged_open_item s
                  JOIN receivables.staged_document d ON d.import_id = s.import_id AND d.legal_entity = s.legal_entity
                       AND d.customer_account = s.customer_account AND d.document_number = s.document_number
                  JOIN receivables.customer c ON c.customer_id = d.customer_id
                """ + SUMMARY_ACCOUNT + """
                 WHERE s.import_id = ? AND s.fault_code IS NULL AND d.fault_code IS NULL
                 ORDER BY d.document_no, s.line_number""", importId);
    }

    private void join(String sql, Object... parameters) {
        Jdbc jdbc = database.jdbc();
        UncountedRows.joining(jdbc, () -> jdbc.update(sql, parameters));
    }
}
