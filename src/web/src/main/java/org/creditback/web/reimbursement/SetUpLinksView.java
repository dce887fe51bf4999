package org.creditback.web.reimbursement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.MalformedURLException;
import java.util.EnumMap;
import java.util.Map;
import org.creditback.ledger.SetUpCode;
import org.creditback.web.page.CallerView;
import org.jspecify.annotations.Nullable;

/** Where each finding of the set-up check is mended. */
@Named
@RequestScoped
public class SetUpLinksView {

    /**
     * A page that mends a finding.
     *
     * @param outcome its path
     * @param label   the key of its name
     */
    public record Place(String outcome, String label) {}

    private static final Place RECEIVABLES =
            new Place("/pages/receivables/receivables-parameters", "page.arParameters");
    private static final Place PAYABLES = new Place("/pages/payables/payables-parameters", "page.apParameters");
    private static final Place PERIODS = new Place("/pages/ledger/periods", "page.periods");
    private static final Place RATES = new Place("/pages/ledger/exchange-rates", "page.exchangeRates");
    private static final Place NUMBERS = new Place("/pages/ledger/number-sequences", "page.numberSequences");
    private static final Place METHODS = new Place("/pages/payables/methods-of-payment", "page.methodsOfPayment");
    private static final Place BANK_ACCOUNTS =
            new Place("/pages/payables/company-bank-accounts", "page.companyBankAccounts");
    private static final Place PROFILES = new Place("/pages/ledger/posting-profiles", "page.postingProfiles");

    private static final Map<SetUpCode, Place> PLACES = new EnumMap<>(Map.ofEntries(
            Map.entry(SetUpCode.MINIMUM_BLANK, RECEIVABLES),
            Map.entry(SetUpCode.PERIOD_NOT_OPEN, PERIODS),
            Map.entry(SetUpCode.EXCHANGE_RATE_MISSING, RATES),
            Map.entry(SetUpCode.NUMBER_SEQUENCE_MISSING, NUMBERS),
            Map.entry(SetUpCode.ONE_TIME_SEQUENCE_MISSING, NUMBERS),
            Map.entry(SetUpCode.PAYMENT_SEQUENCE_MISSING, NUMBERS),
            Map.entry(SetUpCode.ONE_TIME_TEMPLATE_MISSING, PAYABLES),
            Map.entry(SetUpCode.CUSTOMER_POSTING_PROFILE_MISSING, PROFILES),
            Map.entry(SetUpCode.VENDOR_POSTING_PROFILE_MISSING, PROFILES),
            Map.entry(SetUpCode.SUMMARY_ACCOUNT_SHARED, PROFILES),
            Map.entry(SetUpCode.METHOD_OF_PAYMENT_MISSING, METHODS),
            Map.entry(SetUpCode.COMPANY_BANK_ACCOUNT_MISSING, BANK_ACCOUNTS)));

    @Inject
    CallerView caller;

    /** Null where no page of this version mends it, or none that whoever looks may see. */
    public @Nullable Place of(SetUpCode code) {
        Place place = PLACES.get(code);
        boolean hidden = (METHODS.equals(place) || BANK_ACCOUNTS.equals(place)) && !caller.isPayablesReader();
        return place != null && !hidden && exists(place.outcome() + ".xhtml") ? place : null;
    }

    boolean exists(String page) {
        try {
            return FacesContext.getCurrentInstance().getExternalContext().getResource(page) != null;
        } catch (MalformedURLException never) {
            return false;
        }
    }
}
