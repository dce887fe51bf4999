package org.creditback.web.text;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.creditback.domain.money.QuotedRate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Amounts, dates and numbers as readers of one language write them. */
public final class Formats {

    private final Locale locale;

    private Formats(Locale locale) {
        this.locale = locale;
    }

    public static Formats in(Locale locale) {
        return new Formats(locale);
    }

    /** The code always stands with the number: {@code EUR 1,234.50}, {@code JPY 167}. */
    public String money(Money amount) {
        return amount.getCurrencyUnit().getCode() + "\u00a0" + number(amount);
    }

    /** What a sentence of a rule names: amounts and dates as these readers write them, all else as it is. */
    public List<Object> named(List<?> arguments) {
        return arguments.stream().map(this::named).toList();
    }

    private Object named(Object argument) {
        if (argument instanceof Money amount) {
            return money(amount);
        }
        return argument instanceof LocalDate date ? date(date) : argument;
    }

    /** The number with the decimals of its currency. */
    public String number(Money amount) {
        DecimalFormat format = (DecimalFormat) NumberFormat.getNumberInstance(locale);
        int decimals = amount.getCurrencyUnit().getDecimalPlaces();
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(amount.getAmount());
    }

    /** A plain number grouped, with at least so many decimals and no zeros beyond them. */
    public String plain(String number, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(4);
        return format.format(new BigDecimal(number));
    }

    /** All decimals and no grouping: as it is typed. */
    public String rate(QuotedRate rate) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setGroupingUsed(false);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(QuotedRate.DECIMALS);
        return format.format(rate.value());
    }

    /** The code first, then the name where Java knows one. */
    public String currency(CurrencyUnit currency) {
        return Currency.getAvailableCurrencies().stream()
                .filter(known -> known.getCurrencyCode().equals(currency.getCode()))
                .findFirst()
                .map(known -> currency.getCode() + " – " + known.getDisplayName(locale))
                .orElse(currency.getCode());
    }

    public String count(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    public String date(LocalDate date) {
        return DateTimeFormatter.ofPattern(datePattern(), locale).format(date);
    }

    /** To the second, in UTC, and saying so. */
    public String time(Instant moment) {
        return DateTimeFormatter.ofPattern(datePattern() + " HH:mm:ss 'UTC'", locale)
                .format(moment.atOffset(ZoneOffset.UTC));
    }

    /** To the minute, on the clock of a time zone, and saying which. */
    public String time(Instant moment, ZoneId zone) {
        return DateTimeFormatter.ofPattern(datePattern() + " HH:mm", locale).format(moment.atZone(zone)) + " "
                + zone.getId();
    }

    /** {@code 3 s}, {@code 2:07 min}, {@code 1:02:07 h}. */
    public String duration(long seconds) {
        if (seconds < 60) {
            return seconds + "\u00a0s";
        }
        String minutesAndSeconds = String.format(Locale.ROOT, "%d:%02d", seconds / 60 % 60, seconds % 60);
        return seconds < 3600
                ? minutesAndSeconds + "\u00a0min"
                : String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60)
                        + "\u00a0h";
    }

    /** Of a date as people read and type it. English readers get ISO: 4/11 is two different days on two sides of an ocean. */
    public String datePattern() {
        if (locale.getLanguage().equals(Locale.ENGLISH.getLanguage())) {
            return "yyyy-MM-dd";
        }
        String pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale);
        return pattern.replaceAll("y+", "yyyy");
    }
}
