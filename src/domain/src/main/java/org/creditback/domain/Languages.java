package org.creditback.domain;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The languages of the program: the only place that makes a locale, and never of unchecked input. */
public final class Languages {

    /** Where nobody asks for another. */
    public static final Locale DEFAULT = Locale.ENGLISH;

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Map<String, Locale> BY_TAG = byTag("en", "nl", "sv", "fr", "fi", "zh-CN");

    private Languages() {}

    /** The tags that an account, a customer or a legal entity may have. */
    public static Set<String> tags() {
        return BY_TAG.keySet();
    }

    /** The language of a tag; a region that we do not have is left out. Empty for a language that we do not have. */
    public static Optional<Locale> of(@Nullable String tag) {
        if (tag == null) {
            return Optional.empty();
        }
        Locale exact = BY_TAG.get(tag);
        return exact != null ? Optional.of(exact) : ofLanguage(Locale.forLanguageTag(tag));
    }

    /** The name of a country of ISO 3166 in a language; the code of another one. */
    public static String countryName(String code, Locale in) {
        return COUNTRIES.contains(code)
                ? new Locale.Builder().setRegion(code).build().getDisplayCountry(in)
                : code;
    }

    /** The nearest of our languages to what a browser asks for. */
    public static Optional<Locale> ofLanguage(Locale wanted) {
        return BY_TAG.values().stream()
                .filter(ours -> ours.getLanguage().equals(wanted.getLanguage()))
                .findFirst();
    }

    private static Map<String, Locale> byTag(String... tags) {
        Map<String, Locale> locales = new LinkedHashMap<>();
        for (String tag : tags) {
            locales.put(tag, Locale.forLanguageTag(tag));
        }
        return locales;
    }
}
