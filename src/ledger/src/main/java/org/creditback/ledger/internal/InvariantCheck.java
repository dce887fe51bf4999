package org.creditback.ledger.internal;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;
import static java.util.stream.Collectors.groupingBy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.creditback.database.Invariants;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.AuditEvent;
import org.creditback.ledger.AuditFacts;
import org.creditback.ledger.AuditTrail;
import org.creditback.ledger.Roles;
import org.creditback.ledger.store.BooksCheckStore;
import org.jspecify.annotations.Nullable;

/** A check of the books, and what is kept of it: a long reading transaction, then a short writing one. */
@Stateless
@RolesAllowed({Roles.REIMBURSEMENT_RUN, Roles.CONTROLLER})
@TransactionAttribute(REQUIRES_NEW)
public class InvariantCheck {

    private static final Logger LOG = System.getLogger(InvariantCheck.class.getName());

    @Inject
    private BooksCheckStore store;

    @EJB
    private AuditTrail auditTrail;

    /** What is wrong; null for all legal entities. */
    public List<Invariants.Count> broken(@Nullable LegalEntityId entity) {
        return store.broken(entity);
    }

    /** Legal entities that nobody has checked for so long. */
    public List<LegalEntityId> due(int minutes) {
        return store.due(minutes);
    }

    /** Keeps what a check of these legal entities found; where books have become broken or sound, it leaves an audit event and a line. */
    public void keep(Collection<LegalEntityId> checked, List<Invariants.Count> broken, String actor) {
        Map<String, List<Invariants.Count>> found = broken.stream().collect(groupingBy(Invariants.Count::legalEntity));
        for (LegalEntityId entity : checked) {
            keep(entity, found.getOrDefault(entity.code(), List.of()), actor);
        }
    }

    private void keep(LegalEntityId entity, List<Invariants.Count> broken, String actor) {
        long before = store.last(entity).map(books -> books.violations()).orElse(0L);
        long violations = broken.stream().mapToLong(Invariants.Count::count).sum();
        store.keep(
                entity,
                violations,
                broken.stream()
                        .map(each -> each.invariant() + " " + each.count() + ": " + each.example())
                        .toList());
        if (violations > 0) {
            LOG.log(
                    Level.ERROR,
                    "The books of {0} break invariants: {1}. Nothing is posted there until a check finds them sound.",
                    entity,
                    broken);
        }
        if (before == 0 != (violations == 0)) {
            record(entity, violations == 0 ? "BOOKS_SOUND" : "BOOKS_BROKEN", violations, actor);
        }
    }

    private void record(LegalEntityId entity, String action, long violations, String actor) {
        auditTrail.record(new AuditEvent(
                entity,
                actor,
                action,
                "BOOKS",
                entity.code(),
                null,
                new AuditFacts().with("violations", violations).json(),
                null));
    }
}
