package org.creditback.payables.internal;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.creditback.domain.payables.VendorState;
import org.creditback.ledger.AuditEvent;
import org.creditback.ledger.AuditFacts;
import org.creditback.ledger.AuditTrail;
import org.creditback.payables.store.VendorArchiveStore;
import org.creditback.payables.store.VendorArchiveStore.Unused;

/** Takes a page of one-time vendors to the archive, in a transaction of its own; each leaves an audit event. */
@Stateless
@PermitAll
@TransactionAttribute(REQUIRES_NEW)
public class VendorArchiving {

    /** The most vendors of one transaction. */
    static final int PAGE = 500;

    private static final String ACTOR = "system";

    @Inject
    private VendorArchiveStore vendors;

    @Inject
    private Clock clock;

    @EJB
    private AuditTrail auditTrail;

    /** How many went; {@link #PAGE} where there may be more. */
    public int archivePage() {
        Instant now = clock.instant();
        List<Unused> archived = vendors.archive(now, vendors.hold(now, PAGE));
        auditTrail.record(archived.stream().map(VendorArchiving::event).toList());
        return archived.size();
    }

    private static AuditEvent event(Unused vendor) {
        return new AuditEvent(
                vendor.entity(),
                ACTOR,
                "VENDOR_ARCHIVED",
                "VENDOR",
                vendor.vendorAccount(),
                state(VendorState.ACTIVE),
                state(VendorState.ARCHIVED),
                null);
    }

    private static String state(VendorState state) {
        return new AuditFacts().with("state", state).json();
    }
}
