package org.creditback.web.reimbursement;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.creditback.reimbursement.ScheduleLine;
import org.creditback.reimbursement.ScheduleState;
import org.creditback.reimbursement.Schedules;
import org.creditback.web.page.LegalEntityView;
import org.creditback.web.page.Page;
import org.jspecify.annotations.Nullable;

/** The schedules of a legal entity, by name. */
@Named
@RequestScoped
public class SchedulesView {

    private static final int PAGE = 25;

    private static final List<ScheduleState> STATES = Stream.of(ScheduleState.values())
            .filter(state -> state != ScheduleState.DELETED)
            .toList();

    @EJB
    Schedules schedules;

    @Inject
    LegalEntityView entity;

    @Inject
    Page page;

    private List<ScheduleLine> lines() {
        return page.once("schedules", () -> schedules.list(entity.id(), getState(), page.text("after"), PAGE + 1));
    }

    public List<ScheduleLine> getLines() {
        return lines().stream().limit(PAGE).toList();
    }

    /** The name after which the next page begins; empty for none. */
    public String getNext() {
        return lines().size() > PAGE ? lines().get(PAGE - 1).schedule().terms().name() : "";
    }

    public boolean isFirstPage() {
        return page.text("after").isEmpty();
    }

    /** What the list is narrowed to; null for all, also for a state that is none. */
    public @Nullable ScheduleState getState() {
        return state(page.text("state"));
    }

    static @Nullable ScheduleState state(@Nullable String name) {
        return STATES.stream()
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** The address of a file with the same schedules. */
    public String export(String format) {
        ScheduleState state = getState();
        String entityCode = URLEncoder.encode(Objects.requireNonNull(entity.getCode()), StandardCharsets.UTF_8);
        return "/pages/reimbursement/schedules/file?entity=" + entityCode + "&format=" + format
                + (state == null ? "" : "&state=" + state);
    }

    /** What it can be narrowed to. */
    public List<ScheduleState> getStates() {
        return STATES;
    }
}
