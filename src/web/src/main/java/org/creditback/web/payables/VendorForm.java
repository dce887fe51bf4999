package org.creditback.web.payables;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.creditback.domain.payables.VendorHold;
import org.creditback.domain.payables.VendorState;
import org.creditback.payables.VendorDetails;
import org.creditback.web.page.AddressForm;
import org.creditback.web.page.Difference;
import org.creditback.web.page.Differences;
import org.creditback.web.page.TextsView;
import org.jspecify.annotations.Nullable;

/** The inputs of a vendor as they stand in the form. */
public class VendorForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable String name;
    private @Nullable String group;
    private @Nullable String currency;
    private @Nullable String language;
    private AddressForm address = new AddressForm();
    private @Nullable VendorHold hold;
    private @Nullable LocalDate holdReleaseDate;
    private @Nullable String methodOfPayment;
    private int termsNetDays;
    private @Nullable String dimensions;
    private VendorState state = VendorState.ACTIVE;

    static VendorForm of(VendorDetails stored) {
        VendorForm form = new VendorForm();
        form.name = stored.name();
        form.group = stored.group();
        form.currency = stored.currency();
        form.language = stored.language();
        form.address = AddressForm.of(stored.address(), stored.country());
        form.hold = stored.hold();
        form.holdReleaseDate = stored.holdReleaseDate();
        form.methodOfPayment = stored.methodOfPayment();
        form.termsNetDays = stored.termsNetDays();
        form.dimensions = stored.dimensions();
        form.state = stored.state();
        return form;
    }

    VendorDetails details() {
        return new VendorDetails(
                text(name),
                group,
                text(currency),
                language,
                address.address(),
                address.getCountry(),
                hold,
                holdReleaseDate,
                methodOfPayment,
                termsNetDays,
                text(dimensions),
                state);
    }

    /** What is stored now and stands otherwise in this form. */
    List<Difference> differencesTo(VendorDetails now, TextsView text) {
        Differences found = new Differences(text)
                .field("field.vendorName", text(name), now.name())
                .field("field.vendorGroup", text(group), text(now.group()))
                .field("field.currency", text(currency), now.currency())
                .field("field.language", text.language(language), text.language(now.language()));
        address.compare(now.address(), now.country(), found, text);
        return found.field("field.vendorHold", hold(text, hold), hold(text, now.hold()))
                .field("field.releaseDate", text.date(holdReleaseDate), text.date(now.holdReleaseDate()))
                .field("field.methodOfPayment", text(methodOfPayment), text(now.methodOfPayment()))
                .field("field.termsNetDays", text.count(termsNetDays), text.count(now.termsNetDays()))
                .field("field.dimensionSet", text(dimensions), now.dimensions())
                .field("field.state", text.label("vendorState", state), text.label("vendorState", now.state()))
                .list();
    }

    private static String hold(TextsView text, @Nullable VendorHold value) {
        return text.get("holdValue." + (value == null ? "NONE" : value.name()));
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getGroup() {
        return group;
    }

    public void setGroup(@Nullable String group) {
        this.group = group;
    }

    public @Nullable String getCurrency() {
        return currency;
    }

    public void setCurrency(@Nullable String currency) {
        this.currency = currency;
    }

    public @Nullable String getLanguage() {
        return language;
    }

    public void setLanguage(@Nullable String language) {
        this.language = language;
    }

    public AddressForm getAddress() {
        return address;
    }

    public @Nullable VendorHold getHold() {
        return hold;
    }

    public void setHold(@Nullable VendorHold hold) {
        this.hold = hold;
    }

    public @Nullable LocalDate getHoldReleaseDate() {
        return holdReleaseDate;
    }

    public void setHoldReleaseDate(@Nullable LocalDate holdReleaseDate) {
        this.holdReleaseDate = holdReleaseDate;
    }

    public @Nullable String getMethodOfPayment() {
        return methodOfPayment;
    }

    public void setMethodOfPayment(@Nullable String methodOfPayment) {
        this.methodOfPayment = methodOfPayment;
    }

    public int getTermsNetDays() {
        return termsNetDays;
    }

    public void setTermsNetDays(int termsNetDays) {
        this.termsNetDays = termsNetDays;
    }

    public @Nullable String getDimensions() {
        return dimensions;
    }

    public void setDimensions(@Nullable String dimensions) {
        this.dimensions = dimensions;
    }

    public VendorState getState() {
        return state;
    }

    public void setState(VendorState state) {
        this.state = state;
    }
}
