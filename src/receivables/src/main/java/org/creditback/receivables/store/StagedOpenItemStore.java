package org.creditback.receivables.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.creditback.database.Jdbc;
import org.creditback.domain.imports.OpenItemRow;
import org.creditback.domain.imports.RowFault;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Lines of documents of a file, as they were read. */
@Dependent
public class StagedOpenItemStore {

    private final ReceivablesDatabase database;

    @Inject
    public StagedOpenItemStore(ReceivablesDatabase database) {
        this.database = database;
    }

    /** In bulk. */
    public void insert(long importId, List<OpenItemRow> rows) {
        database.jdbc().copyIn("""
                        COPY receivables.staged_open_item (import_id, line, legal_entity, customer_account, document_number, line_number,
                            document_type, document_date, due_date, currency, amount, open_amount, accounting_amount, posting_profile,
                            dimensions, status, text, billing_classification, journal,
                            fault_rank, fault_column, fault_value, fault_code, fault_detail) FROM STDIN""", writer -> {
            for (OpenItemRow row : rows) {
                writer.row(values(importId, row));
            }
        });
    }

    private static @Nullable Object[] values(long importId, OpenItemRow row) {
        RowFault fault = row.fault();
        return new @Nullable Object[] {
            importId,
            row.line(),
            row.legalEntity(),
            row.customerAccount(),
            row.documentNumber(),
            row.lineNumber(),
            row.documentType(),
            row.documentDate(),
            row.dueDate(),
            row.currency() == null ? null : row.currency().getCode(),
            number(row.amount()),
            number(row.openAmount()),
            number(row.accountingAmount()),
            row.postingProfile(),
            row.dimensions(),
            row.status(),
            row.text(),
            row.billingClassification(),
            row.journal(),
            fault == null ? null : fault.rank(),
            fault == null ? null : fault.column(),
            fault == null ? null : fault.value(),
            fault == null ? null : fault.code(),
            fault == null ? null : fault.detail()
        };
    }

    private static @Nullable Object number(@Nullable Money amount) {
        return amount == null ? null : amount.getAmount();
    }

    public void delete(long importId) {
        Jdbc jdbc = database.jdbc();
        jdbc.update("DELETE FROM receivables.staged_document_line WHERE import_id = ?", importId);
        jdbc.update("DELETE FROM receivables.staged_document WHERE import_id = ?", importId);
        jdbc.update("DELETE FROM receivables.staged_open_item WHERE import_id = ?", importId);
    }
}
