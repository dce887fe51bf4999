package org.creditback.domain.imports;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.creditback.domain.ledger.DimensionSet;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Reads the columns of one row and keeps the first error.
 *
 * <p>An absent or wrong value reads as null, or as an empty text; so read every column, then ask for the fault.
 */
final class RowReader {

    /** Accounts, groups, profiles and dimension values. */
    static final int CODE = 20;

    /** Document numbers. */
    static final int NUMBER = 40;

    /** Names and texts. */
    static final int TEXT = 240;

    // No amount of one row comes near it; sums of a whole file stay within the 19 digits of the books.
    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]+)?");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,6})?");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Map<String, CurrencyUnit> CURRENCIES = CurrencyUnit.registeredCurrencies().stream()
            .filter(currency -> !currency.isPseudoCurrency())
            .collect(Collectors.toUnmodifiableMap(CurrencyUnit::getCode, Function.identity()));

    private final ImportedRow row;
    private @Nullable RowFault fault;

    RowReader(ImportedRow row) {
        this.row = row;
    }

    /** The first error so far. */
    @Nullable
    RowFault fault() {
        return fault;
    }

    /** The text in a column, whatever it is. */
    String raw(String column) {
        return row.value(column);
    }

    /** Keeps an error of a column; a detail of null for none. */
    void refuse(String column, ImportCode code, @Nullable String detail) {
        keep(new RowFault(RowFault.rank(row.kind(), column), column, raw(column), code, detail));
    }

    /** Keeps an error between columns; the one named is the one that is wrong. */
    void refuseTogether(String column, ImportCode code, @Nullable String detail) {
        keep(new RowFault(RowFault.SEVERAL_COLUMNS, column, raw(column), code, detail));
    }

    /** Columns that must not be empty; asked for before anything else. */
    void need(String... columns) {
        for (String column : columns) {
            if (raw(column).isEmpty()) {
                keep(new RowFault(RowFault.WHOLE_ROW, column, "", ImportCode.MISSING_VALUE, null));
            }
        }
    }

    /** The row has as many fields as the header; asked for after what must not be empty. */
    void fit() {
        RowFault misfit = row.misfit();
        if (misfit != null) {
            keep(misfit);
        }
    }

    /** A code of up to so many characters, without blanks around it. */
    @Nullable
    String code(String column, int length) {
        return text(column, length, text -> text.equals(text.strip()) && isPlain(text, false));
    }

    /** A name or text. */
    @Nullable
    String text(String column, int length) {
        return text(column, length, text -> isPlain(text, true));
    }

    @Nullable
    String language(String column) {
        return text(column, 10, text -> LANGUAGE.matcher(text).matches());
    }

    private @Nullable String text(String column, int length, Predicate<String> wellFormed) {
        String text = raw(column);
        if (text.isEmpty()) {
            return null;
        }
        if (text.codePointCount(0, text.length()) > length || !wellFormed.test(text)) {
            refuse(column, ImportCode.BAD_VALUE, null);
            return null;
        }
        return text;
    }

    private static boolean isPlain(String text, boolean linesAllowed) {
        return text.chars().noneMatch(c -> Character.isISOControl(c) && !(linesAllowed && "\t\r\n".indexOf(c) >= 0));
    }

    /** One of the names of an enumeration. */
    <E extends Enum<E>> @Nullable E oneOf(String column, Class<E> values) {
        String name = raw(column);
        for (E value : values.getEnumConstants()) {
            if (value.name().equals(name)) {
                return value;
            }
        }
        if (!name.isEmpty()) {
            refuse(column, ImportCode.BAD_VALUE, null);
        }
        return null;
    }

    @Nullable
    LocalDate date(String column) {
        String text = raw(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            // Year 0 is no year of the calendar in which people write, nor of the database.
            if (DATE.matcher(text).matches() && !text.startsWith("0000")) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException noSuchDay) {
            // 2026-02-30
        }
        refuse(column, ImportCode.BAD_DATE, null);
        return null;
    }

    /** True for a code of ISO 4217 that money is kept in. */
    static boolean isCurrency(String code) {
        return CURRENCIES.containsKey(code);
    }

    @Nullable
    CurrencyUnit currency(String column) {
        CurrencyUnit currency = CURRENCIES.get(raw(column));
        if (currency == null && !raw(column).isEmpty()) {
            refuse(column, ImportCode.UNKNOWN_CURRENCY, null);
        }
        return currency;
    }

    @Nullable
    String country(String column) {
        String country = raw(column);
        if (country.isEmpty() || COUNTRIES.contains(country)) {
            return country.isEmpty() ? null : country;
        }
        refuse(column, ImportCode.UNKNOWN_COUNTRY, null);
        return null;
    }

    /** A whole number from 1 to 999,999,999. */
    @Nullable
    Integer ordinal(String column) {
        String text = raw(column);
        if (text.isEmpty()) {
            return null;
        }
        int number = WHOLE_NUMBER.matcher(text).matches() ? Integer.parseInt(text) : 0;
        if (number == 0) {
            refuse(column, ImportCode.BAD_VALUE, null);
        }
        return number == 0 ? null : number;
    }

    /** An amount of a currency; of an unknown currency only its form is read. */
    @Nullable
    Money amount(String column, @Nullable CurrencyUnit currency) {
        int decimals = currency == null ? Integer.MAX_VALUE : currency.getDecimalPlaces();
        BigDecimal number = number(column, decimals, currency == null ? null : currency.getCode());
        return number == null || currency == null ? null : Money.of(currency, number);
    }

    /** A number above zero of up to ten decimals, as it stands. */
    @Nullable
    String rate(String column) {
        BigDecimal number = number(column, 10, column);
        if (number != null && (number.signum() <= 0 || number.precision() - number.scale() > 14)) {
            refuse(column, ImportCode.BAD_AMOUNT, null);
            return null;
        }
        return number == null ? null : number.toPlainString();
    }

    private @Nullable BigDecimal number(String column, int decimals, @Nullable String limitedBy) {
        String text = raw(column);
        if (text.isEmpty()) {
            return null;
        }
        if (!AMOUNT.matcher(text).matches()) {
            refuse(column, ImportCode.BAD_AMOUNT, null);
            return null;
        }
        int dot = text.indexOf('.');
        if (dot >= 0 && text.length() - dot - 1 > decimals) {
            refuse(column, ImportCode.TOO_MANY_DECIMALS, limitedBy);
            return null;
        }
        return new BigDecimal(text);
    }

    /** The canonical text of a dimension set, empty for none. */
    String dimensions(String column, @Nullable EntityTerms terms) {
        String text = raw(column);
        Optional<DimensionSet> set = DimensionSet.parse(text).filter(found -> isPlain(text, false));
        if (set.isEmpty()) {
            boolean onlyTooLong = DimensionTexts.isOnlyTooLong(text);
            refuse(column, onlyTooLong ? ImportCode.BAD_VALUE : ImportCode.BAD_DIMENSIONS, null);
            return "";
        }
        if (text.length() > DimensionTexts.LONGEST) {
            refuse(column, ImportCode.BAD_VALUE, null);
            return "";
        }
        if (terms != null && !terms.knows(set.get())) {
            refuse(column, ImportCode.BAD_DIMENSIONS, null);
        }
        return set.get().text();
    }

    private void keep(RowFault found) {
        if (fault == null || found.rank() < fault.rank()) {
            fault = found;
        }
    }
}
