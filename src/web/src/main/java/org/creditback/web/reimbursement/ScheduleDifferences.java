package org.creditback.web.reimbursement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.creditback.reimbursement.Schedule;
import org.creditback.reimbursement.ScheduleTerms;
import org.creditback.web.page.Difference;
import org.creditback.web.page.Differences;
import org.creditback.web.page.TextsView;

/** What somebody else changed in a schedule while its page was open. */
@RequestScoped
public class ScheduleDifferences {

    @Inject
    TextsView text;

    @Inject
    ScheduleWordsView words;

    /** The form beside what is stored now, and the state that was shown beside the present one. */
    List<Difference> of(ScheduleTerms yours, ScheduleTerms now, Schedule shown, Schedule stored) {
        String entity = stored.entity().code();
        return new Differences(text)
                .field("field.state", text.label("schedule", shown.state()), text.label("schedule", stored.state()))
                .field("field.scheduleName", yours.name(), now.name())
                .field("field.recurrence", words.when(yours.recurrence()), words.when(now.recurrence()))
                .field(
                        "field.timeZone",
                        yours.timeZone().getId(),
                        now.timeZone().getId())
                .field("field.window", text.count(yours.windowMinutes()), text.count(now.windowMinutes()))
                .field("field.runsAs", text.label("runsAs", yours.action()), text.label("runsAs", now.action()))
                .field(
                        "field.postingRule",
                        text.label("postingRule", yours.postingDate()),
                        text.label("postingRule", now.postingDate()))
                .field("field.cutOffDays", text.count(yours.cutOffDays()), text.count(now.cutOffDays()))
                .field("opt.summarize", text.yesNo(yours.summarizeCustomer()), text.yesNo(now.summarizeCustomer()))
                .field(
                        "field.openDebitMode",
                        text.label("openDebit", yours.openDebitMode()),
                        text.label("openDebit", now.openDebitMode()))
                .field(
                        "field.separateClass",
                        text.yesNo(yours.separateClassification()),
                        text.yesNo(now.separateClassification()))
                .field(
                        "fasttab.records",
                        words.customers(yours.filter(), entity),
                        words.customers(now.filter(), entity))
                .list();
    }
}
