package org.creditback.payables.internal.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;

/**
 * What stands on a check.
 *
 * @param number   of our bank account's checks
 * @param issuer   we, as registered: name and address, line by line
 * @param payee    name and address, line by line
 * @param amount   positive
 * @param date     from which it may be cashed
 * @param text     what it is for, with the numbers of the reimbursements
 * @param language of the payee
 */
public record PrintedCheck(
        long number,
        List<String> issuer,
        List<String> payee,
        Money amount,
        LocalDate date,
        String text,
        Locale language) {}
