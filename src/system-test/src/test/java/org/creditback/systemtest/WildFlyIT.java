package org.creditback.systemtest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.Set;
import javax.sql.DataSource;
import org.creditback.ledger.UserAccounts;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Inside the server. Only JUnit's own assertions are at hand there. */
@ExtendWith(ArquillianExtension.class)
@Tag("in-server")
class WildFlyIT {

    @Resource(lookup = "java:jboss/datasources/CreditbackDS")
    private DataSource database;

    @EJB
    private UserAccounts accounts;

    @EJB
    private AsArClerk arClerk;

    @Deployment
    static EnterpriseArchive application() {
        return TestEar.with(WildFlyIT.class, AsArClerk.class);
    }

    @Test
    void theDatasourceWorksAsTheApplicationRoleWithItsLimits() throws Exception {
        try (Connection connection = database.getConnection();
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("SELECT current_user, current_schema(), current_setting('lock_timeout')")) {
            assertTrue(row.next());
            assertEquals("creditback_app", row.getString(1));
            assertEquals("batch", row.getString(2));
            assertEquals("5s", row.getString(3));
        }
    }

    @Test
    void theBatchRepositoryMadeItsTables() throws Exception {
        try (Connection connection = database.getConnection();
                ResultSet row = connection.createStatement().executeQuery("SELECT count(*) FROM batch.job_execution")) {
            assertTrue(row.next());
        }
    }

    @Test
    void aDoorAnswersTheRoleItIsMeantFor() throws Exception {
        assertEquals(Set.of("ar-clerk"), arClerk.call(() -> accounts.current().roles()));
    }

    @Test
    void aDoorIsClosedToANobody() {
        assertThrows(EJBAccessException.class, accounts::current);
    }
}
