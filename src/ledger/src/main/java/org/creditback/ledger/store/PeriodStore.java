package org.creditback.ledger.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.creditback.domain.ledger.LegalEntityId;

/** Fiscal periods and their states. */
@Dependent
public class PeriodStore {

    private final LedgerDatabase database;

    @Inject
    public PeriodStore(LedgerDatabase database) {
        this.database = database;
    }

    /** Whether a period holds the date and is open in all three modules. */
    public boolean isOpen(LegalEntityId entity, LocalDate date) {
        return !database.jdbc()
                .list("""
                        SELECT starts_on FROM ledger.fiscal_period
                         WHERE legal_entity = ? AND ? BETWEEN starts_on AND ends_on
                           AND receivables_state = 'OPEN' AND payables_state = 'OPEN' AND ledger_state = 'OPEN'""", row -> row.getObject(1, LocalDate.class), entity.code(), date)
                .isEmpty();
    }

    /** The same, and locks the period for share until the transaction ends. */
    public boolean holdOpen(LegalEntityId entity, LocalDate date) {
        return !database.jdbc()
                .list("""
                        SELECT starts_on FROM ledger.fiscal_period
                         WHERE legal_entity = ? AND ? BETWEEN starts_on AND ends_on
                           AND receivables_state = 'OPEN' AND payables_state = 'OPEN' AND ledger_state = 'OPEN'
                           FOR SHARE""", row -> row.getObject(1, LocalDate.class), entity.code(), date)
                .isEmpty();
    }
}
