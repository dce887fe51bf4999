package org.creditback.payables.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.payables.VendorChoice;

/** Vendors by account or name. */
@Dependent
public class VendorLookupStore {

    private final PayablesDatabase database;

    @Inject
    public VendorLookupStore(PayablesDatabase database) {
        this.database = database;
    }

    /** In account order; a percent sign or an underscore of the text stands for itself. */
    public List<VendorChoice> matching(LegalEntityId entity, String text, boolean withOneTime, int size) {
        String literal = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return database.jdbc()
                .list(
                        """
                        SELECT vendor_account, name, one_time FROM payables.vendor
                         WHERE legal_entity = ? AND state <> 'CLOSED' AND (NOT one_time OR ?)
                           AND (vendor_account LIKE ? OR lower(name) LIKE ?)
                         ORDER BY vendor_account LIMIT ?""",
                        VendorLookupStore::choice,
                        entity.code(),
                        withOneTime,
                        literal + "%",
                        "%" + literal.toLowerCase(Locale.ROOT) + "%",
                        size);
    }

    public Optional<VendorChoice> find(LegalEntityId entity, String account) {
        return database.jdbc().one("""
                        SELECT vendor_account, name, one_time FROM payables.vendor
                         WHERE legal_entity = ? AND vendor_account = ? AND state <> 'CLOSED'""", VendorLookupStore::choice, entity.code(), account);
    }

    private static VendorChoice choice(ResultSet row) throws SQLException {
        return new VendorChoice(row.getString(1), row.getString(2), row.getBoolean(3));
    }
}
