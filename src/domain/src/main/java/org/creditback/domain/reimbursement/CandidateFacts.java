package org.creditback.domain.reimbursement;

import org.creditback.domain.payables.Payee;
import org.creditback.domain.receivables.CustomerFacts;
import org.jspecify.annotations.Nullable;

/**
 * A customer with all that decides about it.
 *
 * @param customer     with everything that is open
 * @param payee        the linked vendor, or the template where none is linked; null where the one does not exist or the other is not set up
 * @param vendorShared another customer is linked to the same vendor
 * @param otherRun     the run that reserves the customer; null for none
 */
public record CandidateFacts(
        CustomerFacts customer,
        @Nullable Payee payee,
        boolean vendorShared,
        @Nullable Long otherRun) {}
