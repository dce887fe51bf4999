package org.creditback.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Startup;

/** The schema is the one that this program was built for. */
@Startup
@ApplicationScoped
public class StartedCheck implements HealthCheck {

    private volatile boolean seen;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("creditback-started");
        // What has started once has started: a database that is away later is a matter of readiness.
        if (seen) {
            return answer.up().build();
        }
        try {
            String schema = ServerDatabase.state().schema();
            seen = schema.equals(SchemaMigration.newest());
            return answer.withData("schema", schema).status(seen).build();
        } catch (TimeoutException silent) {
            return answer.withData("database", String.valueOf(silent.getMessage()))
                    .down()
                    .build();
        }
    }
}
