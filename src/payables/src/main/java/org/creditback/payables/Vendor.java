package org.creditback.payables;

import org.jspecify.annotations.Nullable;

/**
 * A vendor of a legal entity.
 *
 * @param account         vendor account
 * @param details         what people maintain
 * @param postingProfile  null: the default
 * @param oneTime         made for one customer
 * @param oneTimeCustomer whom it was made for; null for another vendor
 * @param bankAccount     the approved one, masked; null for none
 * @param version         of the stored record: travels with the form
 */
public record Vendor(
        String account,
        VendorDetails details,
        @Nullable String postingProfile,
        boolean oneTime,
        @Nullable String oneTimeCustomer,
        @Nullable String bankAccount,
        int version) {}
