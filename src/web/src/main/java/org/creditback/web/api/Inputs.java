package org.creditback.web.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.DimensionSet;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.money.Amounts;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Reads the texts of a call as what they mean; a Refusal MISSING_VALUE or BAD_VALUE names the field. */
final class Inputs {

    private static final Pattern TERMS = Pattern.compile("NET([0-9]{1,4})");

    private Inputs() {}

    /** A value that must be there. */
    static <T> T needed(String field, @Nullable T value) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            throw Refusal.ofField(RefusalReason.MISSING_VALUE, field);
        }
        return value;
    }

    static LegalEntityId legalEntity(String field, @Nullable String code) {
        try {
            return new LegalEntityId(needed(field, code));
        } catch (IllegalArgumentException tooLong) {
            throw bad(field, code);
        }
    }

    static CurrencyUnit currency(String field, @Nullable String code) {
        try {
            return CurrencyUnit.of(needed(field, code));
        } catch (IllegalCurrencyException unknown) {
            throw bad(field, code);
        }
    }

    /** An amount in plain digits; null for null. */
    static @Nullable Money amount(String field, @Nullable String text, CurrencyUnit currency) {
        return text == null ? null : Amounts.read(currency, text).orElseThrow(() -> bad(field, text));
    }

    static ZoneId zone(String field, String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException unknown) {
            throw bad(field, id);
        }
    }

    static LocalDate date(String field, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException malformed) {
            throw bad(field, text);
        }
    }

    /** A day of every year, {@code 04-06}. */
    static MonthDay dayOfYear(String field, String text) {
        try {
            return MonthDay.parse("--" + text);
        } catch (DateTimeException malformed) {
            throw bad(field, text);
        }
    }

    static <E extends Enum<E>> E choice(String field, @Nullable String name, Class<E> choices) {
        String wanted = needed(field, name);
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> choice.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> bad(field, wanted));
    }

    static DimensionSet dimensions(String field, @Nullable String text) {
        return DimensionSet.parse(text == null ? "" : text).orElseThrow(() -> bad(field, text));
    }

    /** Days net, {@code NET14}. */
    static int terms(String field, String text) {
        Matcher terms = TERMS.matcher(text);
        if (!terms.matches()) {
            throw bad(field, text);
        }
        return Integer.parseInt(terms.group(1));
    }

    static Refusal bad(String field, @Nullable Object value) {
        String text = String.valueOf(value);
        return Refusal.ofField(
                RefusalReason.BAD_VALUE, field, text.length() > 100 ? text.substring(0, 100) + "…" : text);
    }
}
