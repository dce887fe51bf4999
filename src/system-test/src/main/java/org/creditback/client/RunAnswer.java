package org.creditback.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** A run as the server shows it. */
public record RunAnswer(JsonNode json) {

    private static final Set<String> AT_REST =
            Set.of("DONE", "DONE_WITH_DECLINES", "SUBMITTED", "STOPPED", "UNPROVEN", "REJECTED", "CANCELED");

    public String run() {
        return json.path("run").asText();
    }

    public String legalEntity() {
        return json.path("legalEntity").asText();
    }

    public String state() {
        return json.path("state").asText();
    }

    /** A text of the answer, {@code openDebitMode} or {@code stopReason}; empty where it has none. */
    public String text(String name) {
        return json.path(name).asText("");
    }

    /** One of {@code considered}, {@code selected}, {@code reimbursed}, {@code declined}, {@code parked}, {@code failed}. */
    public long count(String outcome) {
        return json.path("counts").path(outcome).asLong();
    }

    /** One of {@code done} and {@code total} customers, {@code customersPerSecond}, {@code secondsRemaining}. */
    public OptionalLong progress(String name) {
        JsonNode value = json.path("progress").path(name);
        return value.isNumber() ? OptionalLong.of(value.asLong()) : OptionalLong.empty();
    }

    public boolean isProven() {
        return json.path("proven").asBoolean(false);
    }

    /** A point in time; empty before it. */
    public Optional<Instant> at(String name) {
        return Optional.of(json.path(name).asText(""))
                .filter(text -> !text.isEmpty())
                .map(Instant::parse);
    }

    /** Nothing more happens to it unless a person acts. */
    public boolean isAtRest() {
        boolean frozen = state().equals("FROZEN") && text("releasedBy").isEmpty();
        return frozen || AT_REST.contains(state());
    }

    /** Proven, frozen as a preview, or waiting for an approval: as it was asked for. */
    public boolean isInOrder() {
        return switch (state()) {
            case "DONE", "DONE_WITH_DECLINES" -> isProven();
            case "FROZEN" -> text("action").equals("PREVIEW");
            case "SUBMITTED" -> true;
            default -> false;
        };
    }
}
