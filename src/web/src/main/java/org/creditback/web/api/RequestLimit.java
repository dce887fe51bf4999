package org.creditback.web.api;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.creditback.web.guard.RequestSize;

/** Refuses bodies that are larger than any that we read: at once where they say it, else as soon as they are. */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class RequestLimit implements ContainerRequestFilter {

    @Inject
    private Problems problems;

    @Override
    public void filter(ContainerRequestContext request) {
        RequestSize size = RequestSize.ofCall(
                request.getHeaderString(HttpHeaders.CONTENT_TYPE), request.getHeaderString(HttpHeaders.CONTENT_LENGTH));
        if (size.isTooLarge()) {
            request.abortWith(problems.problem(413, RequestSize.CODE, null)
                    .header("Connection", "close")
                    .build());
        } else if (!size.isKnown() && !request.getMethod().equals(HttpMethod.GET)) {
            request.setEntityStream(new Limited(request.getEntityStream(), size.most()));
        }
    }

    /** Counts what is read. */
    private static final class Limited extends FilterInputStream {

        private long left;

        Limited(InputStream body, long most) {
            super(body);
            left = most;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
            }
        }
    }
}
