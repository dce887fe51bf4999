package org.creditback.web.ledger;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.creditback.ledger.ExchangeRates;
import org.creditback.ledger.RateLine;
import org.creditback.web.page.Page;
import org.joda.money.CurrencyUnit;

/** The exchange rates of all legal entities, the newest day first; filter and place stand in the address. */
@Named
@RequestScoped
public class ExchangeRatesView {

    private static final int PAGE = 50;

    @EJB
    ExchangeRates rates;

    @Inject
    Page page;

    /** The conditions of the address, by their names; what cannot be read is left out of the filter and said at its input. */
    public RateInput getInput() {
        return page.once("input", () -> RateInput.of(page::parameter));
    }

    /** Says at its input what cannot be read; before anything of the page is shown. */
    public void check() {
        getInput().problems().forEach((name, sentence) -> page.refuseAt(name, sentence, "YYYY-MM-DD"));
    }

    public boolean isMalformed() {
        return !getInput().problems().isEmpty();
    }

    private List<RateLine> found() {
        return page.once(
                "rates",
                () -> isMalformed()
                        ? List.of()
                        : rates.list(getInput().filter(), getInput().after(), PAGE + 1));
    }

    public List<RateLine> getRates() {
        return found().stream().limit(PAGE).toList();
    }

    /** The parameters of the next page beside those of the filter; empty for none. */
    public Map<String, String> getNext() {
        return Optional.of(found())
                .filter(lines -> lines.size() > PAGE)
                .map(lines -> getInput().next(lines.get(PAGE - 1).place()))
                .orElse(new LinkedHashMap<>());
    }

    public List<CurrencyUnit> getCurrencies() {
        return Currencies.all();
    }
}
