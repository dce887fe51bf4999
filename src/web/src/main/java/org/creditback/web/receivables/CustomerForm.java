package org.creditback.web.receivables;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.creditback.domain.receivables.CustomerHold;
import org.creditback.domain.receivables.LegalStatus;
import org.creditback.receivables.CustomerDetails;
import org.creditback.web.page.AddressForm;
import org.creditback.web.page.Difference;
import org.creditback.web.page.Differences;
import org.creditback.web.page.TextsView;
import org.jspecify.annotations.Nullable;

/** The inputs of a customer as they stand in the form. */
public class CustomerForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable String name;
    private @Nullable String group;
    private @Nullable String language;
    private AddressForm address = new AddressForm();
    private @Nullable String vendorAccount;
    private @Nullable CustomerHold hold;
    private @Nullable LegalStatus legalStatus;
    private @Nullable LocalDate legalStatusUntil;

    static CustomerForm of(CustomerDetails stored) {
        CustomerForm form = new CustomerForm();
        form.name = stored.name();
        form.group = stored.group();
        form.language = stored.language();
        form.address = AddressForm.of(stored.address(), stored.country());
        form.vendorAccount = stored.vendorAccount();
        form.hold = stored.hold();
        form.legalStatus = stored.legalStatus();
        form.legalStatusUntil = stored.legalStatusUntil();
        return form;
    }

    CustomerDetails details() {
        return new CustomerDetails(
                text(name),
                group,
                language,
                address.address(),
                address.getCountry(),
                vendorAccount,
                hold,
                legalStatus,
                legalStatusUntil);
    }

    /** What is stored now and stands otherwise in this form. */
    List<Difference> differencesTo(CustomerDetails now, TextsView text) {
        Differences found = new Differences(text)
                .field("field.customerName", text(name), now.name())
                .field("field.customerGroup", text(group), text(now.group()))
                .field("field.language", text.language(language), text.language(now.language()));
        address.compare(now.address(), now.country(), found, text);
        return found.field("field.vendorAccount", text(vendorAccount), text(now.vendorAccount()))
                .field("field.customerHold", hold(text, hold), hold(text, now.hold()))
                .field(
                        "field.legalStatus",
                        text.label("decline", legalStatus),
                        text.label("decline", now.legalStatus()))
                .field("field.legalStatusUntil", text.date(legalStatusUntil), text.date(now.legalStatusUntil()))
                .list();
    }

    private static String hold(TextsView text, @Nullable CustomerHold value) {
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

    public @Nullable String getLanguage() {
        return language;
    }

    public void setLanguage(@Nullable String language) {
        this.language = language;
    }

    public AddressForm getAddress() {
        return address;
    }

    public @Nullable String getVendorAccount() {
        return vendorAccount;
    }

    public void setVendorAccount(@Nullable String vendorAccount) {
        this.vendorAccount = vendorAccount;
    }

    public @Nullable CustomerHold getHold() {
        return hold;
    }

    public void setHold(@Nullable CustomerHold hold) {
        this.hold = hold;
    }

    public @Nullable LegalStatus getLegalStatus() {
        return legalStatus;
    }

    public void setLegalStatus(@Nullable LegalStatus legalStatus) {
        this.legalStatus = legalStatus;
    }

    public @Nullable LocalDate getLegalStatusUntil() {
        return legalStatusUntil;
    }

    public void setLegalStatusUntil(@Nullable LocalDate legalStatusUntil) {
        this.legalStatusUntil = legalStatusUntil;
    }
}
