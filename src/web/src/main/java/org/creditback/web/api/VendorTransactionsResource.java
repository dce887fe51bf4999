package org.creditback.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.payables.VendorTransactions;

/** What is owed to a vendor. */
@Path("/legal-entities/{entity}/vendors/{account}/transactions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class VendorTransactionsResource {

    @EJB
    private VendorTransactions vendors;

    /** In the order in which they were booked. */
    @GET
    public PageOf<VendorTransactions.TransactionLine> list(
            @PathParam("entity") LegalEntityId entity,
            @PathParam("account") String account,
            @BeanParam PageRequest page) {
        long after = page.after().isEmpty()
                ? 0
                : ReimbursementRunsResource.runId("after", page.after()).value();
        return PageOf.of(
                page,
                vendors.transactions(entity, account, after, page.sizeAndOneMore()),
                line -> String.valueOf(line.id()));
    }
}
