package org.creditback.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.creditback.domain.approval.ApprovalDecision;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.LegalEntities;
import org.creditback.payables.NewPayment;
import org.creditback.payables.PaymentJournals;
import org.creditback.payables.PaymentProcessing;
import org.creditback.payables.PaymentProposals;
import org.creditback.web.api.PaymentJson.FileJson;
import org.creditback.web.api.PaymentJson.JournalJson;
import org.creditback.web.api.PaymentJson.LineJson;
import org.creditback.web.api.PaymentProposalsResource.InvoiceJson;
import org.jspecify.annotations.Nullable;

/** Payment journals: made of a proposal or by hand, approved, generated, posted. */
@Path("/legal-entities/{entity}/payment-journals")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PaymentJournalsResource {

    @EJB
    private PaymentJournals journals;

    @EJB
    private PaymentProposals proposals;

    @EJB
    private PaymentProcessing processing;

    @EJB
    private LegalEntities legalEntities;

    @Context
    private UriInfo uri;

    /** The latest first. */
    @GET
    public PageOf<JournalJson> list(@PathParam("entity") LegalEntityId entity, @BeanParam PageRequest page) {
        return PageOf.of(
                        page,
                        journals.journals(
                                entity, PaymentProposalsResource.place("after", page.after()), page.sizeAndOneMore()),
                        journal -> String.valueOf(journal.id()))
                .as(JournalJson::of);
    }

    /** Of what the criteria select now; without criteria an empty one, for payments by hand. */
    @POST
    public Response create(@PathParam("entity") LegalEntityId entity, NewJournalJson body) {
        NewJournalJson wanted = Inputs.needed("body", body);
        UUID key = key(wanted.requestId());
        CriteriaJson criteria = wanted.criteria();
        long journal = criteria == null
                ? journals.open(entity, key)
                : proposals.create(
                        entity, key, criteria.criteria(legalEntities.get(entity).accountingCurrency()));
        return Response.created(uri.getBaseUriBuilder()
                        .path("legal-entities/{entity}/payment-journals/{journal}")
                        .build(entity.code(), journal))
                .entity(JournalJson.of(journals.get(entity, journal)))
                .build();
    }

    // Without a key of its own a call is a request of its own.
    private static UUID key(@Nullable String requestId) {
        if (requestId == null) {
            return UUID.randomUUID();
        }
        try {
            return UUID.fromString(requestId);
        } catch (IllegalArgumentException malformed) {
            throw Inputs.bad("requestId", requestId);
        }
    }

    @GET
    @Path("/{journal}")
    public JournalJson get(@PathParam("entity") LegalEntityId entity, @PathParam("journal") String journal) {
        return JournalJson.of(journals.get(entity, id(journal)));
    }

    /** In their order. */
    @GET
    @Path("/{journal}/lines")
    public PageOf<LineJson> lines(
            @PathParam("entity") LegalEntityId entity,
            @PathParam("journal") String journal,
            @BeanParam PageRequest page) {
        long after = PaymentProposalsResource.place("after", page.after());
        return PageOf.of(
                        page,
                        journals.lines(
                                entity, id(journal), (int) Math.min(after, Integer.MAX_VALUE), page.sizeAndOneMore()),
                        line -> String.valueOf(line.lineNo()))
                .as(LineJson::of);
    }

    /** What its proposal left out, and why. */
    @GET
    @Path("/{journal}/left-out")
    public PageOf<InvoiceJson> leftOut(
            @PathParam("entity") LegalEntityId entity,
            @PathParam("journal") String journal,
            @BeanParam PageRequest page) {
        return PageOf.of(
                        page,
                        journals.leftOut(
                                entity,
                                id(journal),
                                PaymentProposalsResource.place("after", page.after()),
                                page.sizeAndOneMore()),
                        invoice -> String.valueOf(invoice.id()))
                .as(InvoiceJson::of);
    }

    /** Adds a payment by hand. */
    @POST
    @Path("/{journal}/lines")
    public JournalJson add(
            @PathParam("entity") LegalEntityId entity, @PathParam("journal") String journal, NewPaymentJson body) {
        journals.add(entity, id(journal), Inputs.needed("body", body).payment());
        return get(entity, journal);
    }

    /** Takes a payment out; its invoices are open again. */
    @POST
    @Path("/{journal}/lines/{line}/removal")
    public JournalJson remove(
            @PathParam("entity") LegalEntityId entity,
            @PathParam("journal") String journal,
            @PathParam("line") String line,
            ReasonJson body) {
        journals.remove(
                entity,
                id(journal),
                (int) Math.min(PaymentProposalsResource.place("line", line), Integer.MAX_VALUE),
                Inputs.needed("reason", Inputs.needed("body", body).reason()));
        return get(entity, journal);
    }

    /** Gives it to another person for approval. */
    @POST
    @Path("/{journal}/submission")
    @Consumes(MediaType.WILDCARD)
    public JournalJson submit(@PathParam("entity") LegalEntityId entity, @PathParam("journal") String journal) {
        journals.submit(entity, id(journal));
        return get(entity, journal);
    }

    @POST
    @Path("/{journal}/approval")
    public JournalJson decide(
            @PathParam("entity") LegalEntityId entity, @PathParam("journal") String journal, DecisionJson body) {
        DecisionJson said = Inputs.needed("body", body);
        String seen = Inputs.needed("contentHash", said.contentHash());
        if (Inputs.choice("decision", said.decision(), ApprovalDecision.class) == ApprovalDecision.APPROVE) {
            journals.approve(entity, id(journal), seen);
        } else {
            journals.reject(entity, id(journal), seen, Inputs.needed("reason", said.reason()));
        }
        return get(entity, journal);
    }

    /** Its files, of one method or of all; a second call makes nothing new. */
    @POST
    @Path("/{journal}/generation")
    @Consumes(MediaType.WILDCARD)
    public PageOf<FileJson> generate(
            @PathParam("entity") LegalEntityId entity,
            @PathParam("journal") String journal,
            @QueryParam("method") @Nullable String method) {
        return new PageOf<>(
                processing.generate(entity, id(journal), method).stream()
                        .map(FileJson::of)
                        .toList(),
                null);
    }

    /** One voucher for each payment; a second call posts nothing. */
    @POST
    @Path("/{journal}/posting")
    public JournalJson post(
            @PathParam("entity") LegalEntityId entity, @PathParam("journal") String journal, PostingJson body) {
        String date = Inputs.needed("body", body).postingDate();
        processing.post(entity, id(journal), date == null ? null : Inputs.date("postingDate", date));
        return get(entity, journal);
    }

    private static long id(String journal) {
        return PaymentProposalsResource.place("journal", journal);
    }

    /** A journal that is wanted. */
    record NewJournalJson(
            @Nullable String requestId, @Nullable CriteriaJson criteria) {}

    /** What an approver says of what they saw. */
    record DecisionJson(
            @Nullable String decision,
            @Nullable String contentHash,
            @Nullable String reason) {}

    /** When it is posted; today without a date. */
    record PostingJson(@Nullable String postingDate) {}

    /** Why. */
    record ReasonJson(@Nullable String reason) {}

    /** Marked invoices of one vendor; without an amount all that is open. */
    record NewPaymentJson(
            @Nullable String vendorAccount,
            @Nullable String method,
            @Nullable String paymentDate,
            @Nullable List<PartJson> invoices) {

        NewPayment payment() {
            return new NewPayment(
                    Inputs.needed("vendorAccount", vendorAccount),
                    method,
                    paymentDate == null ? null : Inputs.date("paymentDate", paymentDate),
                    Objects.requireNonNull(Inputs.needed("invoices", invoices)).stream()
                            .map(part -> new NewPayment.Part(
                                    Inputs.needed("invoiceNumber", part.invoiceNumber()), part.amount()))
                            .toList());
        }
    }

    record PartJson(
            @Nullable String invoiceNumber, @Nullable String amount) {}
}
