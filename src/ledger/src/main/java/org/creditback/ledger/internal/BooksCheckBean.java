package org.creditback.ledger.internal;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.annotation.security.PermitAll;
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
import org.creditback.ledger.BooksCheck;
import org.creditback.ledger.Roles;
import org.creditback.ledger.store.BooksCheckStore;

/** What the checks found, for everybody who reads books; a controller may have them checked now. */
@Stateless
public class BooksCheckBean implements BooksCheck {

    private static final CheckedBooks NEVER = new CheckedBooks(null, 0, List.of());

    @Inject
    private BooksCheckStore store;

    @EJB
    private InvariantCheck invariants;

    @EJB
    private Access access;

    @Override
    @RolesAllowed({Roles.AR_CLERK, Roles.AP_CLERK, Roles.CONTROLLER, Roles.ADMIN, Roles.AUDITOR})
    @TransactionAttribute(SUPPORTS)
    public CheckedBooks last(LegalEntityId entity) {
        access.require(entity);
        return store.last(entity).orElse(NEVER);
    }

    @Override
    @RolesAllowed(Roles.CONTROLLER)
    @TransactionAttribute(NOT_SUPPORTED)
    public CheckedBooks check(LegalEntityId entity) {
        access.require(entity);
        invariants.keep(List.of(entity), invariants.broken(entity), access.caller());
        return last(entity);
    }

    @Override
    @PermitAll
    @TransactionAttribute(SUPPORTS)
    public void requireSound(LegalEntityId entity) {
        store.last(entity).filter(books -> books.violations() > 0).ifPresent(books -> {
            throw new Refusal(RefusalReason.BOOKS_IN_QUESTION, entity.code(), books.violations());
        });
    }
}
