package org.creditback.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.Collection;
import java.util.stream.Stream;
import org.creditback.web.guard.PlainCharacters;

/** Refuses addresses that name what no database can hold: NUL, or half of a character. */
@Provider
@PreMatching
@ApplicationScoped
public class PlainAddress implements ContainerRequestFilter {

    @Inject
    private Problems problems;

    @Override
    public void filter(ContainerRequestContext request) {
        UriInfo address = request.getUriInfo();
        Stream<String> values = address.getQueryParameters().values().stream().flatMap(Collection::stream);
        if (!Stream.concat(Stream.of(address.getPath()), values).allMatch(PlainCharacters::isPlain)) {
            request.abortWith(problems.problem(400, "BAD_REQUEST", null).build());
        }
    }
}
