package org.creditback.ledger.store;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Optional;
import org.creditback.database.Jdbc;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.LegalEntity;
import org.joda.money.CurrencyUnit;

/** Legal entities. */
@Dependent
public class LegalEntityStore {

    @PersistenceContext(unitName = "ledger")
    EntityManager entityManager;

    public Optional<LegalEntity> find(LegalEntityId entity) {
        return Jdbc.on(entityManager).one("""
                        SELECT legal_entity, name, accounting_currency, country, time_zone, language
                          FROM ledger.legal_entity WHERE legal_entity = ?""", LegalEntityStore::legalEntity, entity.code());
    }

    private static LegalEntity legalEntity(ResultSet row) throws SQLException {
        return new LegalEntity(
                new LegalEntityId(row.getString(1)),
                row.getString(2),
                CurrencyUnit.of(row.getString(3)),
                row.getString(4),
                ZoneId.of(row.getString(5)),
                row.getString(6));
    }
}
