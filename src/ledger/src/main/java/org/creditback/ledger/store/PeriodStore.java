package org.creditback.ledger.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.creditback.domain.ledger.LegalEntityId;

/** The periods of the fiscal calendar, as posting sees them. */
@Dependent
public class PeriodStore {

    private final LedgerDatabase database;

    @Inject
    public PeriodStore(LedgerDatabase database) {
        this.database = database;
    }

    /** Locks the period of the date for share; false where there is none that is open in all three modules. */
    public boolean holdOpen(LegalEntityId entity, LocalDate postingDate) {
        return !database.jdbc()
                .list("""
                        SELECT starts_on FROM ledger.fiscal_period
                         WHERE legal_entity = ? AND ? BETWEEN starts_on AND ends_on
                           AND receivables_state = 'OPEN' AND payables_state = 'OPEN' AND ledger_state = 'OPEN'
                           FOR SHARE""", row -> row.getObject(1, LocalDate.class), entity.code(), postingDate)
                .isEmpty();
    }
}
