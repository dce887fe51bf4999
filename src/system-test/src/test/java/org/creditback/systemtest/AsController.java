package org.creditback.systemtest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import java.util.concurrent.Callable;
import org.jboss.ejb3.annotation.RunAsPrincipal;

/** Calls a door from inside the server, as the person {@code controller} would. */
@Stateless
@RunAs("controller")
@RunAsPrincipal("controller")
public class AsController {

    @PermitAll
    public <T> T call(Callable<T> work) throws Exception {
        return work.call();
    }
}
