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
import java.util.Set;
import java.util.stream.Stream;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.imports.ImportKind;
import org.creditback.domain.imports.ImportMode;
import org.creditback.domain.imports.RowFault;
import org.creditback.ledger.Access;
import org.creditback.ledger.Roles;
import org.creditback.ledger.UserAccount;
import org.creditback.ledger.UserAccounts;
import org.creditback.reimbursement.ImportProgress;
import org.creditback.reimbursement.ImportResult;
import org.creditback.reimbursement.Imports;
import org.creditback.reimbursement.OriginalRow;
import org.creditback.reimbursement.RejectedRow;
import org.creditback.reimbursement.store.ImportStore;
import org.creditback.reimbursement.store.OriginalStore;
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
    private BackgroundImport background;

    @Inject
    private ImportStore imports;

    @Inject
    private OriginalStore originals;

    @Override
    @RolesAllowed({Roles.AR_CLERK, Roles.AP_CLERK, Roles.CONTROLLER})
    @TransactionAttribute(NOT_SUPPORTED)
    public ImportResult run(ImportKind kind, ImportMode mode, InputStream file) {
        requireRoleOf(kind);
        return fileImport.run(kind, mode, file, access.caller(), access.granted());
    }

    @Override
    @RolesAllowed({Roles.AR_CLERK, Roles.AP_CLERK, Roles.CONTROLLER})
    @TransactionAttribute(NOT_SUPPORTED)
    public long start(ImportKind kind, ImportMode mode, String fileName, InputStream file) {
        requireRoleOf(kind);
        TakenFile taken = fileImport.take(kind, mode, RowFault.shown(fileName), file, MOST_BYTES, access.caller());
        background.finish(taken, access.granted());
        return taken.importId();
    }

    private void requireRoleOf(ImportKind kind) {
        access.requireEnabled();
        if (!kinds().contains(kind)) {
            throw new Refusal(RefusalReason.NOT_AUTHORIZED);
        }
    }

    @Override
    public List<ImportKind> kinds() {
        Set<String> roles = accounts.current().roles();
        return Stream.of(ImportKind.values())
                .filter(kind -> roles.contains(roleOf(kind)))
                .toList();
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
        return recent(Long.MAX_VALUE, size);
    }

    @Override
    public List<ImportProgress> recent(long before, int size) {
        return imports.recent(onlyOf(), before, Math.min(size, LARGEST_PAGE));
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

    @Override
    public List<String> columns(long importId) {
        return progress(importId).map(found -> originals.columns(importId)).orElse(List.of());
    }

    @Override
    public List<OriginalRow> originals(long importId, long afterLine, int size) {
        return progress(importId)
                .map(found -> originals.list(importId, afterLine, Math.min(size, LARGEST_PAGE)))
                .orElse(List.of());
    }

    // A file may name any legal entity: what it holds is shown to its importer, and to auditors of all of them.
    private @Nullable String onlyOf() {
        UserAccount caller = accounts.current();
        boolean everything = caller.roles().contains(Roles.AUDITOR)
                && caller.legalEntities().contains(UserAccount.EVERY_LEGAL_ENTITY);
        return everything ? null : caller.name();
    }
}
