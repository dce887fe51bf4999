package org.creditback.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.payables.VopResult;
import org.creditback.domain.payables.VopSource;
import org.creditback.payables.PayeeVerifications;
import org.creditback.payables.PayeeVerifications.Answer;
import org.creditback.payables.PayeeVerifications.Rejected;
import org.creditback.payables.PayeeVerifications.Verification;
import org.jspecify.annotations.Nullable;

/** Verification of Payee: answers on the names of bank accounts, one by one or as a CSV file, all taken or none. */
@Path("/legal-entities/{entity}/payee-verifications")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PayeeVerificationsResource {

    private static final Set<String> COLUMNS = Set.of("vendor_account", "account", "result", "returned_name", "source");
    private static final int MOST_SHOWN = 1_000;

    @EJB
    private PayeeVerifications verifications;

    /** The last word on each account of a vendor; or the payees of a file whose name is not confirmed, for whoever releases it. */
    @GET
    public List<VerificationJson> list(
            @PathParam("entity") LegalEntityId entity,
            @QueryParam("vendor") @Nullable String vendor,
            @QueryParam("file") @Nullable String file) {
        return shown(
                file == null
                        ? verifications.ofVendor(entity, Inputs.needed("vendor", vendor))
                        : verifications.ofFile(entity, PaymentProposalsResource.place("file", file), MOST_SHOWN));
    }

    private static List<VerificationJson> shown(List<Verification> found) {
        return found.stream().map(VerificationJson::of).toList();
    }

    /** One answer. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response enter(@PathParam("entity") LegalEntityId entity, AnswerJson body) {
        AnswerJson given = Inputs.needed("body", body);
        List<Rejected> rejected = verifications.enter(entity, List.of(given.answer()));
        if (!rejected.isEmpty()) {
            throw Inputs.bad(rejected.get(0).field(), given.vendorAccount());
        }
        return Response.ok(new TakenJson(1, List.of())).build();
    }

    /** A file of answers: with one that is wrong none is taken, and each wrong line is named. */
    @POST
    @Consumes("text/csv")
    public Response enterAll(@PathParam("entity") LegalEntityId entity, String file) {
        List<RejectedJson> unreadable = new ArrayList<>();
        List<Answer> answers = answers(Inputs.needed("body", file), unreadable);
        List<RejectedJson> rejected = unreadable.isEmpty()
                ? verifications.enter(entity, answers).stream()
                        .map(each -> new RejectedJson(each.line() + 1, each.field()))
                        .toList()
                : unreadable;
        TakenJson taken = new TakenJson(rejected.isEmpty() ? answers.size() : 0, rejected);
        return Response.status(rejected.isEmpty() ? 200 : 422).entity(taken).build();
    }

    // The header is line 1, as an editor counts.
    private static List<Answer> answers(String file, List<RejectedJson> unreadable) {
        List<Answer> answers = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                if (!COLUMNS.equals(Set.copyOf(row.getHeader()))) {
                    throw new Refusal(RefusalReason.BAD_HEADER, String.join(",", row.getHeader()));
                }
                if (answers.size() > PayeeVerifications.MOST_AT_ONCE) {
                    throw new Refusal(RefusalReason.TOO_MANY, PayeeVerifications.MOST_AT_ONCE);
                }
                answer(row, answers, unreadable);
            }
        } catch (IOException | CsvParseException malformed) {
            throw new Refusal(RefusalReason.UNREADABLE_FILE);
        }
        return answers;
    }

    private static void answer(NamedCsvRecord row, List<Answer> answers, List<RejectedJson> unreadable) {
        try {
            answers.add(new Answer(
                    Inputs.needed("vendorAccount", row.getField("vendor_account")),
                    Inputs.needed("account", row.getField("account")),
                    Inputs.choice("result", row.getField("result"), VopResult.class),
                    row.getField("returned_name"),
                    Inputs.choice("source", row.getField("source"), VopSource.class)));
        } catch (Refusal wrong) {
            unreadable.add(new RejectedJson((int) row.getStartingLineNumber(), String.valueOf(wrong.field())));
        }
    }

    /** An answer as it is sent. */
    record AnswerJson(
            @Nullable String vendorAccount,
            @Nullable String account,
            @Nullable String result,
            @Nullable String returnedName,
            @Nullable String source) {

        private Answer answer() {
            return new Answer(
                    Inputs.needed("vendorAccount", vendorAccount),
                    Inputs.needed("account", account),
                    Inputs.choice("result", result, VopResult.class),
                    returnedName,
                    source == null ? VopSource.MANUAL : Inputs.choice("source", source, VopSource.class));
        }
    }

    /** What became of a file. */
    record TakenJson(int taken, List<RejectedJson> rejected) {}

    /** A line that is wrong. */
    record RejectedJson(int line, String field) {}

    /** What is known of an account; its number is masked. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record VerificationJson(
            String vendorAccount,
            String vendorName,
            String account,
            String result,
            @Nullable String returnedName,
            @Nullable String source,
            @Nullable String enteredBy,
            @Nullable Instant enteredAt) {

        static VerificationJson of(Verification known) {
            return new VerificationJson(
                    known.vendorAccount(),
                    known.vendorName(),
                    known.account(),
                    known.result().name(),
                    known.returnedName(),
                    known.source() == null ? null : known.source().name(),
                    known.enteredBy(),
                    known.enteredAt());
        }
    }
}
