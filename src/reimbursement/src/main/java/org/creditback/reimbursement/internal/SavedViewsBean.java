package org.creditback.reimbursement.internal;

import static jakarta.ejb.TransactionAttributeType.REQUIRED;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
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
import org.creditback.ledger.Roles;
import org.creditback.reimbursement.SavedView;
import org.creditback.reimbursement.SavedViews;
import org.creditback.reimbursement.ViewId;
import org.creditback.reimbursement.ViewTerms;
import org.creditback.reimbursement.ViewedReport;
import org.creditback.reimbursement.store.ConditionsJson;
import org.creditback.reimbursement.store.SavedViewStore;
import org.jspecify.annotations.Nullable;

/** Saved views; what concerns a published one leaves an audit event, one's own are nobody's business. */
@Stateless
@RolesAllowed({Roles.AR_CLERK, Roles.AP_CLERK, Roles.CONTROLLER, Roles.ADMIN, Roles.AUDITOR})
@TransactionAttribute(REQUIRED)
public class SavedViewsBean implements SavedViews {

    private static final int MOST_CONDITIONS = 20;
    private static final int LONGEST_CONDITION = 240;

    @Resource
    private SessionContext session;

    @EJB
    private Access access;

    @EJB
    private AuditTrail audit;

    @Inject
    private SavedViewStore views;

    @Override
    public List<SavedView> list(LegalEntityId entity, ViewedReport report) {
        access.require(entity);
        return views.list(entity, report, access.caller(), 2 * MOST);
    }

    @Override
    public SavedView save(LegalEntityId entity, ViewedReport report, ViewTerms terms) {
        access.require(entity);
        requireRight(entity, "new", terms.published());
        check(terms);
        requireRoom(entity, report, terms);
        ViewId made = views.insert(entity, report, terms, access.caller()).orElseThrow(() -> taken(terms));
        SavedView stored = stored(entity, made);
        record("VIEW_PUBLISHED", null, terms.published() ? stored : null, stored);
        return stored;
    }

    @Override
    public SavedView change(LegalEntityId entity, ViewId view, ViewTerms terms, int version) {
        SavedView before = held(entity, view, version);
        requireRight(entity, view.toString(), terms.published());
        check(terms);
        if (views.isTaken(before, terms, access.caller())) {
            throw taken(terms);
        }
        if (before.terms().published() != terms.published()) {
            requireRoom(entity, before.report(), terms);
        }
        requireCurrent(views.update(view, terms, access.caller(), version));
        SavedView after = stored(entity, view);
        boolean was = before.terms().published();
        String action = !was ? "VIEW_PUBLISHED" : terms.published() ? "VIEW_CHANGED" : "VIEW_WITHDRAWN";
        record(action, was ? before : null, terms.published() ? after : null, after);
        return after;
    }

    @Override
    public void delete(LegalEntityId entity, ViewId view, int version) {
        SavedView before = held(entity, view, version);
        views.delete(view);
        record("VIEW_DELETED", before.terms().published() ? before : null, null, before);
    }

    @Override
    public void prefer(LegalEntityId entity, ViewedReport report, @Nullable ViewId view) {
        access.require(entity);
        if (view == null) {
            views.preferNone(entity, report, access.caller());
        } else {
            views.prefer(stored(entity, view), access.caller());
        }
    }

    private SavedView stored(LegalEntityId entity, ViewId view) {
        return views.find(entity, view, access.caller()).orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, view));
    }

    private SavedView held(LegalEntityId entity, ViewId view, int version) {
        access.require(entity);
        SavedView held =
                views.lock(entity, view, access.caller()).orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, view));
        requireRight(entity, view.toString(), held.terms().published());
        requireCurrent(held.version() == version);
        return held;
    }

    // What others rely on is an administrator's.
    private void requireRight(LegalEntityId entity, String view, boolean published) {
        if (published && !session.isCallerInRole(Roles.ADMIN)) {
            audit.recordRefusal(
                    new AuditEvent(entity, access.caller(), "VIEW_REFUSED", "SAVED_VIEW", view, null, null, null));
            throw new Refusal(RefusalReason.NOT_AUTHORIZED);
        }
    }

    private void requireRoom(LegalEntityId entity, ViewedReport report, ViewTerms terms) {
        if (views.count(entity, report, access.caller(), terms.published()) >= MOST) {
            throw Refusal.ofField(RefusalReason.TOO_MANY, "name", MOST);
        }
    }

    private static void check(ViewTerms terms) {
        if (terms.name().isEmpty()) {
            throw Refusal.ofField(RefusalReason.MISSING_VALUE, "name");
        }
        if (terms.name().length() > ViewTerms.LONGEST_NAME) {
            throw Refusal.ofField(RefusalReason.BAD_VALUE, "name", terms.name());
        }
        if (terms.conditions().size() > MOST_CONDITIONS) {
            throw Refusal.ofField(RefusalReason.TOO_MANY, "conditions", MOST_CONDITIONS);
        }
        terms.conditions().forEach((name, value) -> {
            if (name.length() > LONGEST_CONDITION || value.length() > LONGEST_CONDITION) {
                throw Refusal.ofField(RefusalReason.BAD_VALUE, "conditions", name);
            }
        });
    }

    private static Refusal taken(ViewTerms terms) {
        return Refusal.ofField(RefusalReason.ALREADY_EXISTS, "name", terms.name());
    }

    private static void requireCurrent(boolean current) {
        if (!current) {
            throw new Refusal(RefusalReason.STALE_VERSION);
        }
    }

    private void record(String action, @Nullable SavedView before, @Nullable SavedView after, SavedView about) {
        if (before != null || after != null) {
            audit.record(new AuditEvent(
                    about.entity(),
                    access.caller(),
                    action,
                    "SAVED_VIEW",
                    about.id().toString(),
                    before == null ? null : facts(before),
                    after == null ? null : facts(after),
                    null));
        }
    }

    private static String facts(SavedView view) {
        return new AuditFacts()
                .with("report", view.report())
                .with("name", view.terms().name())
                .with("conditions", ConditionsJson.write(view.terms().conditions()))
                .json();
    }
}
