package org.creditback.database;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** At the deployment the schema became the one that this program was built for; a database that is away later is a matter of readiness. */
@Startup
@ApplicationScoped
public class StartedCheck implements HealthCheck {

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("creditback-started")
                .withData("schema", String.valueOf(SchemaMigration.newest()))
                .status(SchemaMigration.isOurs())
                .build();
    }
}
