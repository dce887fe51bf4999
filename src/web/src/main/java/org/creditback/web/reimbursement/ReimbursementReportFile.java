package org.creditback.web.reimbursement;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.reimbursement.ReimbursementLine;
import org.creditback.reimbursement.ReportFilter;
import org.creditback.reimbursement.RunInquiry;
import org.creditback.web.export.ListDownload;
import org.creditback.web.text.Texts;

/** The reimbursement report as a file (RE-7). */
@WebServlet("/pages/reimbursement/reimbursement-report/file")
public class ReimbursementReportFile extends ListDownload {

    private static final long serialVersionUID = 1L;

    private static final List<String> COLUMNS = List.of(
            "field.run",
            "field.reimbursementNumber",
            "field.voucher",
            "field.postingDate",
            "field.customer",
            "field.customerName",
            "field.currency",
            "field.amount",
            "field.amountAccounting",
            "field.dimensionSet",
            "field.billingClassification",
            "field.vendorAccount",
            "field.vendorName",
            "field.oneTime",
            "field.dueDate",
            "field.methodOfPayment",
            "field.hold",
            "field.state",
            "field.reversal");

    // What a program reads as a code, a person reads in words.
    private static final Map<String, String> CODES = Map.of("field.hold", "hold.", "field.state", "reimb.");

    @EJB
    private transient RunInquiry inquiry;

    /** The names of the columns in a language. */
    public static List<String> columns(Texts texts) {
        return names(COLUMNS, texts);
    }

    /** How it is printed in a language. */
    public static Print print(Texts texts) {
        return new Print(
                texts.text("report.reimbursement"),
                CODES.entrySet().stream()
                        .collect(Collectors.toMap(code -> texts.text(code.getKey()), Map.Entry::getValue)));
    }

    @Override
    protected Optional<Content> content(HttpServletRequest request, LegalEntityId entity, Texts texts) {
        ReportInput input = ReportInput.of(request::getParameter);
        ReportFilter filter = input.filter(entity);
        inquiry.reimbursements(filter, ReimbursementLine.Place.START, 1);
        return Optional.of(new Content(
                "REIMBURSEMENT_REPORT",
                "reimbursement-report",
                true,
                input.getParts(),
                named("report.", input.getParts(), texts),
                ReportRows.of(columns(texts), inquiry, filter),
                print(texts)));
    }
}
