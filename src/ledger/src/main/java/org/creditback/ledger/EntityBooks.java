package org.creditback.ledger;

import java.util.Optional;
import java.util.Set;
import org.creditback.domain.imports.Books;
import org.creditback.domain.imports.EntityTerms;
import org.creditback.domain.ledger.LegalEntityId;

/**
 * The books of one legal entity, as what a person types into a form is compared with them; a file is compared in the same way.
 *
 * @param entity           the only one
 * @param terms            of its books
 * @param methodsOfPayment that it has
 */
public record EntityBooks(LegalEntityId entity, EntityTerms terms, Set<String> methodsOfPayment) implements Books {

    public EntityBooks {
        methodsOfPayment = Set.copyOf(methodsOfPayment);
    }

    @Override
    public Optional<EntityTerms> entity(String legalEntity) {
        return legalEntity.equals(entity.code()) ? Optional.of(terms) : Optional.empty();
    }

    @Override
    public boolean hasMethodOfPayment(String legalEntity, String method) {
        return legalEntity.equals(entity.code()) && methodsOfPayment.contains(method);
    }

    @Override
    public boolean isIban(String text) {
        return BankIdentifiers.isIban(text);
    }

    @Override
    public boolean isBic(String text) {
        return BankIdentifiers.isBic(text);
    }
}
