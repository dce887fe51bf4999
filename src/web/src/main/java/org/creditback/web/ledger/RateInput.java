package org.creditback.web.ledger;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.creditback.ledger.RateFilter;
import org.creditback.ledger.RateLine;
import org.jspecify.annotations.Nullable;

/** The conditions of the list of exchange rates as an address carries them; what was typed stays, also where it is malformed. */
public final class RateInput {

    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String SINCE = "since";
    private static final String UNTIL = "until";
    private static final String STATE = "state";
    private static final String AFTER = "after";
    private static final String WITHDRAWN = "WITHDRAWN";

    private final Map<String, String> texts = new LinkedHashMap<>();
    private final RateLine.@Nullable Place after;

    private RateInput(Parameters address) {
        for (String name : List.of(FROM, TO, SINCE, UNTIL, STATE)) {
            String text = address.get(name);
            if (text != null && !text.isBlank()) {
                texts.put(name, text.strip());
            }
        }
        for (String name : List.of(FROM, TO)) {
            texts.computeIfPresent(name, (same, code) -> code.toUpperCase(Locale.ROOT));
        }
        after = place(address.get(AFTER));
    }

    /** Takes over what an address says. */
    static RateInput of(Parameters address) {
        return new RateInput(address);
    }

    /** The parameters of an address. */
    @FunctionalInterface
    interface Parameters {

        @Nullable
        String get(String name);
    }

    /** What is malformed: keys of sentences by the names of the conditions; empty where everything is well. */
    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        for (String name : List.of(FROM, TO)) {
            if (texts.containsKey(name) && Currencies.of(texts.get(name)).isEmpty()) {
                problems.put(name, "rates.noCurrency");
            }
        }
        for (String name : List.of(SINCE, UNTIL)) {
            if (texts.containsKey(name) && date(texts.get(name)) == null) {
                problems.put(name, "input.date");
            }
        }
        return problems;
    }

    RateFilter filter() {
        String state = texts.get(STATE);
        return new RateFilter(
                Currencies.of(texts.get(FROM)).orElse(null),
                Currencies.of(texts.get(TO)).orElse(null),
                date(texts.get(SINCE)),
                date(texts.get(UNTIL)),
                state == null ? null : state.equals(WITHDRAWN));
    }

    RateLine.@Nullable Place after() {
        return after;
    }

    /** The parameters of the page that follows a place. */
    Map<String, String> next(RateLine.Place place) {
        Map<String, String> next = new LinkedHashMap<>(texts);
        next.put(AFTER, place.validFrom() + " " + place.from() + " " + place.to());
        return next;
    }

    private static RateLine.@Nullable Place place(@Nullable String text) {
        if (text == null || !text.matches("\\S+ [A-Z]{3} [A-Z]{3}")) {
            return null;
        }
        String[] part = text.split(" ", 3);
        LocalDate day = date(part[0]);
        return day == null ? null : new RateLine.Place(day, part[1], part[2]);
    }

    static @Nullable LocalDate date(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException noDate) {
            return null;
        }
    }

    /** Whether nothing narrows the list. */
    public boolean isBlank() {
        return texts.isEmpty();
    }

    /** Whether this is the first page. */
    public boolean isFirst() {
        return after == null;
    }

    /** The conditions that are given, by their names in the address. */
    public Map<String, String> getParts() {
        return texts;
    }
}
