package org.creditback.web.reimbursement;

import java.util.List;
import org.creditback.reimbursement.ReimbursementLine;
import org.creditback.reimbursement.ReportFilter;
import org.creditback.reimbursement.RunInquiry;
import org.creditback.web.export.ExportRows;
import org.jspecify.annotations.Nullable;

/** All rows of the reimbursement report on their way into a file, whoever asks for it (RE-3). */
public final class ReportRows {

    private static final int PAGE = 1_000;

    private ReportRows() {}

    /** The rows that meet the filter, each once, even while a run posts. */
    public static ExportRows of(List<String> columns, RunInquiry inquiry, ReportFilter filter) {
        return ExportRows.of(columns, target -> write(inquiry, filter, target));
    }

    private static void write(RunInquiry inquiry, ReportFilter filter, ExportRows.Target target) {
        ReimbursementLine.Place after = ReimbursementLine.Place.START;
        List<ReimbursementLine> page;
        do {
            page = inquiry.reimbursements(filter, after, PAGE);
            for (ReimbursementLine line : page) {
                target.row(values(line));
                after = line.place();
            }
        } while (page.size() == PAGE);
    }

    private static @Nullable Object[] values(ReimbursementLine line) {
        return new @Nullable Object[] {
            line.run().value(),
            line.number(),
            line.voucher(),
            line.postingDate(),
            line.customerAccount(),
            line.customerName(),
            line.amount().getCurrencyUnit().getCode(),
            line.amount(),
            line.accountingAmount(),
            line.dimensions(),
            line.classification(),
            line.vendorAccount(),
            line.vendorName(),
            line.oneTimeVendor(),
            line.dueDate(),
            line.methodOfPayment(),
            String.join(" ", line.holds()),
            line.state(),
            line.reversal()
        };
    }
}
