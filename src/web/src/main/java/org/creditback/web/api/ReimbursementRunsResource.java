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
import org.creditback.domain.approval.ApprovalDecision;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.reimbursement.RunProof;
import org.creditback.reimbursement.ReimbursementRuns;
import org.creditback.reimbursement.Reversals;
import org.creditback.reimbursement.RunApprovals;
import org.creditback.reimbursement.RunId;
import org.creditback.reimbursement.RunInquiry;
import org.creditback.reimbursement.RunLogLine;
import org.jspecify.annotations.Nullable;

/** Runs: start one, look at it, act on it. */
@Path("/legal-entities/{entity}/reimbursement-runs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReimbursementRunsResource {

    @EJB
    private ReimbursementRuns runs;

    @EJB
    private RunInquiry inquiry;

    @EJB
    private RunApprovals approvals;

    @EJB
    private Reversals reversals;

    @Context
    private UriInfo uri;

    /** 202: the run goes on in the background; the same request again answers with the same run. */
    @POST
    public Response start(@PathParam("entity") LegalEntityId entity, StartRunJson body) {
        RunId run = runs.start(Inputs.needed("body", body).command(entity));
        return accepted(entity, run);
    }

    /** The newest first. */
    @GET
    public PageOf<RunJson> list(@PathParam("entity") LegalEntityId entity, @BeanParam PageRequest page) {
        RunId before = page.after().isEmpty() ? null : runId("after", page.after());
        return PageOf.of(page, inquiry.runs(entity, before, page.sizeAndOneMore()), run -> run.run()
                        .toString())
                .as(RunJson::of);
    }

    @GET
    @Path("/{run}")
    public RunJson get(@PathParam("entity") LegalEntityId entity, @PathParam("run") String run) {
        return RunJson.of(inquiry.run(entity, runId("run", run)));
    }

    @POST
    @Path("/{run}/posting")
    @Consumes(MediaType.WILDCARD)
    public Response post(@PathParam("entity") LegalEntityId entity, @PathParam("run") String run) {
        runs.post(entity, runId("run", run));
        return acted(entity, run);
    }

    @POST
    @Path("/{run}/stop")
    @Consumes(MediaType.WILDCARD)
    public Response stop(@PathParam("entity") LegalEntityId entity, @PathParam("run") String run) {
        runs.requestStop(entity, runId("run", run));
        return acted(entity, run);
    }

    @POST
    @Path("/{run}/resume")
    @Consumes(MediaType.WILDCARD)
    public Response resume(@PathParam("entity") LegalEntityId entity, @PathParam("run") String run) {
        runs.resume(entity, runId("run", run));
        return acted(entity, run);
    }

    @POST
    @Path("/{run}/end")
    @Consumes(MediaType.WILDCARD)
    public Response end(@PathParam("entity") LegalEntityId entity, @PathParam("run") String run) {
        runs.end(entity, runId("run", run));
        return acted(entity, run);
    }

    @POST
    @Path("/{run}/cancel")
    @Consumes(MediaType.WILDCARD)
    public Response cancel(@PathParam("entity") LegalEntityId entity, @PathParam("run") String run) {
        runs.cancel(entity, runId("run", run));
        return acted(entity, run);
    }

    @POST
    @Path("/{run}/parking")
    public Response park(@PathParam("entity") LegalEntityId entity, @PathParam("run") String run, ParkingJson body) {
        ParkingJson parking = Inputs.needed("body", body);
        runs.park(
                entity,
                runId("run", run),
                Inputs.needed("customerAccount", parking.customerAccount()),
                Inputs.needed("reason", parking.reason()));
        return acted(entity, run);
    }

    /** Decides on a run that waits for it: exactly on the proposal that the caller saw. */
    @POST
    @Path("/{run}/approval")
    public Response decide(@PathParam("entity") LegalEntityId entity, @PathParam("run") String run, ApprovalJson body) {
        ApprovalJson said = Inputs.needed("body", body);
        String seen = Inputs.needed("proposalHash", said.proposalHash());
        if (Inputs.choice("decision", said.decision(), ApprovalDecision.class) == ApprovalDecision.APPROVE) {
            approvals.approve(entity, runId("run", run), seen);
        } else {
            approvals.reject(entity, runId("run", run), seen, Inputs.needed("reason", said.reason()));
        }
        return acted(entity, run);
    }

    /** Repeats the proof of a run that is UNPROVEN. */
    @POST
    @Path("/{run}/proof")
    public Response prove(@PathParam("entity") LegalEntityId entity, @PathParam("run") String run, ProofJson body) {
        runs.prove(
                entity,
                runId("run", run),
                Inputs.needed("reason", Inputs.needed("body", body).reason()));
        return acted(entity, run);
    }

    /** The certificate of the last proof. */
    @GET
    @Path("/{run}/proof")
    public RunProof proof(@PathParam("entity") LegalEntityId entity, @PathParam("run") String run) {
        return inquiry.proof(entity, runId("run", run));
    }

    /** What happened, in order. */
    @GET
    @Path("/{run}/log")
    public PageOf<RunLogLine> log(@PathParam("entity") LegalEntityId entity, @PathParam("run") String run) {
        return new PageOf<>(inquiry.log(entity, runId("run", run)), null);
    }

    /** Undoes all of its reimbursements that can be undone (RV-5). */
    @POST
    @Path("/{run}/reversal")
    public Reversals.ReversedRun reverse(
            @PathParam("entity") LegalEntityId entity,
            @PathParam("run") String run,
            ReimbursementsResource.ReversalJson body) {
        return reversals.reverse(entity, runId("run", run), ReimbursementsResource.ReversalJson.terms(body));
    }

    /** A customer taken out of a preview. */
    record ParkingJson(
            @Nullable String customerAccount, @Nullable String reason) {}

    /** What somebody says to a run, and to which proposal. */
    record ApprovalJson(
            @Nullable String decision,
            @Nullable String proposalHash,
            @Nullable String reason) {}

    /** Why a proof is repeated. */
    record ProofJson(@Nullable String reason) {}

    private Response accepted(LegalEntityId entity, RunId run) {
        return Response.accepted(RunJson.of(inquiry.run(entity, run)))
                .location(uri.getBaseUriBuilder()
                        .path("legal-entities/{entity}/reimbursement-runs/{run}")
                        .build(entity.code(), run))
                .build();
    }

    private Response acted(LegalEntityId entity, String run) {
        return accepted(entity, runId("run", run));
    }

    static RunId runId(String field, String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw Inputs.bad(field, text);
        }
        return new RunId(Long.parseLong(text));
    }
}
