package org.creditback.ledger.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creditback.domain.InvariantBroken;
import org.creditback.domain.ledger.DimensionSet;
import org.creditback.domain.ledger.LedgerDimension;
import org.creditback.domain.ledger.LegalEntityId;
import org.jspecify.annotations.Nullable;

/** Accounts with dimension sets and the numbers they are stored under. */
@Dependent
public class LedgerDimensionStore {

    private final LedgerDatabase database;

    @Inject
    public LedgerDimensionStore(LedgerDatabase database) {
        this.database = database;
    }

    /** One statement where all are known, three where some are new. */
    public Map<LedgerDimension, Integer> idsOf(LegalEntityId entity, Collection<LedgerDimension> targets) {
        Map<LedgerDimension, Integer> ids = known(entity, targets);
        List<LedgerDimension> missing = targets.stream()
                .filter(target -> !ids.containsKey(target))
                .distinct()
                .toList();
        if (!missing.isEmpty()) {
            database.jdbc().update("""
                            INSERT INTO ledger.ledger_dimension (legal_entity, account, dimensions)
                            SELECT ?, account, dimensions FROM unnest(?::text[], ?::text[]) AS wanted (account, dimensions)
                             ORDER BY account COLLATE "C", dimensions COLLATE "C"
                                ON CONFLICT DO NOTHING""", entity.code(), accounts(missing), dimensions(missing));
            ids.putAll(known(entity, missing));
        }
        return ids;
    }

    private Map<LedgerDimension, Integer> known(LegalEntityId entity, Collection<LedgerDimension> targets) {
        Map<LedgerDimension, Integer> ids = new HashMap<>();
        database.jdbc()
                .list(
                        """
                        SELECT d.ledger_dimension_id, d.account, d.dimensions
                          FROM ledger.ledger_dimension d
                          JOIN unnest(?::text[], ?::text[]) AS wanted (account, dimensions)
                            ON d.account = wanted.account AND d.dimensions = wanted.dimensions
                         WHERE d.legal_entity = ?""",
                        row -> ids.put(target(row), row.getInt(1)),
                        accounts(targets),
                        dimensions(targets),
                        entity.code());
        return ids;
    }

    /** Those of a legal entity; null for any. */
    public Map<Integer, LedgerDimension> targetsOf(@Nullable LegalEntityId entity, Collection<Integer> ids) {
        Map<Integer, LedgerDimension> targets = new HashMap<>();
        String code = entity == null ? null : entity.code();
        database.jdbc()
                .list("""
                        SELECT ledger_dimension_id, account, dimensions FROM ledger.ledger_dimension
                         WHERE ledger_dimension_id = ANY (?) AND (?::text IS NULL OR legal_entity = ?)""", row -> targets.put(row.getInt(1), target(row)), ids.toArray(Integer[]::new), code, code);
        return targets;
    }

    private static LedgerDimension target(ResultSet row) throws SQLException {
        String dimensions = row.getString(3);
        return new LedgerDimension(
                row.getString(2),
                DimensionSet.parse(dimensions)
                        .orElseThrow(() -> new InvariantBroken("stored dimensions are malformed: " + dimensions)));
    }

    private static String[] accounts(Collection<LedgerDimension> targets) {
        return targets.stream().map(LedgerDimension::account).toArray(String[]::new);
    }

    private static String[] dimensions(Collection<LedgerDimension> targets) {
        return targets.stream().map(target -> target.dimensions().text()).toArray(String[]::new);
    }
}
