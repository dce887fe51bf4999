package org.creditback.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.payables.AnswerOutcome;
import org.creditback.payables.BankMessage;
import org.creditback.payables.BankMessages;
import org.creditback.payables.NewBankMessage;
import org.creditback.web.api.BankJson.MessageJson;
import org.creditback.web.api.BankJson.MessageLineJson;
import org.creditback.web.text.Texts;
import org.jspecify.annotations.Nullable;

/** What banks answer: pain.002, camt.053 and camt.054. */
@Path("/legal-entities/{entity}/bank-messages")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class BankMessagesResource {

    private static final int UNPROCESSABLE = 422;

    @EJB
    private BankMessages messages;

    @Inject
    private Problems problems;

    /** 200 with the message and what came of it, also for the same bytes again; 422 with the same where it was not read. */
    @POST
    @Consumes({MediaType.APPLICATION_XML, MediaType.TEXT_XML})
    public Response read(
            @PathParam("entity") LegalEntityId entity,
            @QueryParam("fileName") @Nullable String fileName,
            @HeaderParam(HttpHeaders.CONTENT_ENCODING) @Nullable String encoding,
            InputStream content)
            throws IOException {
        if (encoding != null && !encoding.equals("identity")) {
            throw new NotSupportedException("a message is sent as it is");
        }
        BankMessage message = messages.read(entity, new NewBankMessage(BankMessage.Way.REST, fileName), content);
        return Response.status(message.fault() == null ? Response.Status.OK.getStatusCode() : UNPROCESSABLE)
                .header(HttpHeaders.CONTENT_LANGUAGE, texts().locale().toLanguageTag())
                .entity(MessageJson.of(message, texts()))
                .build();
    }

    private Texts texts() {
        return Texts.in(problems.language());
    }

    /** The latest first. */
    @GET
    public PageOf<MessageJson> list(@PathParam("entity") LegalEntityId entity, @BeanParam PageRequest page) {
        Texts texts = texts();
        return PageOf.of(
                        page,
                        messages.messages(
                                entity, PaymentProposalsResource.place("after", page.after()), page.sizeAndOneMore()),
                        message -> String.valueOf(message.id()))
                .as(message -> MessageJson.of(message, texts));
    }

    @GET
    @Path("/{message}")
    public MessageJson get(@PathParam("entity") LegalEntityId entity, @PathParam("message") String message) {
        return MessageJson.of(messages.get(entity, id(message)), texts());
    }

    /** In their order. */
    @GET
    @Path("/{message}/lines")
    public PageOf<MessageLineJson> lines(
            @PathParam("entity") LegalEntityId entity,
            @PathParam("message") String message,
            @QueryParam("outcome") @Nullable String outcome,
            @BeanParam PageRequest page) {
        Texts texts = texts();
        long after = PaymentProposalsResource.place("after", page.after());
        return PageOf.of(
                        page,
                        messages.lines(
                                entity,
                                id(message),
                                outcome == null ? null : Inputs.choice("outcome", outcome, AnswerOutcome.class),
                                (int) Math.min(after, Integer.MAX_VALUE),
                                page.sizeAndOneMore()),
                        line -> String.valueOf(line.line()))
                .as(line -> MessageLineJson.of(line, texts));
    }

    /** The bytes, as they came. */
    @GET
    @Path("/{message}/content")
    @Produces(MediaType.APPLICATION_XML)
    public Response content(@PathParam("entity") LegalEntityId entity, @PathParam("message") String message) {
        BankMessage found = messages.get(entity, id(message));
        StreamingOutput bytes = stream -> messages.write(entity, found.id(), stream);
        return Response.ok(bytes, MediaType.APPLICATION_XML)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"bank-message-" + found.id() + ".xml\"")
                .header(HttpHeaders.CONTENT_LENGTH, found.size())
                .build();
    }

    private static long id(String message) {
        return PaymentProposalsResource.place("message", message);
    }
}
