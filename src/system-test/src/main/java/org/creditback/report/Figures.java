package org.creditback.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.joda.money.Money;

/** How numbers and times read. */
final class Figures {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final int MINUTE = 60;

    private Figures() {}

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** With the decimals of its currency: {@code 1,234.50}, {@code 167}, {@code 0.000}. */
    static String amount(Money amount) {
        return String.format(
                Locale.ROOT, "%,." + amount.getCurrencyUnit().getDecimalPlaces() + "f", amount.getAmount());
    }

    static String perSecond(long number, Duration duration) {
        return count(number * 1000 / Math.max(1, duration.toMillis()));
    }

    static String time(Instant instant) {
        return TIME.format(instant);
    }

    static String duration(Duration duration) {
        if (duration.toSeconds() < MINUTE) {
            return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
        }
        return duration.toMinutes() + " min " + duration.toSecondsPart() + " s";
    }
}
