package org.creditback.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.reimbursement.CandidateState;
import org.creditback.reimbursement.CandidateLine;
import org.creditback.reimbursement.CandidateLine.PlannedReimbursement;
import org.creditback.reimbursement.NumberLine;
import org.creditback.reimbursement.PayableFigures;
import org.creditback.reimbursement.RunId;
import org.creditback.reimbursement.RunInquiry;
import org.creditback.reimbursement.VoucherView;
import org.creditback.web.export.ExportFormat;
import org.creditback.web.export.ExportRows;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The customers of a run, with their decisions, their vouchers, their numbers, and what came of it in accounts payable. */
@Path("/legal-entities/{entity}/reimbursement-runs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CandidatesResource {

    private static final int FILE_PAGE = 1_000;

    private static final List<String> COLUMNS = List.of(
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

    @EJB
    private RunInquiry inquiry;

    @Inject
    private ListFile files;

    @EJB
    private PayableFigures payables;

    /** A page as JSON, or the whole list as CSV. */
    @GET
    @Path("/{run}/candidates")
    @Produces(MediaType.WILDCARD)
    public Response candidates(
            @PathParam("entity") LegalEntityId entity,
            @PathParam("run") String run,
            @QueryParam("format") @Nullable String format,
            @HeaderParam(HttpHeaders.ACCEPT) @Nullable String accept,
            @BeanParam PageRequest page) {
        RunId id = ReimbursementRunsResource.runId("run", run);
        inquiry.run(entity, id);
        ExportFormat asked = ListFile.asked(format, accept);
        if (asked != ExportFormat.JSON) {
            ExportRows rows = ExportRows.of(COLUMNS, target -> write(entity, id, target));
            return files.answer(entity, "CANDIDATES", asked, rows, Map.of("run", id.toString()), "candidates-" + id);
        }
        int after = page.after().isEmpty() ? 0 : number(page.after());
        List<CandidateLine> lines = inquiry.candidates(entity, id, List.of(), null, after, page.sizeAndOneMore());
        return Response.ok(PageOf.of(page, lines, line -> String.valueOf(line.candidateNo()))
                        .as(CandidateJson::of))
                .type(MediaType.APPLICATION_JSON)
                .build();
    }

    private void write(LegalEntityId entity, RunId run, ExportRows.Target rows) {
        int after = 0;
        List<CandidateLine> page;
        do {
            page = inquiry.candidates(entity, run, List.of(), null, after, FILE_PAGE);
            for (CandidateLine line : page) {
                for (CandidateJson row : CandidateJson.rows(line)) {
                    rows.row(row.columns());
                }
                after = line.candidateNo();
            }
        } while (page.size() == FILE_PAGE);
    }

    /** The vouchers of a customer: posted, or exactly as they would be. */
    @GET
    @Path("/{run}/candidates/{candidate}/vouchers")
    public PageOf<PlannedVoucherJson> vouchers(
            @PathParam("entity") LegalEntityId entity,
            @PathParam("run") String run,
            @PathParam("candidate") String candidate) {
        return new PageOf<>(
                inquiry.vouchers(entity, ReimbursementRunsResource.runId("run", run), number(candidate)).stream()
                        .map(PlannedVoucherJson::of)
                        .toList(),
                null);
    }

    /** Every number of the run with its state. */
    @GET
    @Path("/{run}/numbers")
    public PageOf<NumberLine> numbers(
            @PathParam("entity") LegalEntityId entity, @PathParam("run") String run, @BeanParam PageRequest page) {
        int offset = page.after().isEmpty() ? 0 : number(page.after());
        List<NumberLine> lines =
                inquiry.numbers(entity, ReimbursementRunsResource.runId("run", run), offset, page.sizeAndOneMore());
        boolean more = lines.size() > page.size();
        return new PageOf<>(
                more ? lines.subList(0, page.size()) : lines, more ? String.valueOf(offset + page.size()) : null);
    }

    /** One-time vendors created, vendor invoices on hold. */
    @GET
    @Path("/{run}/payables")
    public PayableFigures.Figures payables(@PathParam("entity") LegalEntityId entity, @PathParam("run") String run) {
        return payables.of(entity, ReimbursementRunsResource.runId("run", run));
    }

    private static int number(String text) {
        if (!text.matches("[0-9]{1,9}")) {
            throw Inputs.bad("after", text);
        }
        return Integer.parseInt(text);
    }

    /** One row of the contract: as many rows as a customer gets reimbursements, one for a declined or failed customer. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CandidateJson(
            String customerAccount,
            String decision,
            @Nullable String reason,
            @Nullable String currency,
            @Nullable Money amount,
            @Nullable Money accountingAmount,
            @Nullable String reimbursementNumber,
            @Nullable String voucher,
            @Nullable String vendorAccount,
            boolean oneTimeVendor,
            @Nullable List<String> reasons,
            @Nullable String detail,
            @Nullable List<String> warnings,
            @Nullable String correlationId,
            @Nullable List<CandidateJson> reimbursements) {

        static CandidateJson of(CandidateLine line) {
            List<CandidateJson> rows = rows(line);
            CandidateJson first = rows.get(0);
            return new CandidateJson(
                    first.customerAccount,
                    first.decision,
                    first.reason,
                    null,
                    null,
                    null,
                    null,
                    null,
                    first.vendorAccount,
                    first.oneTimeVendor,
                    line.reasons(),
                    line.detail(),
                    line.warnings(),
                    line.correlationId(),
                    first.reimbursementNumber == null ? List.of() : rows);
        }

        static List<CandidateJson> rows(CandidateLine line) {
            boolean paid = line.state() == CandidateState.SELECTED || line.state() == CandidateState.REIMBURSED;
            if (!paid || line.reimbursements().isEmpty()) {
                return List.of(row(line, null));
            }
            List<CandidateJson> rows = new ArrayList<>(line.reimbursements().size());
            line.reimbursements().forEach(planned -> rows.add(row(line, planned)));
            return rows;
        }

        private static CandidateJson row(CandidateLine line, @Nullable PlannedReimbursement planned) {
            // Parked is a person's decline (interfaces.md 2): PARKED is its reason.
            String decision = line.state() == CandidateState.PARKED
                    ? CandidateState.DECLINED.name()
                    : line.state().name();
            return new CandidateJson(
                    line.customerAccount(),
                    decision,
                    line.reason(),
                    planned == null ? null : planned.amount().getCurrencyUnit().getCode(),
                    planned == null ? null : planned.amount(),
                    planned == null ? null : planned.accountingAmount(),
                    planned == null ? null : planned.number(),
                    planned == null ? null : planned.voucher(),
                    line.vendorAccount(),
                    line.oneTimeVendor(),
                    null,
                    null,
                    null,
                    null,
                    null);
        }

        @Nullable
        Object[] columns() {
            return new @Nullable Object[] {
                customerAccount,
                decision,
                reason,
                currency,
                amount,
                accountingAmount,
                reimbursementNumber,
                voucher,
                vendorAccount,
                oneTimeVendor
            };
        }
    }

    /** A voucher, posted or planned, with its lines in order. */
    record PlannedVoucherJson(
            String number,
            String kind,
            LocalDate postingDate,
            String currency,
            boolean posted,
            List<VouchersResource.LineJson> lines) {

        static PlannedVoucherJson of(VoucherView voucher) {
            return new PlannedVoucherJson(
                    voucher.number(),
                    voucher.kind().name(),
                    voucher.postingDate(),
                    voucher.currency(),
                    voucher.isPosted(),
                    voucher.postings().stream()
                            .map(VouchersResource.LineJson::of)
                            .toList());
        }
    }
}
