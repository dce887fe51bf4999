package org.creditback.web.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.money.QuotedRate;
import org.creditback.ledger.ExchangeRates;
import org.creditback.ledger.RateFilter;
import org.creditback.ledger.RateLine;
import org.joda.money.CurrencyUnit;

/** Exchange rates behind the door: EUR to USD of 2026-11-01 at 1.0850. */
class FakeRates implements ExchangeRates {

    static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    final List<String> asked = new ArrayList<>();
    final Map<String, RateLine> stored = new TreeMap<>();

    FakeRates() {
        put(new QuotedRate(CurrencyUnit.EUR, CurrencyUnit.USD, DAY, new BigDecimal("1.0850")), false, 0);
    }

    private RateLine put(QuotedRate rate, boolean withdrawn, int version) {
        RateLine line = new RateLine(rate, withdrawn, "controller", Instant.EPOCH, version);
        stored.put(key(rate.from(), rate.to(), rate.validFrom()), line);
        return line;
    }

    void changeBySomebodyElse(String value) {
        put(new QuotedRate(CurrencyUnit.EUR, CurrencyUnit.USD, DAY, new BigDecimal(value)), false, 1);
    }

    private static String key(CurrencyUnit from, CurrencyUnit to, LocalDate day) {
        return from + "/" + to + " " + day;
    }

    @Override
    public void enter(List<QuotedRate> rates) {
        rates.forEach(rate -> put(rate, false, 0));
    }

    @Override
    public List<RateLine> list(RateFilter filter, RateLine.Place after, int size) {
        asked.add(filter + " after " + after + " " + size);
        return stored.values().stream().limit(size).toList();
    }

    @Override
    public RateLine get(CurrencyUnit from, CurrencyUnit to, LocalDate validFrom) {
        RateLine line = stored.get(key(from, to, validFrom));
        if (line == null) {
            throw new Refusal(RefusalReason.NOT_FOUND, key(from, to, validFrom));
        }
        return line;
    }

    @Override
    public RateLine add(QuotedRate rate) {
        if (stored.containsKey(key(rate.from(), rate.to(), rate.validFrom()))) {
            throw new Refusal(RefusalReason.ALREADY_EXISTS, rate);
        }
        return put(rate, false, 0);
    }

    @Override
    public RateLine replace(QuotedRate rate, int version, String reason) {
        return changed(rate, false, version, reason);
    }

    @Override
    public RateLine withdraw(CurrencyUnit from, CurrencyUnit to, LocalDate validFrom, int version, String reason) {
        return changed(get(from, to, validFrom).rate(), true, version, reason);
    }

    private RateLine changed(QuotedRate rate, boolean withdrawn, int version, String reason) {
        if (reason.isBlank()) {
            throw Refusal.ofField(RefusalReason.MISSING_VALUE, "reason");
        }
        if (get(rate.from(), rate.to(), rate.validFrom()).version() != version) {
            throw new Refusal(RefusalReason.STALE_VERSION);
        }
        return put(rate, withdrawn, version + 1);
    }
}
