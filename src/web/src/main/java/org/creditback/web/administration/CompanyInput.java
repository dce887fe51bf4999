package org.creditback.web.administration;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.Address;
import org.creditback.ledger.LegalEntity;
import org.creditback.ledger.LegalEntityRecord;
import org.creditback.web.page.Difference;
import org.creditback.web.page.Differences;
import org.creditback.web.page.TextsView;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Name and place of a legal entity as they stand in a form. */
public class CompanyInput implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable String name;
    private @Nullable String country;
    private String timeZone = "UTC";
    private String language = "en";
    private @Nullable String street;
    private @Nullable String buildingNumber;
    private @Nullable String postalCode;
    private @Nullable String town;

    static CompanyInput of(LegalEntityRecord stored) {
        CompanyInput input = new CompanyInput();
        input.name = stored.entity().name();
        input.country = stored.entity().country();
        input.timeZone = stored.entity().timeZone().getId();
        input.language = stored.entity().language();
        input.street = stored.address().street();
        input.buildingNumber = stored.address().buildingNumber();
        input.postalCode = stored.address().postalCode();
        input.town = stored.address().town();
        return input;
    }

    LegalEntity entity(LegalEntityId id, CurrencyUnit currency) {
        return new LegalEntity(id, orEmpty(name), currency, orEmpty(country), zone(), language);
    }

    Address address() {
        return new Address(street, buildingNumber, postalCode, town);
    }

    // What no list offers can only come from a request of somebody's own making.
    private ZoneId zone() {
        try {
            return ZoneId.of(timeZone);
        } catch (DateTimeException unknown) {
            throw Refusal.ofField(RefusalReason.BAD_VALUE, "timeZone", timeZone);
        }
    }

    List<Difference> differencesTo(CompanyInput now, TextsView text) {
        return new Differences(text)
                .field("field.entityName", orEmpty(name), orEmpty(now.name))
                .field("field.country", text.country(country), text.country(now.country))
                .field("field.timeZone", timeZone, now.timeZone)
                .field("field.language", text.language(language), text.language(now.language))
                .field("field.street", orEmpty(street), orEmpty(now.street))
                .field("field.buildingNumber", orEmpty(buildingNumber), orEmpty(now.buildingNumber))
                .field("field.postalCode", orEmpty(postalCode), orEmpty(now.postalCode))
                .field("field.town", orEmpty(town), orEmpty(now.town))
                .list();
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getCountry() {
        return country;
    }

    public void setCountry(@Nullable String country) {
        this.country = country;
    }

    public String getTimeZone() {
        return timeZone;
    }

    public void setTimeZone(@Nullable String timeZone) {
        this.timeZone = orEmpty(timeZone);
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(@Nullable String language) {
        this.language = orEmpty(language);
    }

    public @Nullable String getStreet() {
        return street;
    }

    public void setStreet(@Nullable String street) {
        this.street = street;
    }

    public @Nullable String getBuildingNumber() {
        return buildingNumber;
    }

    public void setBuildingNumber(@Nullable String buildingNumber) {
        this.buildingNumber = buildingNumber;
    }

    public @Nullable String getPostalCode() {
        return postalCode;
    }

    public void setPostalCode(@Nullable String postalCode) {
        this.postalCode = postalCode;
    }

    public @Nullable String getTown() {
        return town;
    }

    public void setTown(@Nullable String town) {
        this.town = town;
    }
}
