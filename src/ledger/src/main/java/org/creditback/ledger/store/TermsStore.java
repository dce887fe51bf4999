package org.creditback.ledger.store;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.reimbursement.DimensionRules;
import org.creditback.ledger.SystemAccount;

/** What the set-up of a legal entity says to those who book. */
@Dependent
public class TermsStore {

    private final LedgerDatabase database;

    @Inject
    public TermsStore(LedgerDatabase database) {
        this.database = database;
    }

    /** Required and balancing names, closed values. */
    public DimensionRules dimensionRules(LegalEntityId entity) {
        List<Name> names = database.jdbc()
                .list(
                        "SELECT name, required, balancing FROM ledger.dimension WHERE legal_entity = ? ORDER BY name",
                        row -> new Name(row.getString(1), row.getBoolean(2), row.getBoolean(3)),
                        entity.code());
        return new DimensionRules(
                names.stream().filter(Name::required).map(Name::name).collect(toUnmodifiableSet()),
                names.stream()
                        .filter(Name::balancing)
                        .map(Name::name)
                        .findFirst()
                        .orElse(null),
                closedValues(entity));
    }

    /** Which account plays which part; a part that nobody plays is absent. */
    public Map<SystemAccount, String> systemAccounts(LegalEntityId entity) {
        return database
                .jdbc()
                .list(
                        "SELECT purpose, account FROM ledger.system_account WHERE legal_entity = ?",
                        row -> Map.entry(SystemAccount.valueOf(row.getString(1)), row.getString(2)),
                        entity.code())
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<String, LocalDate> closedValues(LegalEntityId entity) {
        return database
                .jdbc()
                .list("""
                        SELECT name || '=' || value, closed_from FROM ledger.dimension_value
                         WHERE legal_entity = ? AND closed_from IS NOT NULL""", row -> Map.entry(row.getString(1), row.getObject(2, LocalDate.class)), entity.code())
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private record Name(String name, boolean required, boolean balancing) {}
}
