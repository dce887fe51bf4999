package org.creditback.systemtest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.ejb.EJB;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the modules write in one transaction is committed as one: it needs one connection. */
@ExtendWith(ArquillianExtension.class)
@Tag("in-server")
class OneConnectionIT {

    @EJB
    private OneTransaction transaction;

    @Deployment
    static EnterpriseArchive application() {
        return TestEar.with(OneConnectionIT.class, OneTransaction.class);
    }

    @Test
    @DisplayName("PO-1: two persistence units and the datasource share the session of their transaction")
    void theModulesShareOneSession() throws Exception {
        List<Integer> sessions = transaction.sessions();
        assertEquals(4, sessions.size());
        assertEquals(1, Set.copyOf(sessions).size(), sessions::toString);
    }
}
