package org.creditback.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.Objects;
import java.util.Set;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.Address;
import org.creditback.ledger.LegalEntities;
import org.creditback.ledger.LegalEntity;
import org.creditback.payables.MethodOfPayment;
import org.creditback.payables.PayablesParameters;
import org.creditback.payables.PayablesSetUp;
import org.creditback.payables.PaymentApproval;
import org.creditback.receivables.ReceivablesParameters;
import org.creditback.receivables.ReceivablesSetUp;
import org.creditback.reimbursement.LegalEntitySetUp;
import org.creditback.reimbursement.NewLegalEntity;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Legal entities: parameters of both modules stand in the same body. */
@Path("/legal-entities")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class LegalEntitiesResource {

    private static final ReceivablesParametersJson RECEIVABLES =
            ReceivablesParametersJson.of(ReceivablesParameters.DEFAULT);
    private static final PayablesParametersJson PAYABLES = new PayablesParametersJson(
            PayablesParametersJson.Template.USUAL,
            PaymentApproval.ALWAYS.name(),
            PayablesParameters.USUAL_ARCHIVE_MONTHS,
            PayablesParameters.USUAL_COOL_OFF_DAYS,
            0);
    private static final String VERSION = "version";

    @EJB
    private LegalEntities legalEntities;

    @EJB
    private LegalEntitySetUp setUp;

    @EJB
    private ReceivablesSetUp receivables;

    @EJB
    private PayablesSetUp payables;

    @GET
    public PageOf<LegalEntityLine> list(@BeanParam PageRequest page) {
        return PageOf.of(page, legalEntities.list(page.after(), page.sizeAndOneMore()), entity -> entity.id()
                        .code())
                .as(LegalEntityLine::of);
    }

    @POST
    public Response create(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(ref = "NewLegalEntity")))
                    ObjectNode body,
            @Context UriInfo address)
            throws JsonProcessingException {
        NewLegalEntity given = read(body);
        setUp.create(given);
        LegalEntityId entity = given.entity().id();
        return Response.created(
                        address.getAbsolutePathBuilder().path(entity.code()).build())
                .entity(get(entity))
                .build();
    }

    @GET
    @Path("/{entity}")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "NewLegalEntity")))
    public ObjectNode get(@PathParam("entity") LegalEntityId id) {
        LegalEntity entity = legalEntities.get(id);
        Address address = legalEntities.address(id);
        ObjectNode answer = StrictJson.MAPPER.valueToTree(new LegalEntityJson(
                id.code(),
                entity.name(),
                entity.accountingCurrency().getCode(),
                entity.country(),
                entity.timeZone().getId(),
                entity.language(),
                address,
                payables.bankAccounts(id).stream()
                        .map(LegalEntityJson.BankAccount::of)
                        .toList(),
                LegalEntityJson.profiles(receivables.postingProfiles(id), payables.postingProfiles(id)),
                legalEntities.dimensions(id).stream()
                        .map(LegalEntityJson.Dimension::of)
                        .toList(),
                null));
        answer.remove("calendar"); // It is only said at the beginning: the periods are its answer.
        answer.setAll(withoutVersion(ReceivablesParametersJson.of(receivables.parameters(id))));
        answer.setAll(withoutVersion(PayablesParametersJson.of(payables.parameters(id))));
        return answer;
    }

    private static NewLegalEntity read(ObjectNode body) throws JsonProcessingException {
        ObjectNode receivablesBody = JsonChanges.take(fields(RECEIVABLES), body);
        ObjectNode payablesBody = JsonChanges.take(fields(PAYABLES), body);
        LegalEntityJson company = StrictJson.MAPPER.treeToValue(body, LegalEntityJson.class);
        LegalEntity entity = company.legalEntity();
        boolean euro = entity.accountingCurrency().getCode().equals("EUR");
        PayablesParameters payablesParameters = JsonChanges.of(PAYABLES, payablesBody, PayablesParametersJson.class)
                .with(euro ? MethodOfPayment.SEPA : MethodOfPayment.SWIFT);
        return new NewLegalEntity(
                entity,
                Objects.requireNonNullElse(company.address(), Address.NONE),
                company.fiscalCalendar(),
                company.definitions(),
                company.profiles(LegalEntityJson.Kind.CUSTOMER),
                company.profiles(LegalEntityJson.Kind.VENDOR),
                company.accounts(entity.accountingCurrency()),
                JsonChanges.of(RECEIVABLES, receivablesBody, ReceivablesParametersJson.class)
                        .in(entity.accountingCurrency()),
                payablesParameters);
    }

    // A new record has no version to compare.
    private static Set<String> fields(Object json) {
        Set<String> names = JsonChanges.fields(json);
        names.remove(VERSION);
        return names;
    }

    private static ObjectNode withoutVersion(Object json) {
        ObjectNode tree = StrictJson.MAPPER.valueToTree(json);
        tree.remove(VERSION);
        return tree;
    }

    /** A legal entity in a list. */
    record LegalEntityLine(String entity, String name, String accountingCurrency, String country) {

        static LegalEntityLine of(LegalEntity entity) {
            return new LegalEntityLine(
                    entity.id().code(),
                    entity.name(),
                    entity.accountingCurrency().getCode(),
                    entity.country());
        }
    }
}
