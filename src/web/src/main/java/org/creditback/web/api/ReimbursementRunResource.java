package org.creditback.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
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
import org.creditback.domain.reimbursement.RunProof;
import org.creditback.reimbursement.ReimbursementRuns;
import org.creditback.reimbursement.RunInquiry;
import org.creditback.reimbursement.RunLogLine;
import org.jspecify.annotations.Nullable;

/** One run: look at it, act on it. */
// The same template as CandidatesResource: of two root resources the longer template alone would be asked.
@Path("/legal-entities/{entity}/reimbursement-runs/{run}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReimbursementRunResource {

    @EJB
    private ReimbursementRuns runs;

    @EJB
    private RunInquiry inquiry;

    @Context
    private UriInfo uri;

    @GET
    public RunJson get(@PathParam("entity") LegalEntityId entity, @PathParam("run") String run) {
        return RunJson.of(inquiry.run(entity, ReimbursementRunsResource.runId("run", run)));
    }

    @POST
    @Path("/posting")
    @Consumes(MediaType.WILDCARD)
    public Response post(@PathParam("entity") LegalEntityId entity, @PathParam("run") String run) {
        runs.post(entity, ReimbursementRunsResource.runId("run", run));
        return acted(entity, run);
    }

    @POST
    @Path("/stop")
    @Consumes(MediaType.WILDCARD)
    public Response stop(@PathParam("entity") LegalEntityId entity, @PathParam("run") String run) {
        runs.requestStop(entity, ReimbursementRunsResource.runId("run", run));
        return acted(entity, run);
    }

    @POST
    @Path("/resume")
    @Consumes(MediaType.WILDCARD)
    public Response resume(@PathParam("entity") LegalEntityId entity, @PathParam("run") String run) {
        runs.resume(entity, ReimbursementRunsResource.runId("run", run));
        return acted(entity, run);
    }

    @POST
    @Path("/end")
    @Consumes(MediaType.WILDCARD)
    public Response end(@PathParam("entity") LegalEntityId entity, @PathParam("run") String run) {
        runs.end(entity, ReimbursementRunsResource.runId("run", run));
        return acted(entity, run);
    }

    @POST
    @Path("/cancel")
    @Consumes(MediaType.WILDCARD)
    public Response cancel(@PathParam("entity") LegalEntityId entity, @PathParam("run") String run) {
        runs.cancel(entity, ReimbursementRunsResource.runId("run", run));
        return acted(entity, run);
    }

    @POST
    @Path("/parking")
    public Response park(@PathParam("entity") LegalEntityId entity, @PathParam("run") String run, ParkingJson body) {
        ParkingJson parking = Inputs.needed("body", body);
        runs.park(
                entity,
                ReimbursementRunsResource.runId("run", run),
                Inputs.needed("customerAccount", parking.customerAccount()),
                Inputs.needed("reason", parking.reason()));
        return acted(entity, run);
    }

    /** Repeats the proof of a run that is UNPROVEN. */
    @POST
    @Path("/proof")
    public Response prove(@PathParam("entity") LegalEntityId entity, @PathParam("run") String run, ProofJson body) {
        runs.prove(
                entity,
                ReimbursementRunsResource.runId("run", run),
                Inputs.needed("reason", Inputs.needed("body", body).reason()));
        return acted(entity, run);
    }

    /** The certificate of the last proof. */
    @GET
    @Path("/proof")
    public RunProof proof(@PathParam("entity") LegalEntityId entity, @PathParam("run") String run) {
        return inquiry.proof(entity, ReimbursementRunsResource.runId("run", run));
    }

    /** What happened, in order. */
    @GET
    @Path("/log")
    public PageOf<RunLogLine> log(@PathParam("entity") LegalEntityId entity, @PathParam("run") String run) {
        return new PageOf<>(inquiry.log(entity, ReimbursementRunsResource.runId("run", run)), null);
    }

    /** A customer taken out of a preview. */
    record ParkingJson(
            @Nullable String customerAccount, @Nullable String reason) {}

    /** Why a proof is repeated. */
    record ProofJson(@Nullable String reason) {}

    private Response acted(LegalEntityId entity, String run) {
        return ReimbursementRunsResource.accepted(inquiry, uri, entity, ReimbursementRunsResource.runId("run", run));
    }
}
