package org.creditback.reimbursement.internal;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import org.creditback.ledger.Roles;
import org.creditback.reimbursement.store.ImportStore;

/** Ends imports that died with their server, and forgets the rejected rows of old ones; soon after each start, then every minute. */
@Startup
@Singleton
@PermitAll
@RunAs(Roles.REIMBURSEMENT_RUN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class ImportSweeper {

    @Inject
    private RowKinds kinds;

    @Inject
    private ImportTransaction transaction;

    @Inject
    private ImportStore imports;

    @Inject
    private ActiveRuns server;

    @PostConstruct
    void begin() {
        KeptFile.forgetAll();
    }

    /** One sweep. */
    @Schedule(hour = "*", minute = "*", second = "5", persistent = false)
    @TransactionAttribute(NOT_SUPPORTED)
    public void sweep() {
        transaction
                .with(() -> imports.abandoned(server.node(), server.owner()))
                .forEach((importId, kind) -> transaction.with(() -> {
                    kinds.of(kind).rows().discard(importId);
                    return imports.breakOff(importId, "the server ended");
                }));
        transaction.with(imports::forgetOldRows);
    }
}
