package org.creditback.reimbursement.internal;

import static jakarta.ejb.TransactionAttributeType.REQUIRED;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.List;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.Access;
import org.creditback.ledger.AuditEvent;
import org.creditback.ledger.AuditFacts;
import org.creditback.ledger.AuditTrail;
import org.creditback.ledger.LedgerAccount;
import org.creditback.ledger.ProfileRelation;
import org.creditback.ledger.ProfileRow;
import org.creditback.ledger.ProfileRows;
import org.creditback.ledger.Roles;
import org.creditback.payables.VendorProfiles;
import org.creditback.receivables.CustomerProfiles;
import org.creditback.reimbursement.PostingProfiles;
import org.creditback.reimbursement.ProfileSide;
import org.jspecify.annotations.Nullable;

/** Changes posting profiles, mindful of the other side; each change leaves an audit event. */
@Stateless
public class PostingProfilesBean implements PostingProfiles {

    @EJB
    private CustomerProfiles customers;

    @EJB
    private VendorProfiles vendors;

    @Inject
    private SummaryAccountCheck accounts;

    @EJB
    private Access access;

    @EJB
    private AuditTrail auditTrail;

    @Override
    @RolesAllowed({Roles.AR_CLERK, Roles.AP_CLERK, Roles.CONTROLLER, Roles.ADMIN, Roles.AUDITOR})
    @TransactionAttribute(SUPPORTS)
    public List<ProfileRow> list(LegalEntityId entity, ProfileSide side) {
        access.require(entity);
        return rows(side).list(entity);
    }

    @Override
    @RolesAllowed(Roles.CONTROLLER)
    @TransactionAttribute(REQUIRED)
    public ProfileRow add(LegalEntityId entity, ProfileSide side, ProfileRow row, String accountName) {
        access.require(entity);
        SummaryAccountCheck.key(row);
        accounts.check(entity, side, new LedgerAccount(row.summaryAccount(), accountName));
        if (!rows(side).add(entity, row)) {
            throw new Refusal(RefusalReason.ALREADY_EXISTS, row.key());
        }
        ProfileRow after = stored(entity, side, row);
        record(entity, "POSTING_PROFILE_ADDED", side, null, after);
        return after;
    }

    @Override
    @RolesAllowed(Roles.CONTROLLER)
    @TransactionAttribute(REQUIRED)
    public ProfileRow change(LegalEntityId entity, ProfileSide side, ProfileRow row, String accountName) {
        access.require(entity);
        ProfileRow before = stored(entity, side, row);
        accounts.check(entity, side, new LedgerAccount(row.summaryAccount(), accountName));
        if (!rows(side).change(entity, row)) {
            throw new Refusal(RefusalReason.STALE_VERSION);
        }
        ProfileRow after = stored(entity, side, row);
        record(entity, "POSTING_PROFILE_CHANGED", side, before, after);
        return after;
    }

    @Override
    @RolesAllowed(Roles.CONTROLLER)
    @TransactionAttribute(REQUIRED)
    public void delete(LegalEntityId entity, ProfileSide side, ProfileRow row) {
        access.require(entity);
        ProfileRow before = stored(entity, side, row);
        boolean last = rows(side).list(entity).stream()
                        .filter(each -> each.profile().equals(row.profile()))
                        .count()
                == 1;
        boolean needed = before.isDefault() && before.relation() == ProfileRelation.ALL;
        if (needed || (last && rows(side).isNamed(entity, row.profile()))) {
            throw new Refusal(RefusalReason.IN_USE, before.key());
        }
        if (!rows(side).delete(entity, row)) {
            throw new Refusal(RefusalReason.STALE_VERSION);
        }
        record(entity, "POSTING_PROFILE_DELETED", side, before, null);
    }

    private ProfileRows rows(ProfileSide side) {
        return side == ProfileSide.CUSTOMER ? customers : vendors;
    }

    private ProfileRow stored(LegalEntityId entity, ProfileSide side, ProfileRow row) {
        return rows(side).list(entity).stream()
                .filter(row::isSameAs)
                .findFirst()
                .orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, row.key()));
    }

    private void record(
            LegalEntityId entity,
            String action,
            ProfileSide side,
            @Nullable ProfileRow before,
            @Nullable ProfileRow after) {
        ProfileRow named = after == null ? before : after;
        auditTrail.record(new AuditEvent(
                entity,
                access.caller(),
                action,
                "POSTING_PROFILE",
                side + (named == null ? "" : " " + named.key()),
                facts(before),
                facts(after),
                null));
    }

    private static @Nullable String facts(@Nullable ProfileRow row) {
        return row == null
                ? null
                : new AuditFacts()
                        .with("summaryAccount", row.summaryAccount())
                        .with("default", row.isDefault())
                        .json();
    }
}
