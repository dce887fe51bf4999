package org.creditback.domain.imports;

/**
 * A vendor as a row names it.
 *
 * @param legalEntity   of the customer and the vendor
 * @param vendorAccount known or not
 */
public record VendorReference(String legalEntity, String vendorAccount) {}
