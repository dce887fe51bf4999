package org.creditback.web.reimbursement;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.creditback.reimbursement.RunId;
import org.creditback.reimbursement.Schedule;
import org.creditback.reimbursement.Schedules;
import org.creditback.web.page.LegalEntityView;
import org.creditback.web.page.Page;
import org.jspecify.annotations.Nullable;

/** The schedule that started the run of a page. */
@Named
@RequestScoped
public class RunScheduleView {

    @EJB
    Schedules schedules;

    @Inject
    LegalEntityView entity;

    @Inject
    Page page;

    /** Null where a person or the console started the run. */
    public @Nullable Schedule of(RunId run) {
        Optional<Schedule> found = page.once("schedule of run", () -> schedules.ofRun(entity.id(), run));
        return found.orElse(null);
    }
}
