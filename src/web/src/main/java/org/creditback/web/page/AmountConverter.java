package org.creditback.web.page;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.util.Locale;
import org.creditback.web.text.AmountText;
import org.creditback.web.text.Formats;
import org.creditback.web.text.Texts;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** An amount in the currency that the input names as its attribute {@code currency}. */
@FacesConverter("creditback.amount")
public class AmountConverter implements Converter<Money> {

    @Override
    public @Nullable Money getAsObject(FacesContext context, UIComponent component, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        CurrencyUnit currency =
                CurrencyUnit.of((String) component.getAttributes().get("currency"));
        Locale locale = context.getViewRoot().getLocale();
        return AmountText.parse(value, currency, locale).orElseThrow(() -> {
            // Who types the other separator of decimals learns which one is meant.
            String example = Formats.in(locale).number(Money.ofMajor(currency, 1234));
            String sentence =
                    Texts.in(locale).text("input.amount", currency.getCode(), currency.getDecimalPlaces(), example);
            return new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
        });
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, @Nullable Money value) {
        return value == null
                ? ""
                : Formats.in(context.getViewRoot().getLocale()).number(value);
    }
}
