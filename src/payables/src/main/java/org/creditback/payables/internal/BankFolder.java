package org.creditback.payables.internal;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.LedgerTerms;
import org.creditback.ledger.Roles;
import org.creditback.payables.BankMessage;
import org.creditback.payables.NewBankMessage;
import org.jspecify.annotations.Nullable;

/**
 * Imports the files that the bank's program lays down in the folder of the system property {@code creditback.bankMessages}: off where it is
 * not set. Whoever may write there imports; nobody is asked for a login.
 */
@Startup
@Singleton
@PermitAll
@RunAs(Roles.REIMBURSEMENT_RUN)
public class BankFolder {

    /** Names the folder. */
    static final String PROPERTY = "creditback.bankMessages";

    private static final String IMPORTER = "folder";

    @EJB
    private BankMessageWork work;

    @EJB
    private LedgerTerms ledger;

    private @Nullable WatchedFolder folder;

    @PostConstruct
    void start() {
        String path = System.getProperty(PROPERTY, "");
        folder = path.isBlank() ? null : new WatchedFolder(Path.of(path), this::take);
    }

    /** One look; a file is taken at the second. */
    @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
    @TransactionAttribute(NOT_SUPPORTED)
    public void look() {
        if (folder != null) {
            folder.look();
        }
    }

    private boolean take(String name, Path file) throws IOException {
        LegalEntityId entity = new LegalEntityId(name);
        ledger.legalEntity(entity);
        try (InputStream content = Files.newInputStream(file);
                KeptMessage kept = KeptMessage.of(content)) {
            NewBankMessage how = new NewBankMessage(
                    BankMessage.Way.FOLDER, file.getFileName().toString());
            return work.take(entity, kept, how, IMPORTER).fault() == null;
        }
    }
}
