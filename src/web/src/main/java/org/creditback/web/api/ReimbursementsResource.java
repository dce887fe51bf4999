package org.creditback.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.money.Amounts;
import org.creditback.reimbursement.ReimbursementChains;
import org.creditback.reimbursement.ReimbursementDetail.SourceCredit;
import org.creditback.reimbursement.ReimbursementLine;
import org.creditback.reimbursement.ReportFilter;
import org.creditback.reimbursement.Reversals;
import org.creditback.reimbursement.RunId;
import org.creditback.reimbursement.RunInquiry;
import org.creditback.web.export.ExportFormat;
import org.creditback.web.export.ExportRows;
import org.creditback.web.reimbursement.ReimbursementReportFile;
import org.creditback.web.reimbursement.ReportRows;
import org.creditback.web.text.CallerLanguage;
import org.creditback.web.text.Texts;
import org.jspecify.annotations.Nullable;

/** The reimbursement report, and one reimbursement with what it came from. */
@Path("/legal-entities/{entity}/reimbursements")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReimbursementsResource {

    private static final Pattern PLACE = Pattern.compile("([0-9]{1,18})\\.([0-9]{1,9})");

    private static final List<String> COLUMNS = List.of(
            "run",
            "reimbursement_number",
            "voucher",
            "posting_date",
            "customer_account",
            "customer_name",
            "currency",
            "amount",
            "accounting_amount",
            "dimensions",
            "billing_classification",
            "vendor_account",
            "vendor_name",
            "one_time_vendor",
            "due_date",
            "method_of_payment",
            "holds",
            "state",
            "reversal");

    @EJB
    private RunInquiry inquiry;

    @EJB
    private ReimbursementChains chains;

    @EJB
    private Reversals reversals;

    @Inject
    private ListFile files;

    @Inject
    private CallerLanguage language;

    /** A page as JSON, or the whole report as CSV, XLSX or PDF. */
    @GET
    @Produces(MediaType.WILDCARD)
    public Response list(
            @PathParam("entity") LegalEntityId entity,
            @BeanParam ReportQuery query,
            @HeaderParam(HttpHeaders.ACCEPT) @Nullable String accept,
            @BeanParam PageRequest page) {
        ReportFilter filter = query.filter(entity);
        ExportFormat asked = ListFile.askedOfAll(query.format(), accept);
        if (asked == ExportFormat.PDF) {
            return printed(entity, query, filter);
        }
        if (asked != ExportFormat.JSON) {
            ExportRows rows = ReportRows.of(COLUMNS, inquiry, filter);
            return files.answer(entity, "REIMBURSEMENT_REPORT", asked, rows, query.about(), "reimbursements");
        }
        PageOf<ReimbursementLine> lines = PageOf.of(
                page,
                inquiry.reimbursements(filter, place(page.after()), page.sizeAndOneMore()),
                line -> line.run() + "." + line.ordinal());
        return Response.ok(new ReportJson(
                        lines.as(ReimbursementJson::of).items(),
                        lines.next(),
                        RunJson.TotalJson.of(inquiry.totals(filter))))
                .type(MediaType.APPLICATION_JSON)
                .build();
    }

    private Response printed(LegalEntityId entity, ReportQuery query, ReportFilter filter) {
        Texts texts = Texts.in(language.locale());
        Map<String, String> about = new LinkedHashMap<>();
        query.about().forEach((name, value) -> about.put("report." + name, value));
        return files.print(
                entity,
                "REIMBURSEMENT_REPORT",
                ReportRows.of(ReimbursementReportFile.columns(texts), inquiry, filter),
                about,
                ReimbursementReportFile.print(texts),
                "reimbursements");
    }

    /** One with its whole chain: from the documents it came from to its vendor invoice. */
    @GET
    @Path("/{number}")
    public DetailJson get(@PathParam("entity") LegalEntityId entity, @PathParam("number") String number) {
        var detail = inquiry.reimbursement(entity, number);
        return new DetailJson(
                ReimbursementJson.of(detail.line()),
                detail.sourceCredits(),
                detail.voucher().postings().stream()
                        .map(VouchersResource.LineJson::of)
                        .toList(),
                ChainJson.of(chains.chain(entity, number)));
    }

    /** Undoes it (RV-2). The same again answers with what was done the first time. */
    @POST
    @Path("/{number}/reversal")
    public Reversals.Reversal reverse(
            @PathParam("entity") LegalEntityId entity, @PathParam("number") String number, ReversalJson body) {
        return reversals.reverse(entity, number, ReversalJson.terms(body));
    }

    /** Why something is undone, and when. */
    record ReversalJson(
            @Nullable String postingDate, @Nullable String reason) {

        static Reversals.Terms terms(@Nullable ReversalJson body) {
            ReversalJson given = Inputs.needed("body", body);
            return new Reversals.Terms(
                    given.postingDate() == null ? null : Inputs.date("postingDate", given.postingDate()),
                    Inputs.needed("reason", given.reason()));
        }
    }

    private static ReimbursementLine.Place place(String text) {
        if (text.isEmpty()) {
            return ReimbursementLine.Place.START;
        }
        Matcher place = PLACE.matcher(text);
        if (!place.matches()) {
            throw Inputs.bad("after", text);
        }
        return new ReimbursementLine.Place(new RunId(Long.parseLong(place.group(1))), Integer.parseInt(place.group(2)));
    }

    /** The conditions of the report; each may be left out. */
    public static class ReportQuery {

        @QueryParam("from")
        private @Nullable String from;

        @QueryParam("to")
        private @Nullable String to;

        @QueryParam("customer")
        private @Nullable String customer;

        @QueryParam("vendor")
        private @Nullable String vendor;

        @QueryParam("run")
        private @Nullable String run;

        @QueryParam("state")
        private @Nullable String state;

        @QueryParam("format")
        private @Nullable String format;

        @Nullable
        String format() {
            return format;
        }

        /** The conditions in words of the interface, for the head of a workbook. */
        Map<String, String> about() {
            Map<String, String> about = new LinkedHashMap<>();
            put(about, "from", from);
            put(about, "to", to);
            put(about, "customer", customer);
            put(about, "vendor", vendor);
            put(about, "run", run);
            put(about, "state", state);
            return about;
        }

        private static void put(Map<String, String> about, String name, @Nullable String value) {
            if (value != null) {
                about.put(name, value);
            }
        }

        ReportFilter filter(LegalEntityId entity) {
            return new ReportFilter(
                    entity,
                    from == null ? null : Inputs.date("from", from),
                    to == null ? null : Inputs.date("to", to),
                    customer,
                    vendor,
                    run == null ? null : ReimbursementRunsResource.runId("run", run),
                    state);
        }
    }

    /** A page of the report with the totals of all its pages. */
    record ReportJson(
            List<ReimbursementJson> items, @Nullable String next, List<RunJson.TotalJson> totals) {}

    /** One reimbursement. */
    record DetailJson(
            ReimbursementJson reimbursement,
            List<SourceCredit> sourceCredits,
            List<VouchersResource.LineJson> voucher,
            ChainJson chain) {}

    /** A row of the report. */
    record ReimbursementJson(
            long run,
            String reimbursementNumber,
            String voucher,
            LocalDate postingDate,
            String customerAccount,
            String customerName,
            String currency,
            String amount,
            String accountingAmount,
            String dimensions,
            String billingClassification,
            String vendorAccount,
            String vendorName,
            boolean oneTimeVendor,
            LocalDate dueDate,
            String methodOfPayment,
            List<String> holds,
            String state,
            @Nullable String reversal) {

        static ReimbursementJson of(ReimbursementLine line) {
            return new ReimbursementJson(
                    line.run().value(),
                    line.number(),
                    line.voucher(),
                    line.postingDate(),
                    line.customerAccount(),
                    line.customerName(),
                    line.amount().getCurrencyUnit().getCode(),
                    Amounts.plain(line.amount()),
                    Amounts.plain(line.accountingAmount()),
                    line.dimensions(),
                    line.classification(),
                    line.vendorAccount(),
                    line.vendorName(),
                    line.oneTimeVendor(),
                    line.dueDate(),
                    line.methodOfPayment(),
                    line.holds(),
                    line.state(),
                    line.reversal());
        }
    }
}
