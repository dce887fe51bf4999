package org.creditback.reimbursement.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.creditback.domain.ledger.LegalEntityId;

/** The names of customers, as of today. */
@Dependent
public class CustomerNameStore {

    private final RunDatabase database;

    @Inject
    public CustomerNameStore(RunDatabase database) {
        this.database = database;
    }

    /** By customer id. */
    public Map<Long, String> of(Collection<Long> customerIds) {
        Map<Long, String> names = new HashMap<>();
        database.jdbc()
                .list(
                        "SELECT customer_id, name FROM receivables.customer_name WHERE customer_id = ANY (?)",
                        row -> names.put(row.getLong(1), row.getString(2)),
                        (Object) customerIds.toArray(Long[]::new));
        return names;
    }

    /** Of one account; empty where there is no such customer. */
    public Optional<String> of(LegalEntityId entity, String account) {
        return database.jdbc()
                .one(
                        "SELECT name FROM receivables.customer_name WHERE legal_entity = ? AND customer_account = ?",
                        row -> row.getString(1),
                        entity.code(),
                        account);
    }
}
