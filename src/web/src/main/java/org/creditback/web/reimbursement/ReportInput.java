package org.creditback.web.reimbursement;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.reimbursement.ReportFilter;
import org.creditback.reimbursement.RunId;
import org.jspecify.annotations.Nullable;

/** The conditions of the reimbursement report as an address carries them; what was typed stays, also where it is malformed. */
public final class ReportInput implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String PERIOD = "period";
    private static final String CUSTOMER = "customer";
    private static final String VENDOR = "vendor";
    private static final String RUN = "run";
    private static final String STATE = "state";
    private static final List<String> NAMES = List.of(FROM, TO, PERIOD, CUSTOMER, VENDOR, RUN, STATE);

    private final LinkedHashMap<String, String> texts = new LinkedHashMap<>();
    private ReportPeriod.@Nullable Dates dates;

    /** Takes over what an address says; a condition that the report does not have is passed over. */
    static ReportInput of(Parameters address) {
        ReportInput input = new ReportInput();
        for (String name : NAMES) {
            String text = address.get(name);
            if (text != null && !text.isBlank()) {
                input.texts.put(name, text.strip());
            }
        }
        return input;
    }

    /** The parameters of an address. */
    @FunctionalInterface
    interface Parameters {

        @Nullable
        String get(String name);
    }

    /** Turns the period, where there is one, into dates. */
    ReportInput dated(Function<ReportPeriod, Optional<ReportPeriod.Dates>> calendar) {
        dates = ReportPeriod.of(texts.get(PERIOD)).flatMap(calendar).orElse(null);
        return this;
    }

    /** What is malformed: keys of sentences by the names of the conditions; empty where everything is well. */
    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        for (String name : List.of(FROM, TO)) {
            if (texts.containsKey(name) && date(name) == null) {
                problems.put(name, "input.date");
            }
        }
        LocalDate from = date(FROM);
        LocalDate to = date(TO);
        if (from != null && to != null && to.isBefore(from)) {
            problems.put(TO, "report.dates");
        }
        if (texts.containsKey(PERIOD) && (texts.containsKey(FROM) || texts.containsKey(TO))) {
            problems.put(PERIOD, "report.periodOrDates");
        } else if (texts.containsKey(PERIOD) && dates == null) {
            problems.put(PERIOD, "report.noFiscalYear");
        }
        if (texts.containsKey(RUN) && run() == null) {
            problems.put(RUN, "input.count");
        }
        return problems;
    }

    /** A Refusal BAD_VALUE names the first condition that is malformed. */
    ReportFilter filter(LegalEntityId entity) {
        problems().keySet().stream().findFirst().ifPresent(name -> {
            throw Refusal.ofField(RefusalReason.BAD_VALUE, name, texts.getOrDefault(name, ""));
        });
        return new ReportFilter(
                entity,
                dates == null ? date(FROM) : dates.from(),
                dates == null ? date(TO) : dates.to(),
                texts.get(CUSTOMER),
                texts.get(VENDOR),
                run(),
                texts.get(STATE));
    }

    private @Nullable LocalDate date(String name) {
        String text = texts.get(name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException noDate) {
            return null;
        }
    }

    private @Nullable RunId run() {
        String text = texts.get(RUN);
        return text != null && text.matches("\\d{1,9}") ? new RunId(Long.parseLong(text)) : null;
    }

    /** Nothing narrows the report. */
    public boolean isBlank() {
        return texts.isEmpty();
    }

    /** The conditions that are given, by their names in the address. */
    public Map<String, String> getParts() {
        return texts;
    }

    /** The same with the dates of today for a period: what a file or a sheet of paper was made of stays true tomorrow. */
    public Map<String, String> getFixedParts() {
        Map<String, String> fixed = new LinkedHashMap<>();
        if (dates != null) {
            fixed.put(FROM, dates.from().toString());
            fixed.put(TO, dates.to().toString());
        }
        texts.forEach((name, text) -> {
            if (!name.equals(PERIOD)) {
                fixed.put(name, text);
            }
        });
        return fixed;
    }
}
