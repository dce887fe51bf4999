package org.creditback.client;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;

/**
 * A row of a run's candidates: one for each customer considered, several for one who gets several reimbursements.
 *
 * @param fields in the order of {@link #COLUMNS}
 */
public record CandidateRow(List<String> fields) {

    /** The columns of the file, as the interface names them. */
    public static final List<String> COLUMNS = List.of(
            "customer_account",
            "decision",
            "reason",
            "currency",
            "amount",
            "accounting_amount",
            "reimbursement_number",
            "voucher",
            "vendor_account",
            "one_time_vendor");

    static CandidateRow of(NamedCsvRecord row) {
        return new CandidateRow(
                COLUMNS.stream().map(column -> row.findField(column).orElse("")).toList());
    }

    /** The value of a column. */
    public String value(String column) {
        return fields.get(COLUMNS.indexOf(column));
    }
}
