package org.creditback.ledger.internal;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.creditback.domain.Languages;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.DimensionSet;
import org.creditback.domain.ledger.FiscalCalendar;
import org.creditback.ledger.Address;
import org.creditback.ledger.DimensionDefinition;
import org.creditback.ledger.LedgerAccount;
import org.creditback.ledger.LegalEntity;
import org.creditback.ledger.NewBooks;
import org.creditback.ledger.SystemAccount;
import org.jspecify.annotations.Nullable;

/** What the books of a new legal entity must look like; refuses with the field as the interface names it. */
final class NewBooksCheck {

    // It stands in addresses and in names of management objects.
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,19}");
    private static final Pattern ACCOUNT = Pattern.compile("\\S(.{0,18}\\S)?");
    private static final Set<String> COUNTRIES = Set.copyOf(Arrays.asList(Locale.getISOCountries()));
    private static final Set<String> SYSTEM_ACCOUNTS = Arrays.stream(SystemAccount.values())
            .map(SystemAccount::defaultAccount)
            .collect(toUnmodifiableSet());
    private static final int LONGEST_NAME = 240;
    private static final int FIRST_YEAR = 1970;

    private NewBooksCheck() {}

    static void check(NewBooks books, int lastYear) {
        company(books.entity());
        address(books.address());
        FiscalCalendar calendar = books.calendar();
        if (calendar.firstYear() < FIRST_YEAR || calendar.firstYear() > lastYear) {
            throw bad("calendar.firstYear", calendar.firstYear());
        }
        dimensions(books.dimensions());
        for (LedgerAccount account : books.summaryAccounts()) {
            // What the take-over, the bank or an exchange difference books would hide what is open on such a summary
            // account.
            if (!ACCOUNT.matcher(account.account()).matches() || SYSTEM_ACCOUNTS.contains(account.account())) {
                throw bad("postingProfiles.account", account.account());
            }
        }
    }

    static void company(LegalEntity entity) {
        if (!CODE.matcher(entity.id().code()).matches()) {
            throw bad("entity", entity.id());
        }
        if (entity.name().isBlank()) {
            throw Refusal.ofField(RefusalReason.MISSING_VALUE, "name");
        }
        text("name", entity.name(), LONGEST_NAME);
        if (entity.accountingCurrency().isPseudoCurrency()) {
            throw bad("accountingCurrency", entity.accountingCurrency());
        }
        if (!COUNTRIES.contains(entity.country())) {
            throw bad("country", entity.country());
        }
        if (!ZoneId.getAvailableZoneIds().contains(entity.timeZone().getId())) {
            throw bad("timeZone", entity.timeZone());
        }
        if (!Languages.tags().contains(entity.language())) {
            throw bad("language", entity.language());
        }
    }

    static void address(Address address) {
        text("address.street", address.street(), LONGEST_NAME);
        text("address.buildingNumber", address.buildingNumber(), 40);
        text("address.postalCode", address.postalCode(), 40);
        text("address.town", address.town(), LONGEST_NAME);
    }

    private static void dimensions(List<DimensionDefinition> dimensions) {
        Set<String> names = new HashSet<>();
        for (DimensionDefinition dimension : dimensions) {
            if (!isPair(dimension.name(), "value") || !names.add(dimension.name())) {
                throw bad("dimensions.name", dimension.name());
            }
            Set<String> values = new HashSet<>();
            for (String value : dimension.values()) {
                if (!isPair(dimension.name(), value) || !values.add(value)) {
                    throw bad("dimensions.values", value);
                }
            }
        }
        if (dimensions.stream().filter(DimensionDefinition::balancing).count() > 1) {
            throw bad("dimensions.balancing", true);
        }
    }

    private static boolean isPair(String name, String value) {
        return DimensionSet.parse(name + "=" + value)
                .filter(set -> set.value(name).filter(value::equals).isPresent())
                .isPresent();
    }

    private static void text(String field, @Nullable String value, int longest) {
        if (value != null && (value.length() > longest || value.chars().anyMatch(Character::isISOControl))) {
            throw bad(field, value.length() > longest ? value.substring(0, longest) : value);
        }
    }

    private static Refusal bad(String field, Object value) {
        return Refusal.ofField(RefusalReason.BAD_VALUE, field, value);
    }
}
