package org.creditback.web.api;

import java.time.MonthDay;
import java.util.List;
import java.util.stream.Stream;
import org.creditback.domain.ledger.FiscalCalendar;
import org.creditback.ledger.Address;
import org.creditback.ledger.DimensionDefinition;
import org.creditback.ledger.LegalEntity;
import org.creditback.ledger.PostingProfile;
import org.creditback.payables.CompanyBankAccount;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** A legal entity as the interface writes it, without the parameters that stand in the same body. */
record LegalEntityJson(
        @Nullable String entity,
        @Nullable String name,
        @Nullable String accountingCurrency,
        @Nullable String country,
        @Nullable String timeZone,
        @Nullable String language,
        @Nullable Address address,
        @Nullable List<BankAccount> bankAccounts,
        @Nullable List<Profile> postingProfiles,
        @Nullable List<Dimension> dimensions,
        @Nullable Calendar calendar) {

    /** A bank account of our own; without a currency it has the accounting currency. */
    record BankAccount(
            @Nullable String id,
            @Nullable String iban,
            @Nullable String bic,
            @Nullable String currency) {

        static BankAccount of(CompanyBankAccount account) {
            return new BankAccount(
                    account.id(),
                    account.iban(),
                    account.bic(),
                    account.currency().getCode());
        }

        CompanyBankAccount in(CurrencyUnit accounting) {
            return new CompanyBankAccount(
                    Inputs.needed("bankAccounts.id", id),
                    iban,
                    bic,
                    currency == null ? accounting : Inputs.currency("bankAccounts.currency", currency));
        }
    }

    /** Whom a profile is for. */
    enum Kind {
        CUSTOMER,
        VENDOR
    }

    /** A posting profile for all customers or all vendors. */
    record Profile(
            @Nullable String profile,
            @Nullable String kind,
            @Nullable String account) {}

    /** A financial dimension. */
    record Dimension(
            @Nullable String name,
            @Nullable Boolean required,
            @Nullable Boolean balancing,
            @Nullable List<String> values) {

        static Dimension of(DimensionDefinition dimension) {
            return new Dimension(dimension.name(), dimension.required(), dimension.balancing(), dimension.values());
        }

        DimensionDefinition definition() {
            return new DimensionDefinition(
                    Inputs.needed("dimensions.name", name),
                    Boolean.TRUE.equals(required),
                    Boolean.TRUE.equals(balancing),
                    values == null ? List.of() : values);
        }
    }

    /** Fiscal years: the first one, and the day on which each begins, {@code 04-06}. */
    record Calendar(@Nullable Integer firstYear, @Nullable String yearStart) {

        FiscalCalendar calendar() {
            FiscalCalendar usual = FiscalCalendar.CALENDAR_YEARS;
            MonthDay start = yearStart == null ? usual.yearStart() : Inputs.dayOfYear("calendar.yearStart", yearStart);
            return new FiscalCalendar(firstYear == null ? usual.firstYear() : firstYear, start);
        }
    }

    LegalEntity legalEntity() {
        return new LegalEntity(
                Inputs.legalEntity("entity", entity),
                Inputs.needed("name", name),
                Inputs.currency("accountingCurrency", accountingCurrency),
                Inputs.needed("country", country),
                Inputs.zone("timeZone", timeZone == null ? "UTC" : timeZone),
                language == null ? "en" : language);
    }

    List<PostingProfile> profiles(Kind wanted) {
        return orNone(postingProfiles).stream()
                .filter(each -> Inputs.choice("postingProfiles.kind", each.kind(), Kind.class) == wanted)
                .map(each -> new PostingProfile(
                        Inputs.needed("postingProfiles.profile", each.profile()),
                        Inputs.needed("postingProfiles.account", each.account())))
                .toList();
    }

    List<CompanyBankAccount> accounts(CurrencyUnit accounting) {
        return orNone(bankAccounts).stream()
                .map(account -> account.in(accounting))
                .toList();
    }

    List<DimensionDefinition> definitions() {
        return orNone(dimensions).stream().map(Dimension::definition).toList();
    }

    FiscalCalendar fiscalCalendar() {
        return calendar == null ? FiscalCalendar.CALENDAR_YEARS : calendar.calendar();
    }

    static List<Profile> profiles(List<PostingProfile> customers, List<PostingProfile> vendors) {
        return Stream.concat(
                        customers.stream().map(each -> profile(each, Kind.CUSTOMER)),
                        vendors.stream().map(each -> profile(each, Kind.VENDOR)))
                .toList();
    }

    private static Profile profile(PostingProfile profile, Kind kind) {
        return new Profile(profile.profile(), kind.name(), profile.summaryAccount());
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
