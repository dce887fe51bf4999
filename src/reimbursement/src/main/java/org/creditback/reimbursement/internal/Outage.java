package org.creditback.reimbursement.internal;

import jakarta.resource.ResourceException;
import org.creditback.database.SqlErrors;
import org.jspecify.annotations.Nullable;

/** Tells a failure of the database or the server from a failure of one customer. */
final class Outage {

    private Outage() {}

    /** True where the database is away, full or shutting down, or gives no connection. */
    static boolean isBehind(Throwable failure) {
        if (SqlErrors.isOutage(failure)) {
            return true;
        }
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ResourceException || cause instanceof OutOfMemoryError) {
                return true;
            }
        }
        return false;
    }
}
