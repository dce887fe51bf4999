package org.creditback.ledger.internal;

import static jakarta.ejb.TransactionAttributeType.REQUIRED;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.creditback.domain.money.QuotedRate;
import org.creditback.ledger.Access;
import org.creditback.ledger.AuditEvent;
import org.creditback.ledger.AuditFacts;
import org.creditback.ledger.AuditTrail;
import org.creditback.ledger.ExchangeRates;
import org.creditback.ledger.Roles;
import org.creditback.ledger.store.ExchangeRateStore;
import org.joda.money.CurrencyUnit;

/** Enters rates, with one audit event for all that come together. */
@Stateless
public class ExchangeRatesBean implements ExchangeRates {

    @Inject
    private ExchangeRateStore store;

    @EJB
    private Access access;

    @EJB
    private AuditTrail auditTrail;

    @Override
    @RolesAllowed(Roles.CONTROLLER)
    @TransactionAttribute(REQUIRED)
    public void enter(List<QuotedRate> rates) {
        access.requireEnabled();
        if (rates.isEmpty()) {
            return;
        }
        Map<Key, QuotedRate> last = new LinkedHashMap<>();
        rates.forEach(rate -> last.put(new Key(rate.from(), rate.to(), rate.validFrom()), rate));
        store.put(last.values(), access.caller());
        QuotedRate first = rates.get(0);
        String name = rates.size() == 1
                ? first.from().getCode() + "/" + first.to().getCode() + " " + first.validFrom()
                : rates.size() + " rates";
        AuditFacts facts = new AuditFacts().with("rates", last.size());
        if (last.size() == 1) {
            facts.with("rate", first.value().toPlainString());
        }
        auditTrail.record(new AuditEvent(
                null, access.caller(), "RATES_ENTERED", "EXCHANGE_RATE", name, null, facts.json(), null));
    }

    private record Key(CurrencyUnit from, CurrencyUnit to, LocalDate validFrom) {}
}
