package org.creditback.reimbursement;

import java.time.ZoneId;
import org.creditback.domain.receivables.CustomerFilter;
import org.creditback.domain.reimbursement.OpenDebitMode;
import org.creditback.domain.schedule.PostingDateRule;
import org.creditback.domain.schedule.Recurrence;

/**
 * When runs start by themselves, and as what (DI-11).
 *
 * @param name                   once per legal entity, up to {@value #LONGEST_NAME} characters
 * @param recurrence             when
 * @param timeZone               whose calendar and clock the recurrence means; the dates of a run are the legal entity's
 * @param windowMinutes          how long it waits for another run, 0 to {@value #LONGEST_WINDOW}
 * @param action                 preview or post
 * @param postingDate            relative to the day of the run
 * @param cutOffDays             the cut-off date is so many days before the posting date, 0 to {@value #MOST_CUT_OFF_DAYS}
 * @param summarizeCustomer      one reimbursement per currency, whatever the dimensions
 * @param openDebitMode          what open debits do
 * @param separateClassification a reimbursement per billing classification
 * @param filter                 which customers
 */
public record ScheduleTerms(
        String name,
        Recurrence recurrence,
        ZoneId timeZone,
        int windowMinutes,
        RunAction action,
        PostingDateRule postingDate,
        int cutOffDays,
        boolean summarizeCustomer,
        OpenDebitMode openDebitMode,
        boolean separateClassification,
        CustomerFilter filter) {

    public static final int LONGEST_NAME = 60;

    /** Shorter than the way to the next occurrence, so that one never meets the one before. */
    public static final int LONGEST_WINDOW = 720;

    public static final int MOST_CUT_OFF_DAYS = 366;
}
