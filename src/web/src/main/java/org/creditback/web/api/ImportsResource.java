package org.creditback.web.api;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.imports.ImportKind;
import org.creditback.domain.imports.ImportMode;
import org.creditback.reimbursement.ImportProgress;
import org.creditback.reimbursement.ImportResult;
import org.creditback.reimbursement.Imports;
import org.creditback.reimbursement.RejectedRow;
import org.creditback.web.text.Texts;
import org.jspecify.annotations.Nullable;

/** Files of other programs: the file is the body, the answer names every rejected row. */
@Path("/imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ImportsResource {

    private static final int PAGE = 1_000;
    private static final int UNPROCESSABLE = 422;
    private static final String WHOLE_OR_NOT_AT_ALL = "all-or-nothing";

    @EJB
    private Imports imports;

    @Inject
    private Problems problems;

    /** 200, or 422 where the file was to be imported whole and was not. */
    @POST
    @Consumes({"text/csv", MediaType.TEXT_PLAIN, MediaType.APPLICATION_OCTET_STREAM})
    public Response run(
            @QueryParam("kind") @Nullable String kind, @QueryParam("mode") @Nullable String mode, InputStream file) {
        ImportResult result = imports.run(kind(kind), mode(mode), file);
        Texts texts = Texts.in(problems.language());
        StreamingOutput answer = stream -> {
            try (JsonGenerator json = StrictJson.MAPPER.getFactory().createGenerator(stream)) {
                write(result, texts, json);
            }
        };
        return Response.status(result.booked() ? 200 : UNPROCESSABLE)
                .type(MediaType.APPLICATION_JSON)
                .entity(answer)
                .build();
    }

    /** The caller's imports, the last first. */
    @GET
    public PageOf<ImportProgress> recent() {
        return new PageOf<>(imports.recent(PAGE), null);
    }

    @GET
    @Path("/{import}")
    public ImportProgress progress(@PathParam("import") String id) {
        return imports.progress(ReimbursementRunsResource.runId("import", id).value())
                .orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, id));
    }

    // Row by row while it is read: a million rejected rows need the memory of a page.
    private void write(ImportResult result, Texts texts, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", result.kind().fileName());
        json.writeNumberField("import", result.importId());
        json.writeNumberField("read", result.read());
        json.writeNumberField("accepted", result.accepted());
        json.writeArrayFieldStart("rejected");
        long after = 0;
        List<RejectedRow> page;
        do {
            page = imports.rejected(result.importId(), after, PAGE);
            for (RejectedRow row : page) {
                write(row, texts, json);
                after = row.line();
            }
        } while (page.size() == PAGE);
        json.writeEndArray();
        json.writeNumberField("rejectedCount", result.rejected());
        json.writeEndObject();
    }

    private static void write(RejectedRow row, Texts texts, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("line", row.line());
        json.writeStringField("column", row.column());
        json.writeStringField("value", row.value());
        json.writeStringField("code", row.code().name());
        json.writeStringField("message", texts.text("import." + row.code().name(), row.arguments()));
        json.writeEndObject();
    }

    private static ImportKind kind(@Nullable String kind) {
        String wanted = Inputs.needed("kind", kind);
        return Arrays.stream(ImportKind.values())
                .filter(each -> each.fileName().equals(wanted))
                .findFirst()
                .orElseThrow(() -> Inputs.bad("kind", wanted));
    }

    private static ImportMode mode(@Nullable String mode) {
        if (mode == null || mode.isEmpty()) {
            return ImportMode.ROW_BY_ROW;
        }
        if (!mode.equals(WHOLE_OR_NOT_AT_ALL)) {
            throw Inputs.bad("mode", mode);
        }
        return ImportMode.ALL_OR_NOTHING;
    }
}
