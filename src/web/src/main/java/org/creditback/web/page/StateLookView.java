package org.creditback.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Set;
import org.creditback.domain.reimbursement.Verdict;

/** Color and picture of states, always beside their text. */
@Named("look")
@ApplicationScoped
public class StateLookView {

    private static final Set<String> GOOD = Set.of(
            "DONE",
            "APPROVED",
            "REIMBURSED",
            "USED",
            "POSTED",
            "PAID",
            "ACCEPTED",
            "BOOKED",
            "OPEN",
            "VALID",
            "ACTIVE",
            "ENABLED",
            "STARTED",
            "RELEASED",
            "ANSWERED",
            "SETTLED");
    private static final Set<String> WARN = Set.of(
            "STOPPED",
            "SUBMITTED",
            "DONE_WITH_DECLINES",
            "PARKED",
            "ON_HOLD",
            "IN_PAYMENT",
            "RETURNED",
            "VOIDED",
            "SUSPENDED",
            "NOT_STARTED",
            "MISSED");
    private static final Set<String> BAD = Set.of("UNPROVEN", "REJECTED", "FAILED", "BROKEN", "INVALID");
    private static final Set<String> BUSY = Set.of(
            "REQUESTED",
            "SELECTING",
            "POSTING",
            "FROZEN",
            "SELECTED",
            "ASSIGNED",
            "PROPOSED",
            "SENT",
            "GENERATED",
            "BUILT",
            "HANDED_OVER",
            "READING",
            "JUDGING",
            "BOOKING",
            "WAITING",
            "PARTLY",
            "UNPAID");

    private static final Map<String, String> ICONS = Map.ofEntries(
            Map.entry("OPEN", "pi-lock-open"),
            Map.entry("ON_HOLD", "pi-pause"),
            Map.entry("CLOSED", "pi-lock"),
            Map.entry("DONE", "pi-check-circle"),
            Map.entry("DONE_WITH_DECLINES", "pi-check-circle"),
            Map.entry("REIMBURSED", "pi-check-circle"),
            Map.entry("USED", "pi-check"),
            Map.entry("POSTED", "pi-check-circle"),
            Map.entry("APPROVED", "pi-verified"),
            Map.entry("FROZEN", "pi-eye"),
            Map.entry("SELECTED", "pi-eye"),
            Map.entry("ASSIGNED", "pi-hashtag"),
            Map.entry("VOIDED", "pi-ban"),
            Map.entry("VALID", "pi-check"),
            Map.entry("WITHDRAWN", "pi-ban"),
            Map.entry("REQUESTED", "pi-clock"),
            Map.entry("SELECTING", "pi-sync"),
            Map.entry("POSTING", "pi-sync"),
            Map.entry("STOPPED", "pi-pause-circle"),
            Map.entry("SUBMITTED", "pi-user-edit"),
            Map.entry("UNPROVEN", "pi-exclamation-circle"),
            Map.entry("FAILED", "pi-exclamation-circle"),
            Map.entry("BROKEN", "pi-exclamation-circle"),
            Map.entry("READING", "pi-sync"),
            Map.entry("JUDGING", "pi-sync"),
            Map.entry("BOOKING", "pi-sync"),
            Map.entry("REJECTED", "pi-times-circle"),
            Map.entry("CANCELED", "pi-ban"),
            Map.entry("ENABLED", "pi-check-circle"),
            Map.entry("DISABLED", "pi-pause"),
            Map.entry("SUSPENDED", "pi-exclamation-triangle"),
            Map.entry("DELETED", "pi-trash"),
            Map.entry("STARTED", "pi-check-circle"),
            Map.entry("WAITING", "pi-clock"),
            Map.entry("MISSED", "pi-minus-circle"),
            Map.entry("NOT_NEEDED", "pi-minus-circle"),
            Map.entry("NOT_STARTED", "pi-exclamation-circle"),
            Map.entry("DECLINED", "pi-minus-circle"),
            Map.entry("PARKED", "pi-pause"),
            Map.entry("PROPOSED", "pi-clock"),
            Map.entry("ACTIVE", "pi-check-circle"),
            Map.entry("ARCHIVED", "pi-inbox"),
            Map.entry("GENERATED", "pi-file-export"),
            Map.entry("SENT", "pi-send"),
            Map.entry("ACCEPTED", "pi-check"),
            Map.entry("BOOKED", "pi-check-circle"),
            Map.entry("RETURNED", "pi-replay"),
            Map.entry("BUILT", "pi-file"),
            Map.entry("RELEASED", "pi-unlock"),
            Map.entry("HANDED_OVER", "pi-send"),
            Map.entry("ANSWERED", "pi-check-circle"),
            Map.entry("DISCARDED", "pi-trash"),
            Map.entry("SETTLED", "pi-check-circle"),
            Map.entry("PARTLY", "pi-clock"),
            Map.entry("UNPAID", "pi-clock"));

    /** The style class of a state. */
    public String style(Object state) {
        String name = state.toString();
        if (GOOD.contains(name)) {
            return "cb-is-good";
        }
        if (WARN.contains(name)) {
            return "cb-is-warn";
        }
        if (BAD.contains(name)) {
            return "cb-is-bad";
        }
        return BUSY.contains(name) ? "cb-is-busy" : "cb-is-over";
    }

    /** The picture of what the test of a rule came to. */
    public String verdict(Verdict verdict) {
        return switch (verdict) {
            case PASSED -> "pi-check";
            case FAILED -> "pi-times-circle";
            case UNTESTED -> "pi-minus";
        };
    }

    public String icon(Object state) {
        return ICONS.getOrDefault(state.toString(), "pi-circle");
    }
}
