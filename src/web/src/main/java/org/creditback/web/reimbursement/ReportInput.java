package org.creditback.web.reimbursement;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.reimbursement.ReportFilter;
import org.creditback.reimbursement.RunId;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of the reimbursement report as an address carries them.
 *
 * @param from     first posting date
 * @param to       last posting date
 * @param customer customer account
 * @param vendor   vendor account
 * @param run      0 for all
 * @param state    of the reimbursement
 */
public record ReportInput(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String customer,
        @Nullable String vendor,
        int run,
        @Nullable String state)
        implements Serializable {

    /** Takes over what an address says; what is no date or number narrows nothing. */
    static ReportInput of(Parameters address) {
        String run = text(address.get("run"));
        return new ReportInput(
                date(address.get("from")),
                date(address.get("to")),
                text(address.get("customer")),
                text(address.get("vendor")),
                run != null && run.matches("\\d{1,9}") ? Integer.parseInt(run) : 0,
                text(address.get("state")));
    }

    /** The parameters of an address. */
    @FunctionalInterface
    interface Parameters {

        @Nullable
        String get(String name);
    }

    private static @Nullable String text(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static @Nullable LocalDate date(@Nullable String value) {
        try {
            return value == null ? null : LocalDate.parse(value.strip());
        } catch (DateTimeParseException noDate) {
            return null;
        }
    }

    ReportFilter filter(LegalEntityId entity) {
        return new ReportFilter(entity, from, to, customer, vendor, run == 0 ? null : new RunId(run), state);
    }

    /** Nothing narrows the report. */
    public boolean isBlank() {
        return parts().isEmpty();
    }

    /** The conditions that are given, by their names in the address. */
    public Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        put(parts, "from", from);
        put(parts, "to", to);
        put(parts, "customer", customer);
        put(parts, "vendor", vendor);
        put(parts, "run", run == 0 ? null : run);
        put(parts, "state", state);
        return parts;
    }

    private static void put(Map<String, String> parts, String name, @Nullable Object value) {
        if (value != null) {
            parts.put(name, value.toString());
        }
    }
}
