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
import org.creditback.web.page.AddressForm;
import org.creditback.web.page.Difference;
import org.creditback.web.page.Differences;
import org.creditback.web.page.TextsView;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Name and place of a legal entity as they stand in a form. */
public class CompanyInput implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable String name;
    private AddressForm address = new AddressForm();
    private String timeZone = "UTC";
    private String language = "en";

    static CompanyInput of(LegalEntityRecord stored) {
        CompanyInput input = new CompanyInput();
        input.name = stored.entity().name();
        input.address = AddressForm.of(stored.address(), stored.entity().country());
        input.timeZone = stored.entity().timeZone().getId();
        input.language = stored.entity().language();
        return input;
    }

    LegalEntity entity(LegalEntityId id, CurrencyUnit currency) {
        return new LegalEntity(id, orEmpty(name), currency, orEmpty(address.getCountry()), zone(), language);
    }

    Address address() {
        return address.address();
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
        Differences found = new Differences(text)
                .field("field.entityName", orEmpty(name), orEmpty(now.name))
                .field("field.timeZone", timeZone, now.timeZone)
                .field("field.language", text.language(language), text.language(now.language));
        address.compare(now.address(), now.address.getCountry(), found, text);
        return found.list();
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

    public AddressForm getAddress() {
        return address;
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
}
