package org.creditback.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.LegalEntities;
import org.creditback.ledger.SetUpFinding;
import org.creditback.reimbursement.LegalEntitySetUp;
import org.creditback.reimbursement.SetUpReport;
import org.creditback.web.text.CallerLanguage;
import org.creditback.web.text.Texts;
import org.jspecify.annotations.Nullable;

/** Whether a legal entity can run: red findings stop it, amber ones concern some customers or the payment. */
@Path("/legal-entities/{entity}/set-up-check")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SetUpCheckResource {

    @EJB
    private LegalEntitySetUp setUp;

    @EJB
    private LegalEntities legalEntities;

    @Inject
    private Clock clock;

    @Inject
    private CallerLanguage language;

    @GET
    public Answer check(
            @PathParam("entity") LegalEntityId entity, @QueryParam("postingDate") @Nullable String postingDate) {
        LocalDate date = postingDate == null
                ? LocalDate.now(clock.withZone(legalEntities.get(entity).timeZone()))
                : Inputs.date("postingDate", postingDate);
        SetUpReport report = setUp.check(entity, date);
        Texts texts = Texts.in(language.locale());
        return new Answer(date, report.red().isEmpty(), lines(report.red(), texts), lines(report.amber(), texts));
    }

    private static List<Line> lines(List<SetUpFinding> findings, Texts texts) {
        return findings.stream()
                .map(finding -> new Line(
                        finding.code().name(),
                        finding.arguments().stream().map(Object::toString).toList(),
                        texts.text("finding." + finding.code().name(), finding.arguments())))
                .toList();
    }

    /** The findings for a posting date. */
    record Answer(LocalDate postingDate, boolean canRun, List<Line> red, List<Line> amber) {}

    /** One finding, with its sentence. */
    record Line(String code, List<String> arguments, String message) {}
}
