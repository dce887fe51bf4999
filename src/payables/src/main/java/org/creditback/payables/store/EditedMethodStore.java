package org.creditback.payables.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.payables.MethodOfPayment;
import org.creditback.payables.PaymentMethods.StoredMethod;
import org.jspecify.annotations.Nullable;

/** Methods of payment, as people edit them; who changes one locks it first. */
@Dependent
public class EditedMethodStore {

    private final PayablesDatabase database;

    @Inject
    public EditedMethodStore(PayablesDatabase database) {
        this.database = database;
    }

    public List<StoredMethod> list(LegalEntityId entity) {
        return database.jdbc().list(MethodRows.SELECT + " ORDER BY m.method", EditedMethodStore::method, entity.code());
    }

    /** Held until the transaction ends. */
    public Optional<StoredMethod> lock(LegalEntityId entity, String method) {
        return database.jdbc()
                .one(
                        MethodRows.SELECT + " AND m.method = ? FOR UPDATE OF m",
                        EditedMethodStore::method,
                        entity.code(),
                        method);
    }

    private static StoredMethod method(ResultSet row) throws SQLException {
        return new StoredMethod(MethodRows.method(row), row.getInt("version"));
    }

    /** False where there is one of this name. */
    public boolean insert(LegalEntityId entity, MethodOfPayment method) {
        List<@Nullable Object> values = new ArrayList<>(MethodRows.values(method));
        values.add(entity.code());
        values.add(method.method());
        return database.jdbc()
                        .update(
                                "INSERT INTO payables.method_of_payment (" + MethodRows.CHANGED
                                        + ", legal_entity, method) VALUES (" + MethodRows.PLACES
                                        + ", ?, ?) ON CONFLICT DO NOTHING",
                                values.toArray())
                > 0;
    }

    public void update(LegalEntityId entity, MethodOfPayment method) {
        List<@Nullable Object> values = new ArrayList<>(MethodRows.values(method));
        values.add(entity.code());
        values.add(method.method());
        database.jdbc()
                .update(
                        "UPDATE payables.method_of_payment SET (" + MethodRows.CHANGED + ", version) = ("
                                + MethodRows.PLACES + ", version + 1) WHERE legal_entity = ? AND method = ?",
                        values.toArray());
    }

    /** Whether an account of ours has this name. */
    public boolean hasBankAccount(LegalEntityId entity, String bankAccount) {
        return database.jdbc()
                .one(
                        "SELECT FROM payables.company_bank_account WHERE legal_entity = ? AND bank_account = ?",
                        row -> true,
                        entity.code(),
                        bankAccount)
                .orElse(false);
    }

    /** False where a vendor, an invoice or the one-time template has the method, or a payment. */
    public boolean delete(LegalEntityId entity, String method) {
        return database.jdbc().update("""
                                DELETE FROM payables.method_of_payment m WHERE m.legal_entity = ? AND m.method = ?
                                   AND NOT EXISTS (SELECT FROM payables.vendor v
                                                    WHERE v.legal_entity = m.legal_entity AND v.method_of_payment = m.method)
                                   AND NOT EXISTS (SELECT FROM payables.vendor_invoice i
                                                    WHERE i.legal_entity = m.legal_entity AND i.method_of_payment = m.method)
                                   AND NOT EXISTS (SELECT FROM payables.payment_line l
                                                    WHERE l.legal_entity = m.legal_entity AND l.method = m.method)
                                   AND NOT EXISTS (SELECT FROM payables.one_time_template t
                                                    WHERE t.legal_entity = m.legal_entity AND t.method_of_payment = m.method)""", entity.code(), method) > 0;
    }
}
