package org.creditback.web.page;

import java.io.Serializable;
import java.util.Objects;
import org.creditback.ledger.Address;
import org.jspecify.annotations.Nullable;

/** The inputs of a postal address with its country, as they stand in a form. */
public class AddressForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable String street;
    private @Nullable String buildingNumber;
    private @Nullable String postalCode;
    private @Nullable String town;
    private @Nullable String country;

    /** A form with what is stored. */
    public static AddressForm of(Address stored, @Nullable String country) {
        AddressForm form = new AddressForm();
        form.street = stored.street();
        form.buildingNumber = stored.buildingNumber();
        form.postalCode = stored.postalCode();
        form.town = stored.town();
        form.country = country;
        return form;
    }

    /** As typed, without the country. */
    public Address address() {
        return new Address(street, buildingNumber, postalCode, town);
    }

    /** Adds what is stored now and stands otherwise in this form. */
    public void compare(Address now, @Nullable String countryNow, Differences differences, TextsView text) {
        differences
                .field("field.street", shown(street), shown(now.street()))
                .field("field.buildingNumber", shown(buildingNumber), shown(now.buildingNumber()))
                .field("field.postalCode", shown(postalCode), shown(now.postalCode()))
                .field("field.town", shown(town), shown(now.town()))
                .field("field.country", text.country(country), text.country(countryNow));
    }

    private static String shown(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
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

    public @Nullable String getCountry() {
        return country;
    }

    public void setCountry(@Nullable String country) {
        this.country = country;
    }
}
