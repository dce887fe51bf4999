package org.creditback.receivables.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.receivables.CustomerDetails;

/** Customers that people make, and those they delete. */
@Dependent
public class NewCustomerStore {

    private static final String DELETED = "DELETED";

    private final ReceivablesDatabase database;

    @Inject
    public NewCustomerStore(ReceivablesDatabase database) {
        this.database = database;
    }

    /** False where there is a customer of this account. */
    public boolean insert(LegalEntityId entity, String account, String currency, CustomerDetails customer) {
        return database.jdbc()
                        .update(
                                """
                                INSERT INTO receivables.customer (legal_entity, customer_account, currency, name, customer_group, language,
                                    street, building_number, postal_code, town, country, vendor_account, hold, legal_status,
                                    legal_status_until)
                                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""",
                                entity.code(),
                                account,
                                currency,
                                customer.name(),
                                customer.group(),
                                customer.language(),
                                customer.address().street(),
                                customer.address().buildingNumber(),
                                customer.address().postalCode(),
                                customer.address().town(),
                                customer.country(),
                                customer.vendorAccount(),
                                customer.hold(),
                                customer.legalStatus(),
                                customer.legalStatusUntil())
                > 0;
    }

    /** Why a customer is not deleted; empty where it is. The database decides what depends on it. */
    public Optional<RefusalReason> delete(LegalEntityId entity, String account, int version) {
        return database.jdbc()
                .one(
                        "SELECT receivables.delete_customer(?, ?, ?)",
                        row -> row.getString(1),
                        entity.code(),
                        account,
                        version)
                .filter(outcome -> !outcome.equals(DELETED))
                .map(RefusalReason::valueOf);
    }
}
