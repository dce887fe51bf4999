package org.creditback.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.LegalEntities;
import org.creditback.payables.PaymentProposals;
import org.creditback.payables.ProposalCriteria;
import org.creditback.payables.ProposalTotals;
import org.creditback.payables.ProposedInvoice;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What a payment proposal would pay; nothing is changed. */
@Path("/legal-entities/{entity}/payment-proposals")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PaymentProposalsResource {

    @EJB
    private PaymentProposals proposals;

    @EJB
    private LegalEntities legalEntities;

    @POST
    public TotalsJson preview(@PathParam("entity") LegalEntityId entity, CriteriaJson body) {
        return TotalsJson.of(proposals.preview(entity, criteria(entity, body)));
    }

    /** Every invoice, in the order in which they were booked. */
    @POST
    @Path("/invoices")
    public PageOf<InvoiceJson> invoices(
            @PathParam("entity") LegalEntityId entity, @BeanParam PageRequest page, CriteriaJson body) {
        return PageOf.of(
                        page,
                        proposals.invoices(
                                entity, criteria(entity, body), place("after", page.after()), page.sizeAndOneMore()),
                        invoice -> String.valueOf(invoice.id()))
                .as(InvoiceJson::of);
    }

    private ProposalCriteria criteria(LegalEntityId entity, CriteriaJson body) {
        return Inputs.needed("body", body).criteria(legalEntities.get(entity).accountingCurrency());
    }

    /** A number that stands in an address; 0 for none. */
    static long place(String field, String text) {
        return text.isEmpty() ? 0 : ReimbursementRunsResource.runId(field, text).value();
    }

    /** What is paid and left out. */
    record TotalsJson(List<PaidJson> paid, List<LeftOutJson> leftOut) {

        static TotalsJson of(ProposalTotals totals) {
            return new TotalsJson(
                    totals.paid().stream()
                            .map(paid -> new PaidJson(
                                    paid.method(),
                                    paid.amount().getCurrencyUnit().getCode(),
                                    paid.payments(),
                                    paid.invoices(),
                                    paid.amount()))
                            .toList(),
                    totals.leftOut().stream()
                            .map(out -> new LeftOutJson(
                                    out.reason(),
                                    out.amount().getCurrencyUnit().getCode(),
                                    out.invoices(),
                                    out.amount()))
                            .toList());
        }
    }

    record PaidJson(String method, String currency, long payments, long invoices, Money amount) {}

    record LeftOutJson(String reason, String currency, long invoices, Money amount) {}

    /** An invoice of a proposal, paid by a line or left out with a reason. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record InvoiceJson(
            String invoiceNumber,
            String vendorAccount,
            String currency,
            Money amount,
            LocalDate dueDate,
            LocalDate paymentDate,
            @Nullable String method,
            @Nullable Integer line,
            @Nullable String reason,
            @Nullable Long inJournal) {

        static InvoiceJson of(ProposedInvoice invoice) {
            return new InvoiceJson(
                    invoice.invoiceNumber(),
                    invoice.vendorAccount(),
                    invoice.open().getCurrencyUnit().getCode(),
                    invoice.open(),
                    invoice.dueDate(),
                    invoice.paymentDate(),
                    invoice.method(),
                    invoice.line(),
                    invoice.reason(),
                    invoice.inJournal());
        }
    }
}
