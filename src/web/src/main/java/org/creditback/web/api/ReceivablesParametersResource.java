package org.creditback.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.LegalEntities;
import org.creditback.receivables.ReceivablesSetUp;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;

/** The accounts receivable parameters of a legal entity. */
@Path("/legal-entities/{entity}/receivables-parameters")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReceivablesParametersResource {

    @EJB
    private ReceivablesSetUp receivables;

    @EJB
    private LegalEntities legalEntities;

    @GET
    public ReceivablesParametersJson get(@PathParam("entity") LegalEntityId entity) {
        return ReceivablesParametersJson.of(receivables.parameters(entity));
    }

    /** A body with {@code version} is refused where somebody else was first; one without is laid over what is there. */
    @PUT
    public ReceivablesParametersJson change(
            @PathParam("entity") LegalEntityId entity,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = ReceivablesParametersJson.class)))
                    ObjectNode body)
            throws JsonProcessingException {
        ReceivablesParametersJson changed = JsonChanges.of(
                ReceivablesParametersJson.of(receivables.parameters(entity)), body, ReceivablesParametersJson.class);
        return ReceivablesParametersJson.of(
                receivables.change(entity, changed.in(legalEntities.get(entity).accountingCurrency())));
    }
}
