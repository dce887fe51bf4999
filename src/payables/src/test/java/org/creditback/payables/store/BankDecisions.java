package org.creditback.payables.store;

import java.time.Instant;
import java.time.LocalDate;
import org.creditback.database.Jdbc;
import org.creditback.domain.payables.CallBack;
import org.creditback.domain.payables.CallBackResult;
import org.creditback.payables.store.BankDecisionStore.Act;

/** Decisions of a controller as store tests need them. */
final class BankDecisions {

    static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    static final LocalDate USABLE = LocalDate.of(2026, 11, 27);

    private BankDecisions() {}

    static CallBack evidence() {
        return new CallBack(
                "Anna Jansen",
                "+31 20 1234567",
                "contract",
                LocalDate.of(2024, 1, 2),
                LocalDate.of(2026, 11, 20),
                "controller",
                CallBackResult.CONFIRMED,
                "");
    }

    static Act act(long change, long inUse) {
        return new Act(change, inUse, "controller", NOW);
    }

    static void approve(Jdbc jdbc, long change, long inUse) {
        new BankDecisionStore(new PayablesDatabase(jdbc)).approve(act(change, inUse), evidence(), USABLE);
    }
}
