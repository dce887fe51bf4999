package org.creditback.payables.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.payables.MethodOfPayment;
import org.creditback.payables.PaymentMethods.StoredMethod;

/** Methods of payment, as people edit them; who changes one locks it first. */
@Dependent
public class EditedMethodStore {

    private static final String METHOD =
            "SELECT method, name, needs_bank_account, version FROM payables.method_of_payment WHERE legal_entity = ?";

    private final PayablesDatabase database;

    @Inject
    public EditedMethodStore(PayablesDatabase database) {
        this.database = database;
    }

    public List<StoredMethod> list(LegalEntityId entity) {
        return database.jdbc().list(METHOD + " ORDER BY method", EditedMethodStore::method, entity.code());
    }

    /** Held until the transaction ends. */
    public Optional<StoredMethod> lock(LegalEntityId entity, String method) {
        return database.jdbc()
                .one(METHOD + " AND method = ? FOR UPDATE", EditedMethodStore::method, entity.code(), method);
    }

    private static StoredMethod method(ResultSet row) throws SQLException {
        return new StoredMethod(
                new MethodOfPayment(row.getString(1), row.getString(2), row.getBoolean(3)), row.getInt(4));
    }

    /** False where there is one of this name. */
    public boolean insert(LegalEntityId entity, MethodOfPayment method) {
        return database.jdbc().update("""
                                INSERT INTO payables.method_of_payment (legal_entity, method, name, needs_bank_account)
                                VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING""", entity.code(), method.method(), method.name(), method.needsBankAccount())
                > 0;
    }

    public void update(LegalEntityId entity, MethodOfPayment method) {
        database.jdbc().update("""
                        UPDATE payables.method_of_payment SET name = ?, needs_bank_account = ?, version = version + 1
                         WHERE legal_entity = ? AND method = ?""", method.name(), method.needsBankAccount(), entity.code(), method.method());
    }

    /** False where a vendor, an invoice or the one-time template has the method. */
    public boolean delete(LegalEntityId entity, String method) {
        return database.jdbc().update("""
                                DELETE FROM payables.method_of_payment m WHERE m.legal_entity = ? AND m.method = ?
                                   AND NOT EXISTS (SELECT FROM payables.vendor v
                                                    WHERE v.legal_entity = m.legal_entity AND v.method_of_payment = m.method)
                                   AND NOT EXISTS (SELECT FROM payables.vendor_invoice i
                                                    WHERE i.legal_entity = m.legal_entity AND i.method_of_payment = m.method)
                                   AND NOT EXISTS (SELECT FROM payables.one_time_template t
                                                    WHERE t.legal_entity = m.legal_entity AND t.method_of_payment = m.method)""", entity.code(), method) > 0;
    }
}
