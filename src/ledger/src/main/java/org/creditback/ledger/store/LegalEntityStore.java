package org.creditback.ledger.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.Address;
import org.creditback.ledger.LegalEntity;
import org.creditback.ledger.LegalEntityRecord;
import org.joda.money.CurrencyUnit;

/** Legal entities. */
@Dependent
public class LegalEntityStore {

    private static final String LEGAL_ENTITY = """
            SELECT e.legal_entity, e.name, e.accounting_currency, e.country, e.time_zone, e.language
              FROM ledger.legal_entity e
            """;

    private final LedgerDatabase database;

    @Inject
    public LegalEntityStore(LedgerDatabase database) {
        this.database = database;
    }

    public Optional<LegalEntity> find(LegalEntityId entity) {
        return database.jdbc()
                .one(LEGAL_ENTITY + "WHERE e.legal_entity = ?", LegalEntityStore::legalEntity, entity.code());
    }

    /** Those of a list, after a code, in code order. */
    public List<LegalEntity> list(List<LegalEntityId> granted, String after, int size) {
        return database.jdbc()
                .list(
                        LEGAL_ENTITY
                                + "WHERE e.legal_entity = ANY(?) AND e.legal_entity > ? ORDER BY e.legal_entity LIMIT ?",
                        LegalEntityStore::legalEntity,
                        granted.stream().map(LegalEntityId::code).toArray(String[]::new),
                        after,
                        size);
    }

    /** Those of a list whose code or name has a text in it, after a code, in code order. */
    public List<LegalEntity> matching(List<LegalEntityId> granted, String text, String after, int size) {
        return database.jdbc()
                .list(
                        LEGAL_ENTITY + """
                        WHERE e.legal_entity = ANY(?) AND e.legal_entity > ?
                          AND (position(lower(?) IN lower(e.legal_entity)) > 0 OR position(lower(?) IN lower(e.name)) > 0)
                        ORDER BY e.legal_entity LIMIT ?""",
                        LegalEntityStore::legalEntity,
                        granted.stream().map(LegalEntityId::code).toArray(String[]::new),
                        after,
                        text,
                        text,
                        size);
    }

    public Optional<LegalEntityRecord> record(LegalEntityId entity) {
        return database.jdbc()
                .one(
                        """
                        SELECT e.legal_entity, e.name, e.accounting_currency, e.country, e.time_zone, e.language,
                               e.street, e.building_number, e.postal_code, e.town, e.version
                          FROM ledger.legal_entity e WHERE e.legal_entity = ?""",
                        row -> new LegalEntityRecord(
                                legalEntity(row),
                                new Address(row.getString(7), row.getString(8), row.getString(9), row.getString(10)),
                                row.getInt(11)),
                        entity.code());
    }

    /** Changes name and place; false where the version is not the stored one. */
    public boolean update(LegalEntityRecord changed) {
        LegalEntity entity = changed.entity();
        Address address = changed.address();
        return database.jdbc()
                        .update(
                                """
                                UPDATE ledger.legal_entity
                                   SET name = ?, country = ?, time_zone = ?, language = ?, street = ?, building_number = ?,
                                       postal_code = ?, town = ?, version = version + 1
                                 WHERE legal_entity = ? AND version = ?""",
                                entity.name(),
                                entity.country(),
                                entity.timeZone().getId(),
                                entity.language(),
                                address.street(),
                                address.buildingNumber(),
                                address.postalCode(),
                                address.town(),
                                entity.id().code(),
                                changed.version())
                == 1;
    }

    public Address address(LegalEntityId entity) {
        return database.jdbc()
                .one(
                        """
                        SELECT street, building_number, postal_code, town FROM ledger.legal_entity WHERE legal_entity = ?""",
                        row -> new Address(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                        entity.code())
                .orElse(Address.NONE);
    }

    /** Adds a legal entity; false where its code is taken. */
    public boolean insert(LegalEntity entity, Address address, boolean dimensionsDefined) {
        return database.jdbc()
                        .update(
                                """
                                INSERT INTO ledger.legal_entity (legal_entity, name, accounting_currency, country, time_zone, language,
                                       street, building_number, postal_code, town, dimensions_defined)
                                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                                    ON CONFLICT DO NOTHING""",
                                entity.id().code(),
                                entity.name(),
                                entity.accountingCurrency().getCode(),
                                entity.country(),
                                entity.timeZone().getId(),
                                entity.language(),
                                address.street(),
                                address.buildingNumber(),
                                address.postalCode(),
                                address.town(),
                                dimensionsDefined)
                == 1;
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
