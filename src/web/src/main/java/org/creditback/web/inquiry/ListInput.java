package org.creditback.web.inquiry;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.DimensionSet;
import org.jspecify.annotations.Nullable;

/** The conditions of a list as an address carries them; what was typed stays, also where it is malformed. */
public final class ListInput {

    static final String FROM = "from";
    static final String TO = "to";
    static final String DATE = "date";
    static final String DIMENSIONS = "dimensions";
    static final String RUN = "run";
    static final String JOURNAL = "journal";
    static final String AMOUNT = "amount";

    private static final Set<String> DATES = Set.of(FROM, TO, DATE);

    private final Map<String, String> texts = new LinkedHashMap<>();

    /** Takes over what an address says about some conditions. */
    static ListInput of(Collection<String> names, Function<String, @Nullable String> address) {
        ListInput input = new ListInput();
        for (String name : names) {
            String text = address.apply(name);
            if (text != null && !text.isBlank()) {
                input.texts.put(name, text.strip());
            }
        }
        return input;
    }

    /** What is malformed: keys of sentences by the names of the conditions; empty where everything is well. */
    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        texts.keySet().stream()
                .filter(name -> DATES.contains(name) && date(name) == null)
                .forEach(name -> problems.put(name, "input.date"));
        LocalDate from = date(FROM);
        LocalDate to = date(TO);
        if (from != null && to != null && to.isBefore(from)) {
            problems.put(TO, "inquiry.dates");
        }
        Stream.of(RUN, JOURNAL)
                .filter(name -> texts.containsKey(name) && number(name) == null)
                .forEach(name -> problems.put(name, "input.count"));
        if (texts.containsKey(AMOUNT) && amount(AMOUNT) == null) {
            problems.put(AMOUNT, "inquiry.amount");
        }
        if (DimensionSet.parse(texts.getOrDefault(DIMENSIONS, "")).isEmpty()) {
            problems.put(DIMENSIONS, "inquiry.dimensions");
        }
        return problems;
    }

    /** A Refusal BAD_VALUE names the first condition that is malformed. */
    void require() {
        problems().keySet().stream().findFirst().ifPresent(name -> {
            throw Refusal.ofField(RefusalReason.BAD_VALUE, name, texts.getOrDefault(name, ""));
        });
    }

    @Nullable
    String text(String name) {
        return texts.get(name);
    }

    @Nullable
    LocalDate date(String name) {
        String text = texts.get(name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException noDate) {
            return null;
        }
    }

    @Nullable
    Long number(String name) {
        String text = texts.get(name);
        return text != null && text.matches("\\d{1,9}") ? Long.valueOf(text) : null;
    }

    /** An amount in plain digits, as typed with a comma or a point before its decimals, and spaces between thousands. */
    @Nullable
    String amount(String name) {
        String text =
                texts.getOrDefault(name, "").replaceAll("[\\s\u00a0\u202f]", "").replace(',', '.');
        return text.matches("\\d{1,15}(\\.\\d{1,4})?") ? text : null;
    }

    /** One of some constants by its name; null where the text names none of them. */
    <T extends Enum<T>> @Nullable T constant(String name, Class<T> kind) {
        String text = texts.get(name);
        return Stream.of(kind.getEnumConstants())
                .filter(each -> each.name().equals(text))
                .findFirst()
                .orElse(null);
    }

    /** A claim that is asked for as {@code yes} or {@code no}. */
    @Nullable
    Boolean claim(String name) {
        String text = texts.get(name);
        return text == null ? null : Boolean.valueOf(text.equals("yes"));
    }

    DimensionSet dimensions() {
        return DimensionSet.parse(texts.getOrDefault(DIMENSIONS, "")).orElse(DimensionSet.EMPTY);
    }

    /** Nothing narrows the list. */
    public boolean isBlank() {
        return texts.isEmpty();
    }

    /** The conditions that are given, by their names in the address. */
    public Map<String, String> getParts() {
        return texts;
    }
}
