package org.creditback.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.FiscalPeriod;
import org.creditback.ledger.FiscalPeriods;
import org.creditback.ledger.PeriodState;
import org.creditback.reimbursement.Periods;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

/** The fiscal periods of a legal entity; the first day names a period. */
@Path("/legal-entities/{entity}/periods")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PeriodsResource {

    @EJB
    private FiscalPeriods fiscalPeriods;

    @EJB
    private Periods periods;

    /** In date order; {@code after} is the last day of the last period seen. */
    @GET
    public PageOf<PeriodJson> list(@PathParam("entity") LegalEntityId entity, @BeanParam PageRequest page) {
        LocalDate from = page.after().isEmpty()
                ? LocalDate.EPOCH
                : Inputs.date("after", page.after()).plusDays(1);
        return PageOf.of(page, fiscalPeriods.list(entity, from, page.sizeAndOneMore()), period -> period.endsOn()
                        .toString())
                .as(PeriodJson::of);
    }

    @GET
    @Path("/{startsOn}")
    public PeriodJson get(@PathParam("entity") LegalEntityId entity, @PathParam("startsOn") String startsOn) {
        return PeriodJson.of(find(entity, startsOn));
    }

    @PUT
    @Path("/{startsOn}")
    public PeriodJson change(
            @PathParam("entity") LegalEntityId entity,
            @PathParam("startsOn") String startsOn,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(ref = "PeriodStates")))
                    ObjectNode body)
            throws JsonProcessingException {
        FiscalPeriod before = find(entity, startsOn);
        PeriodJson changed = JsonChanges.of(PeriodJson.of(before), body, PeriodJson.class);
        return PeriodJson.of(periods.change(entity, changed.over(before), null));
    }

    private FiscalPeriod find(LegalEntityId entity, String startsOn) {
        LocalDate day = Inputs.date("startsOn", startsOn);
        List<FiscalPeriod> found = fiscalPeriods.list(entity, day, 1);
        return found.stream()
                .filter(period -> period.startsOn().equals(day))
                .findFirst()
                .orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, startsOn));
    }

    /** A period with its state in each module; only the states can be changed. */
    record PeriodJson(
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable Integer fiscalYear,
            @Nullable String receivables,
            @Nullable String payables,
            @Nullable String ledger,
            @Nullable Integer version) {

        static PeriodJson of(FiscalPeriod period) {
            return new PeriodJson(
                    period.startsOn(),
                    period.endsOn(),
                    period.fiscalYear(),
                    period.receivables().name(),
                    period.payables().name(),
                    period.ledger().name(),
                    period.version());
        }

        FiscalPeriod over(FiscalPeriod before) {
            unchanged("startsOn", startsOn, before.startsOn());
            unchanged("endsOn", endsOn, before.endsOn());
            unchanged("fiscalYear", fiscalYear, before.fiscalYear());
            return new FiscalPeriod(
                    before.startsOn(),
                    before.endsOn(),
                    before.fiscalYear(),
                    Inputs.choice("receivables", receivables, PeriodState.class),
                    Inputs.choice("payables", payables, PeriodState.class),
                    Inputs.choice("ledger", ledger, PeriodState.class),
                    Inputs.needed("version", version));
        }

        private static void unchanged(String field, @Nullable Object given, Object before) {
            if (!before.equals(given)) {
                throw Inputs.bad(field, given);
            }
        }
    }
}
