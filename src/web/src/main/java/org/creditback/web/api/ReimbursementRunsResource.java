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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.reimbursement.ReimbursementRuns;
import org.creditback.reimbursement.RunId;
import org.creditback.reimbursement.RunInquiry;

/** Runs: start one, list them. */
@Path("/legal-entities/{entity}/reimbursement-runs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReimbursementRunsResource {

    @EJB
    private ReimbursementRuns runs;

    @EJB
    private RunInquiry inquiry;

    @Context
    private UriInfo uri;

    /** 202: the run goes on in the background; the same request again answers with the same run. */
    @POST
    public Response start(@PathParam("entity") LegalEntityId entity, StartRunJson body) {
        RunId run = runs.start(Inputs.needed("body", body).command(entity));
        return accepted(inquiry, uri, entity, run);
    }

    /** The newest first. */
    @GET
    public PageOf<RunJson> list(@PathParam("entity") LegalEntityId entity, @BeanParam PageRequest page) {
        RunId before = page.after().isEmpty() ? null : runId("after", page.after());
        return PageOf.of(page, inquiry.runs(entity, before, page.sizeAndOneMore()), run -> run.run()
                        .toString())
                .as(RunJson::of);
    }

    /** 202 with the run and where it stands. */
    static Response accepted(RunInquiry inquiry, UriInfo uri, LegalEntityId entity, RunId run) {
        return Response.accepted(RunJson.of(inquiry.run(entity, run)))
                .location(uri.getBaseUriBuilder()
                        .path("legal-entities/{entity}/reimbursement-runs/{run}")
                        .build(entity.code(), run))
                .build();
    }

    static RunId runId(String field, String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw Inputs.bad(field, text);
        }
        return new RunId(Long.parseLong(text));
    }
}
