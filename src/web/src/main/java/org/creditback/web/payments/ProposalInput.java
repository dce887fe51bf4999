package org.creditback.web.payments;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.creditback.payables.ProposalCriteria;
import org.creditback.web.text.AmountText;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The criteria of a payment proposal as an address carries them; what was typed stays, also where it is malformed. */
public final class ProposalInput implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String LIMIT = "amountLimit";
    private static final String RUN = "run";
    private static final List<String> DATES =
            List.of("dueFrom", "dueTo", "minimumPaymentDate", "summarizedPaymentDate");
    private static final List<String> LISTS = List.of("vendors", "vendorGroups", "methods", "currencies");

    private final LinkedHashMap<String, String> parts = new LinkedHashMap<>();
    private final CurrencyUnit accounting;
    private final Locale locale;

    private ProposalInput(CurrencyUnit accounting, Locale locale) {
        this.accounting = accounting;
        this.locale = locale;
    }

    /** Takes over what an address says. */
    static ProposalInput of(Function<String, @Nullable String> address, CurrencyUnit accounting, Locale locale) {
        ProposalInput input = new ProposalInput(accounting, locale);
        Stream.of(DATES, List.of(LIMIT, RUN), LISTS).flatMap(List::stream).forEach(name -> {
            String text = address.apply(name);
            if (text != null && !text.isBlank()) {
                input.parts.put(name, text.strip());
            }
        });
        return input;
    }

    /** What is malformed: keys of sentences by the names of the criteria; empty where everything is well. */
    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        DATES.stream()
                .filter(name -> parts.containsKey(name) && date(name) == null)
                .forEach(name -> problems.put(name, "input.date"));
        if (parts.containsKey(LIMIT) && limit() == null) {
            problems.put(LIMIT, "inquiry.amount");
        }
        if (parts.containsKey(RUN) && run() == null) {
            problems.put(RUN, "input.count");
        }
        return problems;
    }

    /** Only where nothing is malformed. */
    ProposalCriteria criteria() {
        return new ProposalCriteria(
                date("dueFrom"),
                date("dueTo"),
                date("minimumPaymentDate"),
                date("summarizedPaymentDate"),
                limit(),
                run(),
                list("vendors"),
                list("vendorGroups"),
                list("methods"),
                list("currencies"));
    }

    private @Nullable LocalDate date(String name) {
        String text = parts.get(name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException noDate) {
            return null;
        }
    }

    private @Nullable Money limit() {
        String text = parts.get(LIMIT);
        return text == null
                ? null
                : AmountText.parse(text, accounting, locale)
                        .filter(Money::isPositive)
                        .orElse(null);
    }

    private @Nullable Long run() {
        String text = parts.get(RUN);
        return text != null && text.matches("\\d{1,9}") ? Long.valueOf(text) : null;
    }

    // Several with commas or spaces between them.
    private List<String> list(String name) {
        return Stream.of(parts.getOrDefault(name, "").split("[,;\\s]+"))
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    /** The criteria that are given, by their names in the address. */
    public Map<String, String> getParts() {
        return parts;
    }

    /** Nothing narrows the proposal. */
    public boolean isBlank() {
        return parts.isEmpty();
    }
}
