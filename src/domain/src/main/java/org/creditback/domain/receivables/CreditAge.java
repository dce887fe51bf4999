package org.creditback.domain.receivables;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** How long a credit has been waiting: since its due date, or its document date where it has none. The oldest first. */
public enum CreditAge {
    /** More than 90 days. */
    OVER_90(Integer.MAX_VALUE),
    /** 61 to 90 days. */
    TO_90(90),
    /** 31 to 60 days. */
    TO_60(60),
    /** From today to 30 days ago. */
    TO_30(30),
    /** Due after today. */
    NOT_DUE(-1);

    private static final List<CreditAge> OLDEST_FIRST = List.of(values());

    private final int days;

    CreditAge(int days) {
        this.days = days;
    }

    /** The age of what is due since a date. */
    public static CreditAge of(LocalDate since, LocalDate today) {
        return afterStarts((int)
                starts(today).stream().filter(start -> !since.isBefore(start)).count());
    }

    /** The age of what is due since a date that so many of the {@link #starts} are not after. */
    public static CreditAge afterStarts(int passed) {
        return OLDEST_FIRST.get(passed);
    }

    /** The first date of every age but the oldest, in date order: how many of them have come is the place of the age. */
    public static List<LocalDate> starts(LocalDate today) {
        return Stream.of(values())
                .filter(age -> age != OVER_90)
                .map(age -> today.minusDays(age.days))
                .toList();
    }
}
