package org.creditback.ledger.internal;

import static jakarta.ejb.TransactionAttributeType.REQUIRED;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import org.creditback.domain.ListPart;
import org.creditback.ledger.Access;
import org.creditback.ledger.AuditFilter;
import org.creditback.ledger.AuditInquiry;
import org.creditback.ledger.AuditLine;
import org.creditback.ledger.Roles;
import org.creditback.ledger.store.AuditListStore;
import org.jspecify.annotations.Nullable;

/** Shows the audit trail. */
@Stateless
@RolesAllowed(Roles.AUDITOR)
@TransactionAttribute(REQUIRED)
public class AuditInquiryBean implements AuditInquiry {

    private static final int LARGEST_PAGE = 1_000;

    @Inject
    private Access access;

    @Inject
    private AuditListStore events;

    @Override
    public ListPart<AuditLine> list(AuditFilter filter, boolean ascending, @Nullable String after, int size) {
        access.requireEnabled();
        if (filter.entity() != null) {
            access.require(filter.entity());
        }
        return events.list(filter, access.granted(), ascending, after, Math.max(1, Math.min(LARGEST_PAGE, size)));
    }
}
