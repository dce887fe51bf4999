package org.creditback.reimbursement.internal;

import java.time.DayOfWeek;
import org.creditback.ledger.AuditFacts;
import org.creditback.reimbursement.Schedule;
import org.creditback.reimbursement.ScheduleTerms;
import org.creditback.reimbursement.store.FilterJson;

/** A schedule as the audit trail keeps it. */
final class ScheduleFacts {

    private ScheduleFacts() {}

    static String of(Schedule schedule) {
        ScheduleTerms terms = schedule.terms();
        return new AuditFacts()
                .with("name", terms.name())
                .with("state", schedule.state())
                .with("author", schedule.author())
                .with("pattern", terms.recurrence().pattern())
                .with(
                        "days",
                        terms.recurrence().orderedDays().stream()
                                .map(DayOfWeek::name)
                                .toList())
                .with("day", terms.recurrence().day())
                .with("at", terms.recurrence().at())
                .with("timeZone", terms.timeZone())
                .with("windowMinutes", terms.windowMinutes())
                .with("action", terms.action())
                .with("postingDate", terms.postingDate())
                .with("cutOffDays", terms.cutOffDays())
                .with("summarizeCustomer", terms.summarizeCustomer())
                .with("openDebitMode", terms.openDebitMode())
                .with("separateClassification", terms.separateClassification())
                .with("filter", FilterJson.write(terms.filter()))
                .json();
    }
}
