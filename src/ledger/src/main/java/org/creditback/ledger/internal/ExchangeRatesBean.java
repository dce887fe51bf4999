package org.creditback.ledger.internal;

import static jakarta.ejb.TransactionAttributeType.REQUIRED;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.money.QuotedRate;
import org.creditback.ledger.Access;
import org.creditback.ledger.AuditEvent;
import org.creditback.ledger.AuditFacts;
import org.creditback.ledger.AuditTrail;
import org.creditback.ledger.ExchangeRates;
import org.creditback.ledger.RateFilter;
import org.creditback.ledger.RateLine;
import org.creditback.ledger.Roles;
import org.creditback.ledger.store.ExchangeRateStore;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Enters rates, with one audit event for all that come together; changes single ones, each with its reason. */
@Stateless
public class ExchangeRatesBean implements ExchangeRates {

    // A page of 1,000, and one more that tells whether there is a next.
    private static final int LARGEST_PAGE = 1_001;

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
                ? new Key(first.from(), first.to(), first.validFrom()).text()
                : rates.size() + " rates";
        AuditFacts facts = new AuditFacts().with("rates", last.size());
        if (last.size() == 1) {
            facts.with("rate", first.value().toPlainString());
        }
        auditTrail.record(new AuditEvent(
                null, access.caller(), "RATES_ENTERED", "EXCHANGE_RATE", name, null, facts.json(), null));
    }

    @Override
    @RolesAllowed({Roles.AR_CLERK, Roles.AP_CLERK, Roles.CONTROLLER, Roles.ADMIN, Roles.AUDITOR})
    @TransactionAttribute(SUPPORTS)
    public List<RateLine> list(RateFilter filter, RateLine.@Nullable Place after, int size) {
        access.requireEnabled();
        return store.list(filter, after, Math.min(size, LARGEST_PAGE));
    }

    @Override
    @RolesAllowed({Roles.AR_CLERK, Roles.AP_CLERK, Roles.CONTROLLER, Roles.ADMIN, Roles.AUDITOR})
    @TransactionAttribute(SUPPORTS)
    public RateLine get(CurrencyUnit from, CurrencyUnit to, LocalDate validFrom) {
        access.requireEnabled();
        return stored(new Key(from, to, validFrom));
    }

    @Override
    @RolesAllowed(Roles.CONTROLLER)
    @TransactionAttribute(REQUIRED)
    public RateLine add(QuotedRate rate) {
        access.requireEnabled();
        Key key = new Key(rate.from(), rate.to(), rate.validFrom());
        if (!store.insert(rate, access.caller())) {
            throw new Refusal(RefusalReason.ALREADY_EXISTS, key.text());
        }
        RateLine after = stored(key);
        record("RATE_ADDED", key, null, after, null);
        return after;
    }

    @Override
    @RolesAllowed(Roles.CONTROLLER)
    @TransactionAttribute(REQUIRED)
    public RateLine replace(QuotedRate rate, int version, String reason) {
        access.requireEnabled();
        Key key = new Key(rate.from(), rate.to(), rate.validFrom());
        RateLine before = changeable(key, version, reason);
        store.update(rate, false, access.caller());
        RateLine after = stored(key);
        record("RATE_REPLACED", key, before, after, reason);
        return after;
    }

    @Override
    @RolesAllowed(Roles.CONTROLLER)
    @TransactionAttribute(REQUIRED)
    public RateLine withdraw(CurrencyUnit from, CurrencyUnit to, LocalDate validFrom, int version, String reason) {
        access.requireEnabled();
        Key key = new Key(from, to, validFrom);
        RateLine before = changeable(key, version, reason);
        if (before.withdrawn()) {
            return before;
        }
        store.update(before.rate(), true, access.caller());
        RateLine after = stored(key);
        record("RATE_WITHDRAWN", key, before, after, reason);
        return after;
    }

    private RateLine changeable(Key key, int version, String reason) {
        if (reason.isBlank()) {
            throw Refusal.ofField(RefusalReason.MISSING_VALUE, "reason");
        }
        RateLine before = store.hold(key.from(), key.to(), key.validFrom())
                .orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, key.text()));
        if (before.version() != version) {
            throw new Refusal(RefusalReason.STALE_VERSION);
        }
        return before;
    }

    private RateLine stored(Key key) {
        return store.find(key.from(), key.to(), key.validFrom())
                .orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, key.text()));
    }

    private void record(String action, Key key, @Nullable RateLine before, RateLine after, @Nullable String reason) {
        auditTrail.record(new AuditEvent(
                null,
                access.caller(),
                action,
                "EXCHANGE_RATE",
                key.text(),
                before == null ? null : facts(before),
                facts(after),
                reason));
    }

    private static String facts(RateLine line) {
        return new AuditFacts()
                .with("rate", line.rate().value().toPlainString())
                .with("withdrawn", line.withdrawn())
                .json();
    }

    private record Key(CurrencyUnit from, CurrencyUnit to, LocalDate validFrom) {

        String text() {
            return from.getCode() + "/" + to.getCode() + " " + validFrom;
        }
    }
}
