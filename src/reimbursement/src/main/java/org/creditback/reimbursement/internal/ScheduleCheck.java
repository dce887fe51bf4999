package org.creditback.reimbursement.internal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.time.ZoneId;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.receivables.ReceivablesSetUp;
import org.creditback.reimbursement.ScheduleTerms;

/** What the terms of a schedule must be; fields are named as the page names them. */
@Dependent
public class ScheduleCheck {

    @EJB
    private ReceivablesSetUp receivables;

    void check(LegalEntityId entity, ScheduleTerms terms) {
        if (terms.name().isBlank()) {
            throw Refusal.ofField(RefusalReason.MISSING_VALUE, "name");
        }
        require(
                terms.name().length() <= ScheduleTerms.LONGEST_NAME
                        && terms.name().equals(terms.name().strip()),
                "name",
                terms.name());
        require(ZoneId.getAvailableZoneIds().contains(terms.timeZone().getId()), "timeZone", terms.timeZone());
        require(
                terms.windowMinutes() >= 0 && terms.windowMinutes() <= ScheduleTerms.LONGEST_WINDOW,
                "windowMinutes",
                terms.windowMinutes());
        require(
                terms.cutOffDays() >= 0 && terms.cutOffDays() <= ScheduleTerms.MOST_CUT_OFF_DAYS,
                "cutOffDays",
                terms.cutOffDays());
        // SU-10
        require(
                !terms.separateClassification()
                        || receivables.parameters(entity).billingClassification(),
                "separateClassification",
                terms.separateClassification());
    }

    private static void require(boolean fits, String field, Object value) {
        if (!fits) {
            throw Refusal.ofField(RefusalReason.BAD_VALUE, field, value);
        }
    }
}
