package org.creditback.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.BooksCheck;
import org.creditback.ledger.BooksCheck.CheckedBooks;
import org.jspecify.annotations.Nullable;

/** What the last check of the invariants found in the books of a legal entity, and a check now. */
@Path("/legal-entities/{entity}/books-check")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class BooksCheckResource {

    @EJB
    private BooksCheck books;

    @GET
    public Answer last(@PathParam("entity") LegalEntityId entity) {
        return Answer.of(books.last(entity));
    }

    /** Takes as long as reading the books does. */
    @POST
    public Answer check(@PathParam("entity") LegalEntityId entity) {
        return Answer.of(books.check(entity));
    }

    /** What a check found; without a time before the first. */
    record Answer(@Nullable Instant checkedAt, boolean sound, long violations, List<String> findings) {

        static Answer of(CheckedBooks books) {
            return new Answer(books.checkedAt(), books.violations() == 0, books.violations(), books.findings());
        }
    }
}
