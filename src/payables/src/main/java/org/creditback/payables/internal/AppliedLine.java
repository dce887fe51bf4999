package org.creditback.payables.internal;

import java.time.LocalDate;
import java.util.List;
import org.creditback.domain.payables.AnsweredPayment;
import org.creditback.domain.payables.BankClaim;

/**
 * A line of a message with the payments that it changes.
 *
 * @param line        of the message
 * @param claim       what it says
 * @param payments    at least one
 * @param happenedOn  the bank's day
 * @param postingDate in an open period
 */
record AppliedLine(
        int line, BankClaim claim, List<AnsweredPayment> payments, LocalDate happenedOn, LocalDate postingDate) {}
