package org.creditback.ledger;

/**
 * A financial dimension without its values (SU-19).
 *
 * @param name      up to 20 characters
 * @param required  every AR and AP line must have a value
 * @param balancing vouchers balance per value (PO-12); one dimension at the most
 * @param version   of the stored record: travels with the form
 */
public record Dimension(String name, boolean required, boolean balancing, int version) {}
