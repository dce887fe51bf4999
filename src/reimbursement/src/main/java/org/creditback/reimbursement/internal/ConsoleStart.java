package org.creditback.reimbursement.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.receivables.CustomerFilter;
import org.creditback.domain.reimbursement.OpenDebitMode;
import org.creditback.reimbursement.RunAction;
import org.creditback.reimbursement.ScheduleId;
import org.creditback.reimbursement.StartRun;
import org.jspecify.annotations.Nullable;

/** Reads what the server's console gave an execution: a run to take on, or the terms of a new one. Refuses before any write. */
@Dependent
public class ConsoleStart {

    /** The author of what the console started. */
    public static final String AUTHOR = "console";

    private static final String RUN_ID = RunStarter.RUN_ID;
    private static final String CHUNK_SIZE = "chunkSize";
    private static final String PARTITIONS = "partitions";
    // More in one transaction is slower, and a failure in it dearer.
    private static final int LARGEST_CHUNK = 10_000;

    private static final Set<String> OF_THE_RUN = Set.of(
            "legalEntity",
            "action",
            "requestId",
            "postingDate",
            "cutOffDate",
            "summarizeCustomer",
            "openDebitMode",
            "separateBillingClassification",
            "customerAccounts",
            "names",
            "customerGroups",
            "currencies",
            "countries",
            "vendorAccount");

    private final RunStarter starter;
    private final RunExecution execution;

    @Inject
    public ConsoleStart(RunStarter starter, RunExecution execution) {
        this.starter = starter;
        this.execution = execution;
    }

    /** The run of an execution; a Refusal names the property that is unknown, missing, malformed or contradictory. */
    public long runOf(long executionId) {
        Properties properties = starter.parameters(executionId);
        Set<String> names = new TreeSet<>(properties.stringPropertyNames());
        // JBeret's own, on its restart.
        names.removeIf(name -> name.startsWith("jberet."));
        checkNumber(properties, CHUNK_SIZE, LARGEST_CHUNK);
        checkNumber(properties, PARTITIONS, RunPartitions.MOST);
        names.removeAll(Set.of(CHUNK_SIZE, PARTITIONS));
        boolean known = names.remove(RUN_ID);
        if (known && names.remove(RunStarter.SCHEDULE)) {
            checkSchedule(properties);
        }
        for (String name : names) {
            if (!OF_THE_RUN.contains(name)) {
                throw bad(name, properties.getProperty(name) + ", it is unknown");
            }
            if (known) {
                throw bad(name, properties.getProperty(name) + ", beside runId " + properties.getProperty(RUN_ID));
            }
        }
        return known ? runId(properties.getProperty(RUN_ID)) : execution.register(command(properties), AUTHOR);
    }

    private static void checkNumber(Properties properties, String name, int most) {
        String text = properties.getProperty(name, "1");
        if (!text.matches("[0-9]{1,6}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > most) {
            throw bad(name, text + ", it is a number from 1 to " + most);
        }
    }

    // Nobody gives a run the name of a schedule that did not start it.
    private void checkSchedule(Properties properties) {
        String schedule = properties.getProperty(RunStarter.SCHEDULE);
        String own = execution
                .schedule(runId(properties.getProperty(RUN_ID)))
                .map(ScheduleId::toString)
                .orElse("");
        if (!own.equals(schedule)) {
            throw bad(RunStarter.SCHEDULE, schedule);
        }
    }

    private long runId(String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw bad(RUN_ID, text);
        }
        return execution.run(Long.parseLong(text)).runId();
    }

    private static StartRun command(Properties properties) {
        String entity = properties.getProperty("legalEntity");
        if (entity == null || entity.isBlank()) {
            throw Refusal.ofField(RefusalReason.MISSING_VALUE, "legalEntity", "legalEntity");
        }
        return new StartRun(
                properties.getProperty("requestId", UUID.randomUUID().toString()),
                legalEntity(entity),
                oneOf(RunAction.class, properties, "action", RunAction.POST),
                date(properties, "postingDate"),
                date(properties, "cutOffDate"),
                truth(properties, "summarizeCustomer"),
                oneOf(OpenDebitMode.class, properties, "openDebitMode", OpenDebitMode.EXCLUDE),
                truth(properties, "separateBillingClassification"),
                filter(properties),
                null);
    }

    private static LegalEntityId legalEntity(String code) {
        try {
            return new LegalEntityId(code);
        } catch (IllegalArgumentException tooLong) {
            throw bad("legalEntity", code);
        }
    }

    private static CustomerFilter filter(Properties properties) {
        Map<CustomerFilter.Field, List<String>> terms = new EnumMap<>(CustomerFilter.Field.class);
        for (CustomerFilter.Field field : CustomerFilter.Field.values()) {
            String text = properties.getProperty(field.key());
            if (text != null) {
                terms.put(field, List.of(text));
            }
        }
        return CustomerFilter.parse(terms, properties.getProperty("vendorAccount"));
    }

    private static <E extends Enum<E>> E oneOf(Class<E> type, Properties properties, String name, E otherwise) {
        String text = properties.getProperty(name);
        return text == null
                ? otherwise
                : Arrays.stream(type.getEnumConstants())
                        .filter(constant -> constant.name().equals(text))
                        .findFirst()
                        .orElseThrow(() -> bad(name, text));
    }

    private static boolean truth(Properties properties, String name) {
        String text = properties.getProperty(name, "false");
        if (!text.equals("true") && !text.equals("false")) {
            throw bad(name, text);
        }
        return text.equals("true");
    }

    private static @Nullable LocalDate date(Properties properties, String name) {
        String text = properties.getProperty(name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException malformed) {
            throw bad(name, text);
        }
    }

    private static Refusal bad(String name, @Nullable String value) {
        return Refusal.ofField(RefusalReason.BAD_VALUE, name, String.valueOf(value), name);
    }
}
