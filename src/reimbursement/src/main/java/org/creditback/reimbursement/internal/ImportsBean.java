package org.creditback.reimbursement.internal;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;
import static jakarta.ejb.TransactionAttributeType.REQUIRED;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.imports.ImportKind;
import org.creditback.domain.imports.ImportMode;
import org.creditback.ledger.Access;
import org.creditback.ledger.Roles;
import org.creditback.ledger.UserAccount;
import org.creditback.ledger.UserAccounts;
import org.creditback.reimbursement.ImportProgress;
import org.creditback.reimbursement.ImportResult;
import org.creditback.reimbursement.Imports;
import org.creditback.reimbursement.RejectedRow;
import org.creditback.reimbursement.store.ImportStore;
import org.jspecify.annotations.Nullable;

/** The door of the imports: who may, then the act. */
@Stateless
@RolesAllowed({Roles.AR_CLERK, Roles.AP_CLERK, Roles.CONTROLLER, Roles.AUDITOR})
@TransactionAttribute(REQUIRED)
public class ImportsBean implements Imports {

    private static final int LARGEST_PAGE = 1000;

    @Inject
    private Access access;

    @Inject
    private UserAccounts accounts;

    @Inject
    private FileImport fileImport;

    @Inject
    private ImportStore imports;

    @Override
    @RolesAllowed({Roles.AR_CLERK, Roles.AP_CLERK, Roles.CONTROLLER})
    @TransactionAttribute(NOT_SUPPORTED)
    public ImportResult run(ImportKind kind, ImportMode mode, InputStream file) {
        access.requireEnabled();
        if (!accounts.current().roles().contains(roleOf(kind))) {
            throw new Refusal(RefusalReason.NOT_AUTHORIZED);
        }
        return fileImport.run(kind, mode, file, access.caller(), access.granted());
    }

    private static String roleOf(ImportKind kind) {
        return switch (kind) {
            case CUSTOMERS, OPEN_ITEMS -> Roles.AR_CLERK;
            case VENDORS -> Roles.AP_CLERK;
            case EXCHANGE_RATES -> Roles.CONTROLLER;
        };
    }

    @Override
    public List<ImportProgress> recent(int size) {
        return imports.recent(onlyOf(), Math.min(size, LARGEST_PAGE));
    }

    @Override
    public Optional<ImportProgress> progress(long importId) {
        return imports.progress(importId, onlyOf());
    }

    @Override
    public List<RejectedRow> rejected(long importId, long afterLine, int size) {
        return progress(importId)
                .map(found -> imports.rejected(importId, afterLine, Math.min(size, LARGEST_PAGE)))
                .orElse(List.of());
    }

    // A file may name legal entities that others have no grant for: what it holds is shown to its importer, and to
    // auditors.
    private @Nullable String onlyOf() {
        UserAccount caller = accounts.current();
        return caller.roles().contains(Roles.AUDITOR) ? null : caller.name();
    }
}
