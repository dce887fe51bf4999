package org.creditback.web.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.ledger.NumberSeries;
import org.creditback.reimbursement.NumberEntry.Place;
import org.creditback.reimbursement.NumberFilter;
import org.creditback.reimbursement.RunId;
import org.jspecify.annotations.Nullable;

/** The conditions of the number list as an address carries them; what was typed stays, also where it is malformed. */
public final class NumberInput {

    static final List<String> STATES = List.of(NumberFilter.ASSIGNED, NumberFilter.USED, NumberFilter.VOIDED);

    private static final String SERIES = "series";
    private static final String STATE = "state";
    private static final String RUN = "run";

    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Place after;

    private NumberInput(Parameters address) {
        texts.put(SERIES, NumberSeries.REIMBURSEMENT.name());
        for (String name : List.of(SERIES, STATE, RUN)) {
            String text = address.get(name);
            if (text != null && !text.isBlank()) {
                texts.put(name, text.strip());
            }
        }
        after = place(address.get("after"));
    }

    /** Takes over what an address says. */
    static NumberInput of(Parameters address) {
        return new NumberInput(address);
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
        if (texts.containsKey(RUN) && run() == null) {
            problems.put(RUN, "input.count");
        }
        return problems;
    }

    /** A Refusal BAD_VALUE names a condition that is malformed. */
    NumberFilter filter(LegalEntityId entity) {
        problems().keySet().stream().findFirst().ifPresent(name -> {
            throw Refusal.ofField(RefusalReason.BAD_VALUE, name, texts.getOrDefault(name, ""));
        });
        return new NumberFilter(entity, getSeries(), texts.get(STATE), run());
    }

    private @Nullable RunId run() {
        String text = texts.get(RUN);
        return text != null && text.matches("\\d{1,9}") ? new RunId(Long.parseLong(text)) : null;
    }

    Place after() {
        return after;
    }

    /** How an address names a place. */
    static String text(Place place) {
        return place.fiscalYear() + "-" + place.block() + "-" + place.value() + "-" + place.candidate();
    }

    private static Place place(@Nullable String text) {
        if (text == null || !text.matches("\\d{1,4}-\\d{1,15}-\\d{1,15}-\\d{1,9}")) {
            return Place.START;
        }
        String[] part = text.split("-", 4);
        return new Place(
                Integer.parseInt(part[0]), Long.parseLong(part[1]), Long.parseLong(part[2]), Integer.parseInt(part[3]));
    }

    /** The series of the list: the reimbursements' where the address names none of ours. */
    public NumberSeries getSeries() {
        return Stream.of(NumberSeries.values())
                .filter(each -> each.name().equals(texts.get(SERIES)))
                .findFirst()
                .orElse(NumberSeries.REIMBURSEMENT);
    }

    /** Whether state or run narrow the series. */
    public boolean isFiltered() {
        return texts.containsKey(STATE) || texts.containsKey(RUN);
    }

    /** Whether this is the first page. */
    public boolean isFirst() {
        return after.equals(Place.START);
    }

    /** The conditions that are given, by their names in the address. */
    public Map<String, String> getParts() {
        return texts;
    }
}
