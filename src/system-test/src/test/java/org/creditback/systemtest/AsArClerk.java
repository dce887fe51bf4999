package org.creditback.systemtest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import java.util.concurrent.Callable;

/** Calls a door from inside the server, as a person with role {@code ar-clerk} would. */
@Stateless
@RunAs("ar-clerk")
public class AsArClerk {

    @PermitAll
    public <T> T call(Callable<T> work) throws Exception {
        return work.call();
    }
}
