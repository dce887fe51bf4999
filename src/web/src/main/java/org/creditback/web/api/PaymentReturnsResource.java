package org.creditback.web.api;

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
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.payables.PaymentReturns;
import org.creditback.web.api.BankJson.ReturnJson;
import org.creditback.web.text.Texts;
import org.jspecify.annotations.Nullable;

/** Payments that the bank rejected or returned, and what is to be done about them. */
@Path("/legal-entities/{entity}/payment-returns")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PaymentReturnsResource {

    @EJB
    private PaymentReturns returns;

    @Inject
    private Problems problems;

    /** The latest payment first. */
    @GET
    public PageOf<ReturnJson> list(
            @PathParam("entity") LegalEntityId entity,
            @QueryParam("open") @Nullable String open,
            @BeanParam PageRequest page) {
        if (open != null && !open.equals("true") && !open.equals("false")) {
            throw Inputs.bad("open", open);
        }
        Texts texts = texts();
        return PageOf.of(
                        page,
                        returns.returns(
                                entity,
                                "true".equals(open),
                                PaymentProposalsResource.place("after", page.after()),
                                page.sizeAndOneMore()),
                        back -> String.valueOf(back.id()))
                .as(back -> ReturnJson.of(back, texts));
    }

    @GET
    @Path("/{endToEndId}")
    public ReturnJson get(@PathParam("entity") LegalEntityId entity, @PathParam("endToEndId") String endToEndId) {
        return ReturnJson.of(returns.get(entity, endToEndId), texts());
    }

    /** Notes that what was asked for is done: its invoices may be paid again. */
    @POST
    @Path("/{endToEndId}/completion")
    public ReturnJson complete(
            @PathParam("entity") LegalEntityId entity, @PathParam("endToEndId") String endToEndId, NoteJson body) {
        return ReturnJson.of(
                returns.complete(
                        entity,
                        endToEndId,
                        Inputs.needed("note", Inputs.needed("body", body).note())),
                texts());
    }

    private Texts texts() {
        return Texts.in(problems.language());
    }

    /** What was done. */
    record NoteJson(@Nullable String note) {}
}
