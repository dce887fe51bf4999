package org.creditback.ledger;

/**
 * A legal entity as it is stored.
 *
 * @param entity  the company; its code and accounting currency never change
 * @param address where it is
 * @param version travels with the form
 */
public record LegalEntityRecord(LegalEntity entity, Address address, int version) {}
