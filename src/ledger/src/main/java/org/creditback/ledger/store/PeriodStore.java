package org.creditback.ledger.store;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import org.creditback.database.Jdbc;
import org.creditback.domain.ledger.LegalEntityId;

/** Fiscal periods and their states. */
@Dependent
public class PeriodStore {

    @PersistenceContext(unitName = "ledger")
    EntityManager entityManager;

    /** Whether a period holds the date and is open in all three modules. */
    public boolean isOpen(LegalEntityId entity, LocalDate date) {
        return Jdbc.on(entityManager)
                .one("""
                        SELECT EXISTS (SELECT FROM ledger.fiscal_period
                                        WHERE legal_entity = ? AND ? BETWEEN starts_on AND ends_on
                                          AND receivables_state = 'OPEN' AND payables_state = 'OPEN' AND ledger_state = 'OPEN')""", row -> row.getBoolean(1), entity.code(), date)
                .orElseThrow();
    }
}
