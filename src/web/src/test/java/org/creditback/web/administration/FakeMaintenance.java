package org.creditback.web.administration;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.Address;
import org.creditback.ledger.LegalEntity;
import org.creditback.ledger.LegalEntityMaintenance;
import org.creditback.ledger.LegalEntityRecord;
import org.creditback.web.page.Fakes;
import org.joda.money.CurrencyUnit;

/** One legal entity behind the door, and a list as long as a test wants. */
class FakeMaintenance implements LegalEntityMaintenance {

    final List<String> asked = new ArrayList<>();
    int listed = 1;
    LegalEntityRecord stored = record("Pohjola", 0);

    static LegalEntityRecord record(String name, int version) {
        return new LegalEntityRecord(
                new LegalEntity(Fakes.FI01, name, CurrencyUnit.EUR, "FI", ZoneOffset.UTC, "en"),
                new Address("Kuja", "1", "00100", "Helsinki"),
                version);
    }

    @Override
    public List<LegalEntity> list(String text, String after, int size) {
        asked.add(text + " after " + after);
        return IntStream.range(0, Math.min(listed, size))
                .mapToObj(number -> new LegalEntity(
                        new LegalEntityId("E" + (100 + number)), "x", CurrencyUnit.EUR, "FI", ZoneOffset.UTC, "en"))
                .toList();
    }

    @Override
    public LegalEntityRecord get(LegalEntityId entity) {
        return stored;
    }

    @Override
    public LegalEntityRecord change(LegalEntityRecord changed) {
        if (changed.version() != stored.version()) {
            throw new Refusal(RefusalReason.STALE_VERSION);
        }
        stored = new LegalEntityRecord(changed.entity(), changed.address(), changed.version() + 1);
        return stored;
    }
}
