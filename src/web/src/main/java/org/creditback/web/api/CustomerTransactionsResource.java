package org.creditback.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.creditback.domain.imports.ImportKind;
import org.creditback.domain.imports.ImportMode;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.receivables.CustomerFilter;
import org.creditback.domain.receivables.FilterTerm;
import org.creditback.domain.receivables.ItemStatus;
import org.creditback.domain.reimbursement.OpenDebitMode;
import org.creditback.ledger.LegalEntities;
import org.creditback.receivables.CustomerTransactions;
import org.creditback.reimbursement.ImportResult;
import org.creditback.reimbursement.Imports;
import org.creditback.reimbursement.ReimbursementRuns;
import org.creditback.reimbursement.RejectedRow;
import org.creditback.reimbursement.RunAction;
import org.creditback.reimbursement.RunId;
import org.creditback.reimbursement.RunInquiry;
import org.creditback.reimbursement.StartRun;
import org.creditback.web.text.Texts;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A clerk's work on one customer. */
@Path("/legal-entities/{entity}/customers/{account}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CustomerTransactionsResource {

    private static final int MOST_PAIRS = 1_000;
    private static final int LONGEST_JOURNAL = 40;

    @EJB
    private CustomerTransactions transactions;

    @EJB
    private Imports imports;

    @Inject
    private Problems problems;

    @EJB
    private LegalEntities legalEntities;

    @EJB
    private ReimbursementRuns runs;

    @EJB
    private RunInquiry inquiry;

    /** In the order in which they came into the books. */
    @GET
    @Path("/transactions")
    public PageOf<TransactionJson> list(
            @PathParam("entity") LegalEntityId entity,
            @PathParam("account") String account,
            @BeanParam PageRequest page) {
        long after = page.after().isEmpty()
                ? 0
                : ReimbursementRunsResource.runId("after", page.after()).value();
        return PageOf.of(
                        page,
                        transactions.transactions(entity, account, after, page.sizeAndOneMore()),
                        line -> String.valueOf(line.id()))
                .as(TransactionJson::of);
    }

    /** Enters one document, its lines as a list; refused as an import would refuse it, and then nothing is booked. */
    @POST
    @Path("/transactions")
    public Response enter(
            @PathParam("entity") LegalEntityId entity, @PathParam("account") String account, DocumentJson body) {
        DocumentJson document = Inputs.needed("body", body);
        // An import only rejects the row of a foreign legal entity; whoever names it in the address is told that it is
        // not there.
        legalEntities.get(entity);
        ImportResult result =
                imports.run(ImportKind.OPEN_ITEMS, ImportMode.ALL_OR_NOTHING, document.asFile(entity.code(), account));
        if (result.booked()) {
            return Response.status(Response.Status.CREATED).build();
        }
        RejectedRow first = imports.rejected(result.importId(), 0, 1).get(0);
        return problems.rejected(first, Texts.in(problems.language()).rejection(first))
                .build();
    }

    /** All pairs or none. */
    @POST
    @Path("/settlements")
    public Response settle(
            @PathParam("entity") LegalEntityId entity,
            @PathParam("account") String account,
            @QueryParam("date") @Nullable String date,
            List<PairJson> body) {
        List<PairJson> pairs = Inputs.needed("body", body);
        if (pairs.isEmpty() || pairs.size() > MOST_PAIRS) {
            throw Inputs.bad("body", pairs.size());
        }
        transactions.settle(
                entity,
                account,
                date == null ? null : Inputs.date("date", date),
                pairs.stream().map(PairJson::pair).toList());
        return Response.noContent().build();
    }

    @POST
    @Path("/marks")
    public Response mark(
            @PathParam("entity") LegalEntityId entity, @PathParam("account") String account, MarkJson body) {
        MarkJson mark = Inputs.needed("body", body);
        String status = mark.status();
        String journal = mark.journal();
        if (journal != null && journal.length() > LONGEST_JOURNAL) {
            throw Inputs.bad("journal", journal);
        }
        transactions.mark(
                entity,
                account,
                Inputs.needed("document", mark.document()),
                status == null || status.isEmpty()
                        ? null
                        : new CustomerTransactions.Mark(
                                Inputs.choice("status", status, ItemStatus.class),
                                journal,
                                mark.until() == null ? null : Inputs.date("until", mark.until())));
        return Response.noContent().build();
    }

    /** Reimburses one customer at once, all credits or the named ones (DI-12). */
    @POST
    @Path("/reimbursement")
    public RunJson reimburse(
            @PathParam("entity") LegalEntityId entity, @PathParam("account") String account, ReimburseJson body) {
        ReimburseJson wanted = Inputs.needed("body", body);
        RunId run = runs.reimburse(new StartRun(
                StartRunJson.key(wanted.requestId()),
                entity,
                RunAction.POST,
                wanted.postingDate() == null ? null : Inputs.date("postingDate", wanted.postingDate()),
                null,
                Boolean.TRUE.equals(wanted.summarizeCustomer()),
                wanted.openDebitMode() == null
                        ? OpenDebitMode.EXCLUDE
                        : Inputs.choice("openDebitMode", wanted.openDebitMode(), OpenDebitMode.class),
                false,
                one(account),
                wanted.documents()));
        return RunJson.of(inquiry.run(entity, run));
    }

    // An account that reads as a pattern, a range or an exclusion would reach other customers.
    private static CustomerFilter one(String account) {
        FilterTerm term = FilterTerm.parse(account)
                .filter(parsed -> parsed.kind() == FilterTerm.Kind.EQUAL
                        && !parsed.excluded()
                        && parsed.from().equals(account))
                .filter(parsed -> account.indexOf(',') < 0)
                .orElseThrow(() -> Inputs.bad("account", account));
        return new CustomerFilter(Map.of(CustomerFilter.Field.CUSTOMER_ACCOUNTS, List.of(term)), null);
    }

    /** A credit and a debit by their document numbers. */
    record PairJson(
            @Nullable String credit,
            @Nullable String debit,
            @Nullable String amount) {

        CustomerTransactions.Pair pair() {
            return new CustomerTransactions.Pair(
                    Inputs.needed("credit", credit), Inputs.needed("debit", debit), Inputs.needed("amount", amount));
        }
    }

    /** A mark on an open document; no status takes it away. */
    record MarkJson(
            @Nullable String document,
            @Nullable String status,
            @Nullable String journal,
            @Nullable String until) {}

    /** Which credits of the customer; none named: all. */
    record ReimburseJson(
            @Nullable String requestId,
            @Nullable List<String> documents,
            @Nullable String postingDate,
            @Nullable Boolean summarizeCustomer,
            @Nullable String openDebitMode) {}

    /** A transaction; amounts signed, debit positive. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TransactionJson(
            long id,
            String documentNumber,
            String documentType,
            LocalDate documentDate,
            @Nullable LocalDate dueDate,
            String currency,
            Money amount,
            Money openAmount,
            Money openAccountingAmount,
            @Nullable String status,
            @Nullable String journal,
            String voucher) {

        static TransactionJson of(CustomerTransactions.TransactionLine line) {
            ItemStatus status = line.status();
            return new TransactionJson(
                    line.id(),
                    line.documentNumber(),
                    line.documentType(),
                    line.documentDate(),
                    line.dueDate(),
                    line.amount().getCurrencyUnit().getCode(),
                    line.amount(),
                    line.open(),
                    line.openAccounting(),
                    status == null ? null : status.name(),
                    line.journal(),
                    line.voucher());
        }
    }
}
