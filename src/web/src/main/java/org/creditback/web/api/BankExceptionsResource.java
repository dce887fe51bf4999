package org.creditback.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.payables.AnswerReason;
import org.creditback.payables.BankExceptions;
import org.creditback.payables.BankExceptions.LineKey;
import org.creditback.web.api.BankJson.MessageLineJson;
import org.creditback.web.api.BankJson.WaitingJson;
import org.creditback.web.api.PaymentJournalsResource.ReasonJson;
import org.creditback.web.text.Texts;
import org.jspecify.annotations.Nullable;

/** Lines of bank messages that wait for a person. */
@Path("/legal-entities/{entity}/bank-message-exceptions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class BankExceptionsResource {

    // A message without a line is before its first line, and is none itself.
    private static final Pattern KEY = Pattern.compile("(\\d{1,18})(?:-(\\d{1,9}))?");

    @EJB
    private BankExceptions exceptions;

    @Inject
    private Problems problems;

    /** In the order in which they came. */
    @GET
    public PageOf<MessageLineJson> list(
            @PathParam("entity") LegalEntityId entity,
            @QueryParam("reason") @Nullable String reason,
            @BeanParam PageRequest page) {
        Texts texts = texts();
        return PageOf.of(
                        page,
                        exceptions.exceptions(
                                entity,
                                reason == null ? null : Inputs.choice("reason", reason, AnswerReason.class),
                                page.after().isEmpty() ? LineKey.BEGINNING : key("after", page.after()),
                                page.sizeAndOneMore()),
                        line -> line.message() + "-" + line.line())
                .as(line -> MessageLineJson.of(line, texts));
    }

    /** How many wait for each reason. */
    @GET
    @Path("/counts")
    public List<WaitingJson> counts(@PathParam("entity") LegalEntityId entity) {
        Texts texts = texts();
        return exceptions.waiting(entity).stream()
                .map(waiting -> WaitingJson.of(waiting, texts))
                .toList();
    }

    /** Applies one again by the same rules. */
    @POST
    @Path("/{exception}/application")
    @Consumes(MediaType.WILDCARD)
    public MessageLineJson applyAgain(
            @PathParam("entity") LegalEntityId entity, @PathParam("exception") String exception) {
        return MessageLineJson.of(exceptions.applyAgain(entity, key("exception", exception)), texts());
    }

    /** Applies one to the payment that a person found. */
    @POST
    @Path("/{exception}/match")
    public MessageLineJson match(
            @PathParam("entity") LegalEntityId entity, @PathParam("exception") String exception, MatchJson body) {
        MatchJson wanted = Inputs.needed("body", body);
        return MessageLineJson.of(
                exceptions.match(
                        entity,
                        key("exception", exception),
                        wanted.endToEndId(),
                        Inputs.needed("reason", wanted.reason())),
                texts());
    }

    /** Puts one aside with a reason. */
    @POST
    @Path("/{exception}/closing")
    public MessageLineJson close(
            @PathParam("entity") LegalEntityId entity, @PathParam("exception") String exception, ReasonJson body) {
        return MessageLineJson.of(
                exceptions.close(
                        entity,
                        key("exception", exception),
                        Inputs.needed("reason", Inputs.needed("body", body).reason())),
                texts());
    }

    private static LineKey key(String field, String text) {
        Matcher key = KEY.matcher(text);
        if (!key.matches()) {
            throw Inputs.bad(field, text);
        }
        String line = key.group(2);
        return new LineKey(Long.parseLong(key.group(1)), line == null ? 0 : Integer.parseInt(line));
    }

    private Texts texts() {
        return Texts.in(problems.language());
    }

    /** The payment, unless the line names the right one, and why. */
    record MatchJson(@Nullable String endToEndId, @Nullable String reason) {}
}
