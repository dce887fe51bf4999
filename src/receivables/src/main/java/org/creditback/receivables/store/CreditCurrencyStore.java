package org.creditback.receivables.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.creditback.domain.ledger.LegalEntityId;
import org.joda.money.CurrencyUnit;

/** In which currencies customers have credits. */
@Dependent
public class CreditCurrencyStore {

    private final ReceivablesDatabase database;

    @Inject
    public CreditCurrencyStore(ReceivablesDatabase database) {
        this.database = database;
    }

    /** The currencies of the open credits of a legal entity, in code order. */
    public List<CurrencyUnit> of(LegalEntityId entity) {
        return database.jdbc().list("""
                        SELECT DISTINCT currency FROM receivables.open_line
                         WHERE legal_entity = ? AND credit ORDER BY currency""", row -> CurrencyUnit.of(row.getString(1)), entity.code());
    }
}
