package org.creditback.systemtest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.creditback.ledger.UserAccounts;
import org.creditback.payables.internal.iso20022.BankAccount;
import org.creditback.payables.internal.iso20022.BankFile;
import org.creditback.payables.internal.iso20022.BankFileCheck;
import org.creditback.payables.internal.iso20022.BankFileOutcome;
import org.creditback.payables.internal.iso20022.BankFileWriter;
import org.creditback.payables.internal.iso20022.CheckedFile;
import org.creditback.payables.internal.iso20022.ControlTotal;
import org.creditback.payables.internal.iso20022.CreditTransfer;
import org.creditback.payables.internal.iso20022.Debtor;
import org.creditback.payables.internal.iso20022.GroupTerms;
import org.creditback.payables.internal.iso20022.Party;
import org.creditback.payables.internal.iso20022.PaymentGroup;
import org.creditback.payables.internal.iso20022.PaymentMessage;
import org.creditback.payables.internal.iso20022.PostalAddress;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
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
    @DisplayName("payments.md 6: the server has the libraries of bank files, and what they write they read")
    void aBankFileIsWrittenAndReadBack() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BankFileOutcome outcome = BankFileWriter.write(oneBankPayment(), out);
        byte[] bytes = out.toByteArray();
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertTrue(outcome instanceof BankFile, outcome::toString);
        assertTrue(text.contains("<Nm>Zoe zhang wei</Nm>"), text);
        CheckedFile checked = BankFileCheck.of(() -> new ByteArrayInputStream(bytes));
        assertTrue(checked.isSound() && checked.isStill((BankFile) outcome), checked::toString);
    }

    private static PaymentMessage oneBankPayment() {
        PostalAddress address = new PostalAddress(null, null, null, "Brussel", "BE", List.of());
        Party party = new Party("Zo\u00EB \u5F20\u4F1F", address);
        BankAccount account = BankAccount.ofIban("BE68539007547034", "GEBABEBB");
        CreditTransfer transfer =
                new CreditTransfer("I-1", "E-1", Money.parse("EUR 200.00"), party, account, "REFU", "RB-1");
        ControlTotal total = ControlTotal.NONE.plus(transfer.amount());
        Debtor debtor = new Debtor(party, account, CurrencyUnit.EUR);
        PaymentGroup group = new PaymentGroup(
                "G-1", GroupTerms.sepa(true), LocalDate.of(2026, 11, 23), debtor, total, List.of(transfer));
        return new PaymentMessage("M-1", Instant.EPOCH, "Noord Handel BV", total, List.of(group));
    }

    @Test
    void aDoorIsClosedToANobody() {
        assertThrows(EJBAccessException.class, accounts::current);
    }
}
