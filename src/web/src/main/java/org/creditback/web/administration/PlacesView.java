package org.creditback.web.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creditback.domain.Languages;
import org.creditback.web.page.CallerView;
import org.creditback.web.page.Page;
import org.creditback.web.page.TextsView;
import org.joda.money.CurrencyUnit;

/** What the lists of a legal entity's form offer, in the reader's language and order. */
@Named("places")
@RequestScoped
public class PlacesView {

    // Names of regions and cities, not the old abbreviations and fixed offsets.
    private static final Pattern PLACE =
            Pattern.compile("UTC|(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+");

    @Inject
    TextsView text;

    @Inject
    CallerView caller;

    @Inject
    Page page;

    /**
     * One choice.
     *
     * @param value what is stored
     * @param label what people read
     */
    public record Choice(String value, String label) {}

    public List<Choice> getCountries() {
        return page.once("countries", () -> choices(Stream.of(Locale.getISOCountries()), text::country));
    }

    /** Those that amounts may have; their names as far as Java knows them. */
    public List<Choice> getCurrencies() {
        return page.once("currencies", () -> {
            Map<String, Currency> named = Currency.getAvailableCurrencies().stream()
                    .collect(Collectors.toMap(Currency::getCurrencyCode, Function.identity()));
            return CurrencyUnit.registeredCurrencies().stream()
                    .filter(currency -> !currency.isPseudoCurrency())
                    .map(CurrencyUnit::getCode)
                    .sorted()
                    .map(code -> new Choice(
                            code,
                            named.containsKey(code)
                                    ? code + " – " + named.get(code).getDisplayName(caller.getLocale())
                                    : code))
                    .toList();
        });
    }

    /** Regions and cities; the stored one too, where it is another. */
    public List<String> zones(String stored) {
        return Stream.concat(ZoneId.getAvailableZoneIds().stream().filter(PLACE.asMatchPredicate()), Stream.of(stored))
                .filter(zone -> !zone.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    public Set<String> getLanguages() {
        return Languages.tags();
    }

    private List<Choice> choices(Stream<String> values, Function<String, String> label) {
        Comparator<Object> order = Collator.getInstance(caller.getLocale());
        return values.map(value -> new Choice(value, label.apply(value)))
                .sorted(Comparator.comparing(Choice::label, order))
                .toList();
    }
}
