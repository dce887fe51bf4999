package org.creditback.examples;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One statement: its verb, its words in order, its options {@code name=value}. */
record Statement(String verb, List<String> words, Map<String, String> options) {

    static Statement of(String line) {
        String[] parts = line.trim().split("\\s+");
        List<String> words = new ArrayList<>();
        Map<String, String> options = new HashMap<>();
        // A voucher line has dimension sets among its words, which may have an equals sign.
        boolean hasOptions = !parts[0].equals("line");
        for (int at = 1; at < parts.length; at++) {
            int equals = parts[at].indexOf('=');
            if (hasOptions && equals > 0) {
                options.put(parts[at].substring(0, equals), parts[at].substring(equals + 1));
            } else {
                words.add(parts[at]);
            }
        }
        return new Statement(parts[0], words, options);
    }

    String word(int place) {
        return words.get(place);
    }

    BigDecimal number(int place) {
        return new BigDecimal(words.get(place));
    }

    LocalDate date(int place) {
        return LocalDate.parse(words.get(place));
    }

    boolean has(String flag) {
        return words.contains(flag);
    }

    String option(String name, String otherwise) {
        return options.getOrDefault(name, otherwise);
    }

    @Nullable
    String option(String name) {
        return options.get(name);
    }

    @Nullable
    LocalDate dateOption(String name) {
        String text = options.get(name);
        return text == null ? null : LocalDate.parse(text);
    }

    /** Null where missing or blank ({@code -}). */
    @Nullable
    BigDecimal numberOption(String name) {
        String text = options.get(name);
        return text == null || text.equals("-") ? null : new BigDecimal(text);
    }

    boolean isYes(String name) {
        return "yes".equalsIgnoreCase(options.get(name));
    }
}
