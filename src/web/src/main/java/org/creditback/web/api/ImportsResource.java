package org.creditback.web.api;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.creditback.domain.imports.ImportKind;
import org.creditback.domain.imports.ImportMode;
import org.creditback.reimbursement.ImportResult;
import org.creditback.reimbursement.Imports;
import org.creditback.reimbursement.RejectedRow;
import org.creditback.web.text.Texts;
import org.jspecify.annotations.Nullable;

/** Takes files of other programs, row by row as they come, and answers with every rejected row. */
@Path("/imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ImportsResource {

    private static final int UNPROCESSABLE = 422;
    private static final int PAGE = 1_000;

    @EJB
    private Imports imports;

    @Inject
    private Problems problems;

    /** 200 with the answer; 422 with the same where the file was to be imported whole or not at all, and a row is rejected. */
    @POST
    @Consumes("text/csv")
    public Response run(
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("mode") @Nullable String mode,
            @HeaderParam(HttpHeaders.CONTENT_ENCODING) @Nullable String encoding,
            InputStream file) {
        ImportKind wanted = ImportKind.of(Inputs.needed("kind", kind)).orElseThrow(() -> Inputs.bad("kind", kind));
        ImportMode how = ImportMode.of(mode).orElseThrow(() -> Inputs.bad("mode", mode));
        if (encoding != null && !encoding.equals("identity")) {
            throw new NotSupportedException("a file is sent as it is");
        }
        ImportResult result = imports.run(wanted, how, file);
        Texts texts = Texts.in(problems.language());
        StreamingOutput answer = stream -> write(result, texts, stream);
        return Response.status(result.booked() ? Response.Status.OK.getStatusCode() : UNPROCESSABLE)
                .header(HttpHeaders.CONTENT_LANGUAGE, texts.locale().toLanguageTag())
                .entity(answer)
                .build();
    }

    // Page by page: a million rejected rows are never in memory.
    private void write(ImportResult result, Texts texts, OutputStream stream) throws IOException {
        try (JsonGenerator json = StrictJson.MAPPER.getFactory().createGenerator(stream)) {
            json.writeStartObject();
            json.writeStringField("kind", result.kind().fileName());
            json.writeNumberField("read", result.read());
            json.writeNumberField("accepted", result.accepted());
            json.writeArrayFieldStart("rejected");
            List<RejectedRow> page = imports.rejected(result.importId(), 0, PAGE);
            while (!page.isEmpty()) {
                for (RejectedRow row : page) {
                    write(row, texts, json);
                }
                page = imports.rejected(
                        result.importId(), page.get(page.size() - 1).line(), PAGE);
            }
            json.writeEndArray();
            json.writeNumberField("rejectedCount", result.rejected());
            json.writeEndObject();
        }
    }

    private static void write(RejectedRow row, Texts texts, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("line", row.line());
        json.writeStringField("column", row.column());
        json.writeStringField("value", row.value());
        json.writeStringField("code", row.code().name());
        json.writeStringField("message", texts.rejection(row));
        json.writeEndObject();
    }
}
