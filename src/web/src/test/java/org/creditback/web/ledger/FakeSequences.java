package org.creditback.web.ledger;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.ledger.NumberSeries;
import org.creditback.ledger.NumberSequence;
import org.creditback.ledger.NumberSequences;

/** Two series behind the door: one with numbers up to 41, one that never had any and restarts. */
class FakeSequences implements NumberSequences {

    final Map<NumberSeries, NumberSequence> stored = new EnumMap<>(NumberSeries.class);

    FakeSequences() {
        stored.put(
                NumberSeries.REIMBURSEMENT,
                new NumberSequence(
                        NumberSeries.REIMBURSEMENT, "RB-", 6, false, true, List.of(new NumberSequence.Next(0, 42)), 0));
        put("VP-", 0);
    }

    private void put(String prefix, int version) {
        stored.put(
                NumberSeries.PAYMENT_VOUCHER,
                new NumberSequence(NumberSeries.PAYMENT_VOUCHER, prefix, 6, true, false, List.of(), version));
    }

    void changeBySomebodyElse(String prefix) {
        put(prefix, 1);
    }

    @Override
    public List<NumberSequence> list(LegalEntityId entity) {
        return List.copyOf(stored.values());
    }

    @Override
    public NumberSequence get(LegalEntityId entity, NumberSeries series) {
        NumberSequence sequence = stored.get(series);
        if (sequence == null) {
            throw new Refusal(RefusalReason.NOT_FOUND, series);
        }
        return sequence;
    }

    @Override
    public NumberSequence change(LegalEntityId entity, NumberSequence changed) {
        NumberSequence before = get(entity, changed.series());
        if (before.version() != changed.version()) {
            throw new Refusal(RefusalReason.STALE_VERSION);
        }
        if (before.used()) {
            throw new Refusal(RefusalReason.TAKEN, changed.series());
        }
        NumberSequence after = new NumberSequence(
                changed.series(),
                changed.prefix(),
                changed.digits(),
                changed.restarts(),
                false,
                List.of(),
                changed.version() + 1);
        stored.put(after.series(), after);
        return after;
    }
}
