package org.creditback.reimbursement.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.creditback.domain.imports.Books;
import org.creditback.domain.imports.EntityTerms;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.BankIdentifiers;
import org.creditback.ledger.TakeOver;
import org.creditback.payables.VendorImport;

/** The books during one import: each legal entity is asked once, and only those with a grant. */
final class ImportBooks implements Books {

    private final Map<String, LegalEntityId> granted;
    private final TakeOver takeOver;
    private final VendorImport vendors;
    private final Map<String, Optional<EntityTerms>> terms = new HashMap<>();
    private final Map<String, Set<String>> methods = new HashMap<>();

    ImportBooks(Collection<LegalEntityId> granted, TakeOver takeOver, VendorImport vendors) {
        this.granted = granted.stream().collect(Collectors.toMap(LegalEntityId::code, entity -> entity));
        this.takeOver = takeOver;
        this.vendors = vendors;
    }

    @Override
    public Optional<EntityTerms> entity(String legalEntity) {
        LegalEntityId entity = granted.get(legalEntity);
        return entity == null ? Optional.empty() : terms.computeIfAbsent(legalEntity, code -> takeOver.terms(entity));
    }

    @Override
    public boolean hasMethodOfPayment(String legalEntity, String method) {
        LegalEntityId entity = granted.get(legalEntity);
        return entity != null
                && methods.computeIfAbsent(legalEntity, code -> vendors.methodsOfPayment(entity))
                        .contains(method);
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
