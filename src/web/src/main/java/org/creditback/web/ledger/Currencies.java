package org.creditback.web.ledger;

import java.util.List;
import java.util.Optional;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Currencies by what an address or a form says: an unknown code is no error of the program. */
final class Currencies {

    private Currencies() {}

    static List<CurrencyUnit> all() {
        return CurrencyUnit.registeredCurrencies();
    }

    static Optional<CurrencyUnit> of(@Nullable String code) {
        return all().stream().filter(known -> known.getCode().equals(code)).findFirst();
    }

    /** A Refusal at the field where there is no such currency. */
    static CurrencyUnit needed(String field, @Nullable String code) {
        if (code == null || code.isBlank()) {
            throw Refusal.ofField(RefusalReason.MISSING_VALUE, field);
        }
        return of(code).orElseThrow(() -> Refusal.ofField(RefusalReason.BAD_VALUE, field, code));
    }
}
