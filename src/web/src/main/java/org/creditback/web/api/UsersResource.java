package org.creditback.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.creditback.ledger.UserAccount;
import org.creditback.ledger.UserFilter;
import org.creditback.ledger.UserRecord;
import org.creditback.ledger.Users;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;

/** The accounts of people. */
@Path("/users")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class UsersResource {

    @EJB
    private Users users;

    @GET
    public PageOf<UserJson> list(@BeanParam PageRequest page) {
        return PageOf.of(page, users.list(UserFilter.NONE, page.after(), page.sizeAndOneMore()), UserAccount::name)
                .as(UserJson::of);
    }

    @GET
    @Path("/{name}")
    public UserJson get(@PathParam("name") String name) {
        return UserJson.of(users.get(name).account());
    }

    /** Where the body has no password, the answer has a random one, once. */
    @POST
    public Response create(
            @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "User")))
                    UserJson body,
            @Context UriInfo address) {
        UserAccount account = body.account();
        String password = users.create(account, body.password()).orElse(null);
        return Response.created(
                        address.getAbsolutePathBuilder().path(account.name()).build())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(UserJson.of(users.get(account.name()).account()).withPassword(password))
                .build();
    }

    @PUT
    @Path("/{name}")
    public UserJson change(
            @PathParam("name") String name,
            @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "User")))
                    ObjectNode body)
            throws JsonProcessingException {
        UserRecord stored = users.get(name);
        UserJson changed = JsonChanges.of(UserJson.of(stored.account()), body, UserJson.class);
        if (!name.equals(changed.name())) {
            throw Inputs.bad("name", changed.name());
        }
        return UserJson.of(users.change(changed.account(), stored.version(), changed.password())
                .account());
    }
}
