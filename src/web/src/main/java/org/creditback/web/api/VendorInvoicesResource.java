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
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.creditback.domain.ListOrder;
import org.creditback.domain.ListPart;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.payables.HoldReason;
import org.creditback.domain.payables.InvoiceState;
import org.creditback.payables.InvoiceFilter;
import org.creditback.payables.InvoiceFilter.Standing;
import org.creditback.payables.InvoiceHolds;
import org.creditback.payables.InvoiceInquiry;
import org.creditback.payables.InvoiceLine;
import org.creditback.payables.NewHold;
import org.creditback.web.api.VendorInvoiceJson.DetailJson;
import org.creditback.web.api.VendorInvoiceJson.LineJson;
import org.jspecify.annotations.Nullable;

/** Vendor invoices with where they stand, and the holds that people put on them. */
@Path("/legal-entities/{entity}/vendor-invoices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class VendorInvoicesResource {

    @EJB
    private InvoiceInquiry invoices;

    @EJB
    private InvoiceHolds holds;

    /** What is asked of the invoices of a list. */
    public static class Wanted {

        @QueryParam("state")
        private @Nullable String state;

        @QueryParam("vendor")
        private @Nullable String vendor;

        @QueryParam("dueFrom")
        private @Nullable String dueFrom;

        @QueryParam("dueTo")
        private @Nullable String dueTo;

        @QueryParam("currency")
        private @Nullable String currency;

        @QueryParam("run")
        private @Nullable String run;

        @QueryParam("reason")
        private @Nullable String reason;

        private InvoiceFilter filter(LegalEntityId entity) {
            Standing standing = new Standing(
                    state == null ? null : Inputs.choice("state", state, InvoiceState.class),
                    dueFrom == null ? null : Inputs.date("dueFrom", dueFrom),
                    dueTo == null ? null : Inputs.date("dueTo", dueTo),
                    currency == null
                            ? null
                            : Inputs.currency("currency", currency).getCode(),
                    run == null ? null : (Long) PaymentProposalsResource.place("run", run),
                    reason == null ? null : Inputs.choice("reason", reason, HoldReason.class));
            return new InvoiceFilter(entity, vendor, null, null, null, null, null, standing);
        }
    }

    /** By the day of their posting, the latest first; a part may be empty and still have a next one. */
    @GET
    public PageOf<LineJson> list(
            @PathParam("entity") LegalEntityId entity, @BeanParam PageRequest page, @BeanParam Wanted wanted) {
        ListPart<InvoiceLine> part = invoices.list(
                wanted.filter(entity),
                ListOrder.NEWEST_FIRST,
                page.after().isEmpty() ? null : page.after(),
                page.size());
        return new PageOf<>(part.rows().stream().map(LineJson::of).toList(), part.next());
    }

    @GET
    @Path("/{number}")
    public DetailJson get(@PathParam("entity") LegalEntityId entity, @PathParam("number") String number) {
        return DetailJson.of(invoices.get(entity, number));
    }

    /** Puts a hold. */
    @POST
    @Path("/{number}/holds")
    public DetailJson put(
            @PathParam("entity") LegalEntityId entity, @PathParam("number") String number, HoldRequestJson body) {
        HoldRequestJson wanted = Inputs.needed("body", body);
        holds.put(
                entity,
                number,
                new NewHold(
                        Inputs.choice("reason", wanted.reason(), HoldReason.class),
                        Inputs.needed("text", wanted.text()),
                        wanted.endsOn() == null ? null : Inputs.date("endsOn", wanted.endsOn())));
        return get(entity, number);
    }

    /** Releases a hold; of two persons the first only agrees. */
    @POST
    @Path("/{number}/holds/release")
    public DetailJson release(
            @PathParam("entity") LegalEntityId entity, @PathParam("number") String number, ReleaseJson body) {
        ReleaseJson wanted = Inputs.needed("body", body);
        holds.release(
                entity,
                number,
                Inputs.choice("reason", wanted.reason(), HoldReason.class),
                Inputs.needed("text", wanted.text()));
        return get(entity, number);
    }

    /** Releases the holds of one reason on several invoices, all or none. */
    @POST
    @Path("/holds/releases")
    public ReleasedJson releaseAll(@PathParam("entity") LegalEntityId entity, ReleasesJson body) {
        ReleasesJson wanted = Inputs.needed("body", body);
        List<String> numbers = Inputs.needed("invoices", wanted.invoices());
        int gone = holds.releaseAll(
                entity,
                numbers,
                Inputs.choice("reason", wanted.reason(), HoldReason.class),
                Inputs.needed("text", wanted.text()));
        return new ReleasedJson(gone, numbers.size() - gone);
    }

    /** A hold that is wanted. */
    record HoldRequestJson(
            @Nullable String reason,
            @Nullable String text,
            @Nullable String endsOn) {}

    /** Which hold is let go, and why. */
    record ReleaseJson(@Nullable String reason, @Nullable String text) {}

    /** Which holds are let go, and why. */
    record ReleasesJson(
            @Nullable String reason,
            @Nullable String text,
            @Nullable List<String> invoices) {}

    record ReleasedJson(int released, int waitingForAnotherPerson) {}
}
