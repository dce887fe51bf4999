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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.payables.BankFileLine;
import org.creditback.payables.BankFiles;
import org.creditback.web.api.PaymentJournalsResource.ReasonJson;
import org.creditback.web.api.PaymentJson.FileJson;
import org.jspecify.annotations.Nullable;

/** Files for the bank: their bytes, their release, their way to the bank. */
@Path("/legal-entities/{entity}/bank-files")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class BankFilesResource {

    @EJB
    private BankFiles files;

    /** The latest first. */
    @GET
    public PageOf<FileJson> list(@PathParam("entity") LegalEntityId entity, @BeanParam PageRequest page) {
        return PageOf.of(
                        page,
                        files.files(
                                entity, PaymentProposalsResource.place("after", page.after()), page.sizeAndOneMore()),
                        file -> String.valueOf(file.id()))
                .as(FileJson::of);
    }

    /** The bytes: the same ones each time. */
    @GET
    @Path("/{file}")
    @Produces({MediaType.APPLICATION_XML, "application/pdf", "text/csv"})
    public Response bytes(@PathParam("entity") LegalEntityId entity, @PathParam("file") String file) {
        BankFileLine found = files.get(entity, id(file));
        StreamingOutput bytes = stream -> files.write(entity, found.id(), stream);
        return Response.ok(bytes, found.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + found.fileName() + "\"")
                .header(HttpHeaders.CONTENT_LENGTH, found.size())
                .build();
    }

    @GET
    @Path("/{file}/status")
    public FileJson get(@PathParam("entity") LegalEntityId entity, @PathParam("file") String file) {
        return FileJson.of(files.get(entity, id(file)));
    }

    /** Lets it go to the bank, by the control total that the releaser typed. */
    @POST
    @Path("/{file}/release")
    public FileJson release(
            @PathParam("entity") LegalEntityId entity, @PathParam("file") String file, ReleaseJson body) {
        files.release(
                entity,
                id(file),
                Inputs.needed("controlTotal", Inputs.needed("body", body).controlTotal()));
        return get(entity, file);
    }

    /** Notes that its transfer begins. */
    @POST
    @Path("/{file}/hand-over-start")
    @Consumes(MediaType.WILDCARD)
    public FileJson startHandOver(@PathParam("entity") LegalEntityId entity, @PathParam("file") String file) {
        files.startHandOver(entity, id(file));
        return get(entity, file);
    }

    /** Notes that the bank has it; its payments are sent. */
    @POST
    @Path("/{file}/hand-over-end")
    @Consumes(MediaType.WILDCARD)
    public FileJson endHandOver(@PathParam("entity") LegalEntityId entity, @PathParam("file") String file) {
        files.endHandOver(entity, id(file));
        return get(entity, file);
    }

    /** Notes that the transfer that began did not happen. */
    @POST
    @Path("/{file}/hand-over-failure")
    public FileJson giveUp(@PathParam("entity") LegalEntityId entity, @PathParam("file") String file, ReasonJson body) {
        files.giveUpHandOver(
                entity,
                id(file),
                Inputs.needed("reason", Inputs.needed("body", body).reason()));
        return get(entity, file);
    }

    /** Cancels it with its payments. */
    @POST
    @Path("/{file}/cancellation")
    public FileJson discard(
            @PathParam("entity") LegalEntityId entity, @PathParam("file") String file, ReasonJson body) {
        files.discard(
                entity,
                id(file),
                Inputs.needed("reason", Inputs.needed("body", body).reason()));
        return get(entity, file);
    }

    private static long id(String file) {
        return PaymentProposalsResource.place("file", file);
    }

    /** The sum over all payments of the file. */
    record ReleaseJson(@Nullable String controlTotal) {}
}
