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
import org.creditback.payables.MethodOfPayment;
import org.creditback.payables.PayablesSetUp;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;

/** The accounts payable parameters of a legal entity. */
@Path("/legal-entities/{entity}/payables-parameters")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PayablesParametersResource {

    @EJB
    private PayablesSetUp payables;

    @GET
    public PayablesParametersJson get(@PathParam("entity") LegalEntityId entity) {
        return PayablesParametersJson.of(payables.parameters(entity));
    }

    /** A body with {@code version} is refused where somebody else was first; a template is replaced as a whole. */
    @PUT
    public PayablesParametersJson change(
            @PathParam("entity") LegalEntityId entity,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = PayablesParametersJson.class)))
                    ObjectNode body)
            throws JsonProcessingException {
        PayablesParametersJson changed = JsonChanges.of(
                PayablesParametersJson.of(payables.parameters(entity)), body, PayablesParametersJson.class);
        return PayablesParametersJson.of(payables.change(entity, changed.with(MethodOfPayment.SEPA)));
    }
}
