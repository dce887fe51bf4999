package org.creditback.systemtest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import java.util.concurrent.Callable;

/** Calls a door from inside the server, with the role {@code reimbursement-run}. */
@Stateless
@RunAs("reimbursement-run")
public class AsRun {

    @PermitAll
    public <T> T call(Callable<T> work) throws Exception {
        return work.call();
    }
}
