package org.creditback.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.creditback.ledger.UserAccounts;

/** Tells callers who they are. */
@Path("/session")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {

    @EJB
    private UserAccounts accounts;

    @GET
    public UserJson current() {
        return UserJson.of(accounts.current());
    }
}
