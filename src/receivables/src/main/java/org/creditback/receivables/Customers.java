package org.creditback.receivables;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.receivables.CustomerFilter;

/** Customers, as people look them up and maintain them. Every method checks role and legal entity. */
public interface Customers {

    /** How many customers match, but no more than {@code most}: counting on would read them all. */
    int count(LegalEntityId entity, CustomerFilter filter, int most);

    /**
     * One page of the customers that match.
     *
     * @param first rows before the page
     * @param size  at most so many
     */
    List<CustomerLine> list(LegalEntityId entity, CustomerFilter filter, CustomerOrder order, int first, int size);

    /** One customer; a Refusal NOT_FOUND where there is none. */
    Customer get(LegalEntityId entity, String account);

    /**
     * What is open on a customer, in order of document date and number.
     *
     * @param size at most so many
     */
    List<OpenDocument> openDocuments(LegalEntityId entity, String account, int size);

    /** Which of these document numbers are open credits of the customer. */
    Set<String> openCredits(LegalEntityId entity, String account, Collection<String> documents);

    /**
     * Makes a customer, inside the transaction of a caller who knows that the vendor exists. Its values are judged as those of an imported one
     * are.
     *
     * @param currency ISO 4217; empty for the accounting currency
     * @throws org.creditback.domain.Refusal MISSING_VALUE or BAD_VALUE with the field; ALREADY_EXISTS
     */
    Customer create(LegalEntityId entity, String account, String currency, CustomerDetails details);

    /**
     * Changes a customer, inside the transaction of a caller who knows that the vendor exists. Nothing new leaves the version as it is.
     *
     * @param version that was read
     * @return as stored, with its new version
     * @throws org.creditback.domain.Refusal NOT_FOUND; MISSING_VALUE or BAD_VALUE with the field; STALE_VERSION where somebody else was first
     */
    Customer change(LegalEntityId entity, String account, CustomerDetails details, int version);

    /**
     * Deletes a customer who never had a transaction and that no posting profile is for.
     *
     * @param version that was read
     * @param reason  typed by a person
     * @throws org.creditback.domain.Refusal NOT_FOUND; MISSING_VALUE without a reason; STALE_VERSION; IN_USE
     */
    void delete(LegalEntityId entity, String account, int version, String reason);
}
