package org.creditback.payables.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.creditback.domain.ledger.LegalEntityId;
import org.jspecify.annotations.Nullable;

/** Default dimensions of vendors. */
@Dependent
public class VendorDimensionStore {

    private final PayablesDatabase database;

    @Inject
    public VendorDimensionStore(PayablesDatabase database) {
        this.database = database;
    }

    /** Whether any set has the value; null for any value of the dimension. */
    public boolean isNamed(LegalEntityId entity, String name, @Nullable String value) {
        String part = ";" + name + "=" + (value == null ? "" : value + ";");
        return database.jdbc()
                .one("""
                        SELECT EXISTS (SELECT FROM payables.vendor
                                        WHERE legal_entity = ? AND dimensions <> '' AND position(? IN ';' || dimensions || ';') > 0)
                            OR EXISTS (SELECT FROM payables.one_time_template
                                        WHERE legal_entity = ? AND position(? IN ';' || dimensions || ';') > 0)""", row -> row.getBoolean(1), entity.code(), part, entity.code(), part)
                .orElseThrow();
    }
}
