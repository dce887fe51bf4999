package org.creditback.reimbursement.store;

import org.creditback.domain.receivables.CustomerFacts;
import org.creditback.domain.reimbursement.Decision;
import org.jspecify.annotations.Nullable;

/**
 * A candidate as the freeze writes it. Ordinals count from 0 within the run, in the order of the freeze (NU-2).
 *
 * @param candidateNo       1, 2, … in account order
 * @param customer          as read
 * @param decision          what was decided
 * @param fingerprint       SHA-256, hexadecimal; null for a declined one
 * @param oneTimeOrdinal    of the one-time vendor's number; null for none
 * @param firstVoucher      ordinal of the first voucher number of the customer: nettings by currency, then the groups
 * @param firstReimbursement ordinal of the first reimbursement number of the customer
 */
public record PlannedCandidate(
        int candidateNo,
        CustomerFacts customer,
        Decision decision,
        @Nullable String fingerprint,
        @Nullable Integer oneTimeOrdinal,
        int firstVoucher,
        int firstReimbursement) {}
