package org.creditback.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.creditback.domain.Languages;
import org.jspecify.annotations.Nullable;

/** What inputs of several pages let people choose from. */
@Named("choices")
@RequestScoped
public class ChoicesView {

    @Inject
    TextsView text;

    @Inject
    CallerView caller;

    private @Nullable List<Choice> countries;

    /**
     * Something to choose.
     *
     * @param value as stored
     * @param label in the language of whoever looks
     */
    public record Choice(String value, String label) {}

    /** The languages that a letter can be written in, and the one that is stored where it is another. */
    public List<Choice> languages(@Nullable String stored) {
        List<String> tags = new ArrayList<>(Languages.tags());
        if (stored != null && !tags.contains(stored)) {
            tags.add(stored);
        }
        return sorted(tags.stream().map(tag -> new Choice(tag, text.language(tag))));
    }

    /** All countries of ISO 3166, by name. */
    public List<Choice> getCountries() {
        if (countries == null) {
            countries = sorted(Stream.of(Locale.getISOCountries()).map(code -> new Choice(code, text.country(code))));
        }
        return countries;
    }

    private List<Choice> sorted(Stream<Choice> choices) {
        Comparator<String> names = Collator.getInstance(caller.getLocale())::compare;
        return choices.sorted(Comparator.comparing(Choice::label, names)).toList();
    }
}
