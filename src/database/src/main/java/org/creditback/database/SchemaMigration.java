package org.creditback.database;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;
import javax.naming.InitialContext;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;
import org.jspecify.annotations.Nullable;

/** Brings the schema up to date, once per deployment, before Hibernate compares its entities with it. */
public final class SchemaMigration implements Integrator {

    private static final String OWNER = "java:jboss/datasources/CreditbackOwnerDS";

    // At a server start the datasource and the deployment come up side by side.
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static boolean done;
    private static volatile @Nullable String newest;
    private static volatile boolean ours;

    @Override
    public void integrate(Metadata metadata, BootstrapContext context, SessionFactoryImplementor factory) {
        migrateOnce();
    }

    @Override
    public void disintegrate(SessionFactoryImplementor factory, SessionFactoryServiceRegistry registry) {
        // The schema stays.
    }

    /** Runs the migrations as the owner role; the application role may not alter anything. */
    public static void migrate(DataSource owner) {
        Flyway flyway = Flyway.configure(SchemaMigration.class.getClassLoader())
                .dataSource(owner)
                .locations("classpath:db/migration")
                .schemas("migration")
                .createSchemas(true)
                .load();
        flyway.migrate();
        String version = newestOf(flyway);
        ours = String.valueOf(flyway.info().current().getVersion()).equals(version);
        newest = version;
    }

    // A schema ahead of this program has versions that it cannot resolve.
    private static @Nullable String newestOf(Flyway flyway) {
        return Arrays.stream(flyway.info().all())
                .filter(migration -> migration.getState().isResolved())
                .flatMap(migration -> Stream.ofNullable(migration.getVersion()))
                .max(Comparator.naturalOrder())
                .map(MigrationVersion::getVersion)
                .orElse(null);
    }

    /** Whether the schema was the one of this program after {@link #migrate}, and not one of a later program. */
    static boolean isOurs() {
        return ours;
    }

    /** The newest version that this program was built with; null before {@link #migrate}. */
    static @Nullable String newest() {
        return newest;
    }

    private static synchronized void migrateOnce() {
        if (!done) {
            migrate(owner());
            done = true;
        }
    }

    @SuppressWarnings("BanJNDI") // A fixed name of the server itself.
    private static DataSource owner() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return (DataSource) new InitialContext().lookup(OWNER);
            } catch (NameNotFoundException absent) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException(OWNER + " is not configured", absent);
                }
                pause();
            } catch (NamingException failure) {
                throw new IllegalStateException(OWNER + " cannot be looked up", failure);
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for " + OWNER, stop);
        }
    }
}
