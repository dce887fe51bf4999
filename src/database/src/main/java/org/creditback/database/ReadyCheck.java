package org.creditback.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Work can be done: the database answers within two seconds, which takes a connection of the pool, its schema is the one of this program, and no books have
 * been broken for a day without anybody looking again.
 *
 * <p>Books that a check found broken stop the posting of their legal entity, not the server: the others work on.
 */
@Readiness
@ApplicationScoped
public class ReadyCheck implements HealthCheck {

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("creditback-ready");
        try {
            ServerDatabase.State state = ServerDatabase.state();
            boolean schemaIsOurs = state.schema().equals(SchemaMigration.newest());
            return answer.withData("schema", state.schema())
                    .withData("brokenBooks", state.brokenBooks())
                    .status(schemaIsOurs && state.brokenForLong() == 0)
                    .build();
        } catch (TimeoutException silent) {
            return answer.withData("database", String.valueOf(silent.getMessage()))
                    .down()
                    .build();
        }
    }
}
