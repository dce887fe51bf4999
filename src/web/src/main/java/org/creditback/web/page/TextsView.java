package org.creditback.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.AbstractMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creditback.domain.Languages;
import org.creditback.domain.money.QuotedRate;
import org.creditback.domain.reimbursement.RunProof;
import org.creditback.ledger.SetUpFinding;
import org.creditback.reimbursement.RejectedRow;
import org.creditback.reimbursement.RunSummary.CurrencyTotal;
import org.creditback.web.text.Formats;
import org.creditback.web.text.Texts;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Labels, sentences and values in the language of whoever looks: {@code #{text['btn.ok']}}, {@code #{text.of('msg.progress', 3, 7)}}. */
@Named("text")
@RequestScoped
public class TextsView extends AbstractMap<String, String> {

    private static final Set<RunProof.Line> COUNTS =
            Set.of(RunProof.Line.CUSTOMERS, RunProof.Line.NUMBERS, RunProof.Line.CREDITS_ONCE);
    private static final Set<String> COUNTED_ITEMS = Set.of("vouchers out of balance", "one by one");

    @Inject
    CallerView caller;

    @Override
    public String get(Object key) {
        return texts().text((String) key);
    }

    @Override
    public boolean containsKey(Object key) {
        return texts().has((String) key);
    }

    /** Labels are looked up one by one. */
    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        return Set.of();
    }

    /** A sentence with its placeholders filled: amounts, dates, times and numbers as this reader writes them. */
    public String of(String key, Object... arguments) {
        return texts().text(key, List.of(arguments).stream().map(this::shown).toList());
    }

    /** The label of a constant of the domain; empty for none. */
    public String label(String prefix, @Nullable Object constant) {
        return constant == null || constant.toString().isEmpty() ? "" : get(prefix + "." + constant);
    }

    /** What a set-up check found. */
    public String finding(SetUpFinding finding) {
        return texts().text("finding." + finding.code(), formats().named(finding.arguments()));
    }

    /** Why a row of a file is rejected. */
    public String rejection(RejectedRow row) {
        return texts().rejection(row);
    }

    /** Why a number is void: a reason of its own, or of the customer's decline. */
    public String voidReason(@Nullable String code) {
        return code == null ? "" : get((texts().has("void." + code) ? "void." : "decline.") + code);
    }

    /** What happened to a run; the code where it has no words. */
    public String event(String code) {
        return texts().has("event." + code) ? get("event." + code) : code;
    }

    /** What is noted beside an event: an action and a resumed run have words, all else is somebody's text. */
    public String eventDetail(@Nullable String detail) {
        return detail != null && texts().has("eventDetail." + detail)
                ? get("eventDetail." + detail)
                : Objects.requireNonNullElse(detail, "");
    }

    /** What a line of the certificate is about: currency, account or number series. */
    public String proofItem(String item) {
        for (String key : List.of("code." + item, "proofItem." + item.replace(' ', '_'))) {
            if (texts().has(key)) {
                return get(key);
            }
        }
        String accounting = " accounting";
        return item.endsWith(accounting)
                ? of("proof.accounting", item.substring(0, item.length() - accounting.length()))
                : item;
    }

    /** A count, or an amount with the decimals of the currency that the item ends with. */
    public String proofNumber(RunProof.Line line, String item, String number) {
        boolean count = COUNTS.contains(line) || COUNTED_ITEMS.contains(item);
        return formats().plain(number, count ? 0 : decimals(item.substring(item.lastIndexOf(' ') + 1)));
    }

    private static int decimals(String currency) {
        return CurrencyUnit.registeredCurrencies().stream()
                .filter(known -> known.getCode().equals(currency))
                .mapToInt(CurrencyUnit::getDecimalPlaces)
                .findFirst()
                .orElse(2);
    }

    /** The name of a language with its code: {@code Swedish (sv)}; empty for none. */
    public String language(@Nullable String tag) {
        // Looked up among the locales that Java knows: none is made of what somebody typed.
        return Stream.of(Locale.getAvailableLocales())
                .filter(known -> known.toLanguageTag().equals(tag))
                .findFirst()
                .map(known -> of("named", known.getDisplayName(caller.getLocale()), known.toLanguageTag()))
                .orElse(Objects.requireNonNullElse(tag, ""));
    }

    /** The name of a country with its code: {@code Sweden (SE)}; empty for none. */
    public String country(@Nullable String code) {
        if (code == null) {
            return "";
        }
        String name = Languages.countryName(code, caller.getLocale());
        return name.equals(code) ? code : of("named", name, code);
    }

    public String yesNo(boolean claim) {
        return get(claim ? "yes" : "no");
    }

    /** Code first, then the number with the decimals of the currency; empty for none. */
    public String money(@Nullable Money amount) {
        return amount == null ? "" : formats().money(amount);
    }

    /** The number alone, for a column that names its currency elsewhere. */
    public String number(@Nullable Money amount) {
        return amount == null ? "" : formats().number(amount);
    }

    /** A rate with all its decimals, as this reader types it. */
    public String rate(QuotedRate rate) {
        return formats().rate(rate);
    }

    /** A currency, its code first: {@code SEK – Swedish Krona}. */
    public String currency(CurrencyUnit currency) {
        return formats().currency(currency);
    }

    /** Several currencies, never summed (MO-6). */
    public String moneys(List<Money> amounts) {
        return amounts.isEmpty() ? "0" : amounts.stream().map(this::money).collect(Collectors.joining(", "));
    }

    /** Totals per currency, never summed (MO-6). */
    public String totals(List<CurrencyTotal> totals) {
        return moneys(totals.stream().map(CurrencyTotal::amount).toList());
    }

    /** All currencies in accounting currency (MO-6); empty for none. */
    public String accounting(List<CurrencyTotal> totals) {
        return totals.stream()
                .map(CurrencyTotal::accountingAmount)
                .reduce(Money::plus)
                .map(this::money)
                .orElse("");
    }

    public int totalCount(List<CurrencyTotal> totals) {
        return totals.stream().mapToInt(CurrencyTotal::count).sum();
    }

    public String date(@Nullable LocalDate date) {
        return date == null ? "" : formats().date(date);
    }

    /** A moment in UTC. */
    public String time(@Nullable Instant moment) {
        return moment == null ? "" : formats().time(moment);
    }

    public String count(long number) {
        return formats().count(number);
    }

    /** A length of time in hours, minutes and seconds. */
    public String duration(long seconds) {
        return formats().duration(seconds);
    }

    public String datePattern() {
        return formats().datePattern();
    }

    /** Which rows of how many, as a table fills it in. */
    public String pages() {
        return of("table.report", "{startRecord}", "{endRecord}", "{totalRecords}");
    }

    private Object shown(Object value) {
        if (value instanceof Money amount) {
            return money(amount);
        }
        if (value instanceof LocalDate date) {
            return date(date);
        }
        if (value instanceof Instant moment) {
            return time(moment);
        }
        if (value instanceof Integer || value instanceof Long) {
            return count(((Number) value).longValue());
        }
        if (value instanceof List<?> several) {
            return several.stream().map(each -> String.valueOf(shown(each))).collect(Collectors.joining(", "));
        }
        return value;
    }

    private Texts texts() {
        return Texts.in(caller.getLocale());
    }

    private Formats formats() {
        return Formats.in(caller.getLocale());
    }
}
