package org.creditback.web.pdf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.creditback.web.text.Formats;
import org.creditback.web.text.Texts;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The values of a row as people of one language read them. */
final class CellTexts {

    private final Texts texts;
    private final Formats formats;
    private final List<@Nullable String> prefixes;

    /**
     * Of a list.
     *
     * @param prefixes by column; null where its values are no codes
     */
    CellTexts(Texts texts, List<@Nullable String> prefixes) {
        this.texts = texts;
        this.formats = Formats.in(texts.locale());
        this.prefixes = prefixes;
    }

    List<String> of(@Nullable Object[] values) {
        List<String> row = new ArrayList<>();
        for (int column = 0; column < values.length; column++) {
            row.add(text(values[column], column == 0 ? null : values[column - 1], prefixes.get(column)));
        }
        return row;
    }

    private String text(@Nullable Object value, @Nullable Object before, @Nullable String prefix) {
        if (value == null) {
            return "";
        }
        if (value instanceof Money amount) {
            // Its currency stands in the column before it, or with it.
            return amount.getCurrencyUnit().getCode().equals(before) ? formats.number(amount) : formats.money(amount);
        }
        if (value instanceof LocalDate date) {
            return formats.date(date);
        }
        if (value instanceof Instant moment) {
            return formats.time(moment);
        }
        if (value instanceof Boolean truth) {
            return texts.text(truth ? "yes" : "no");
        }
        return prefix == null ? value.toString() : labels(value.toString(), prefix);
    }

    // One code, or several with spaces between them.
    private String labels(String codes, String prefix) {
        return Arrays.stream(codes.split(" ", -1))
                .map(code -> texts.has(prefix + code) ? texts.text(prefix + code) : code)
                .collect(Collectors.joining(", "));
    }

    String amount(Money amount) {
        return formats.money(amount);
    }

    String count(long number) {
        return formats.count(number);
    }

    /** Whether a value ends at the right side of its column. */
    static boolean isNumber(@Nullable Object value) {
        return value instanceof Money || value instanceof Number;
    }
}
