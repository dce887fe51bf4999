package org.creditback.payables.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.creditback.domain.InvariantBroken;
import org.creditback.domain.ledger.DimensionSet;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.payables.ExistingVendor;
import org.creditback.domain.payables.OneTimeVendor;
import org.creditback.domain.payables.VendorHold;
import org.creditback.domain.payables.VendorState;

/** What a run must know of vendors. */
@Dependent
public class PayeeStore {

    private final PayablesDatabase database;

    @Inject
    public PayeeStore(PayablesDatabase database) {
        this.database = database;
    }

    /** Holds vendors for share, in account order. */
    public void hold(LegalEntityId entity, Collection<String> vendorAccounts) {
        database.jdbc().list("""
                        SELECT vendor_account FROM payables.vendor
                         WHERE legal_entity = ? AND vendor_account = ANY (?) ORDER BY vendor_account FOR SHARE""", row -> row.getString(1), entity.code(), vendorAccounts.toArray(String[]::new));
    }

    /** Those that exist. */
    public Map<String, ExistingVendor> vendors(LegalEntityId entity, Collection<String> vendorAccounts) {
        Map<String, ExistingVendor> found = new HashMap<>();
        List<ExistingVendor> vendors =
                database.jdbc().list("""
                        SELECT vendor_account, state, hold, hold_release_date, one_time, ap_account, dimensions, terms_net_days,
                               method_of_payment, lacks_bank_account
                          FROM payables.payee WHERE legal_entity = ? AND vendor_account = ANY (?)""", PayeeStore::vendor, entity.code(), vendorAccounts.toArray(String[]::new));
        vendors.forEach(vendor -> found.put(vendor.account(), vendor));
        return found;
    }

    private static ExistingVendor vendor(ResultSet row) throws SQLException {
        String hold = row.getString(3);
        return new ExistingVendor(
                row.getString(1),
                VendorState.valueOf(row.getString(2)),
                hold == null ? null : VendorHold.valueOf(hold),
                row.getObject(4, LocalDate.class),
                row.getBoolean(5),
                row.getString(6),
                dimensions(row.getString(7)),
                row.getInt(8),
                row.getString(9),
                row.getBoolean(10));
    }

    /** A vendor made from the template is new: neither a posting profile for it alone nor a bank account can exist. */
    public Optional<OneTimeVendor> template(LegalEntityId entity) {
        return database.jdbc()
                .one(
                        """
                        SELECT t.vendor_group, t.posting_profile,
                               (SELECT p.summary_account FROM payables.posting_profile p
                                 WHERE p.legal_entity = t.legal_entity
                                   AND (p.profile = t.posting_profile OR (t.posting_profile IS NULL AND p.is_default))
                                   AND (p.relation = 'GROUP' AND p.relation_value = t.vendor_group OR p.relation = 'ALL')
                                 ORDER BY CASE p.relation WHEN 'GROUP' THEN 1 ELSE 2 END LIMIT 1),
                               t.dimensions, t.terms_net_days, t.method_of_payment,
                               coalesce((SELECT m.needs_bank_account FROM payables.method_of_payment m
                                          WHERE m.legal_entity = t.legal_entity AND m.method = t.method_of_payment), false)
                          FROM payables.one_time_template t WHERE t.legal_entity = ?""",
                        row -> new OneTimeVendor(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                dimensions(row.getString(4)),
                                row.getInt(5),
                                row.getString(6),
                                row.getBoolean(7)),
                        entity.code());
    }

    private static DimensionSet dimensions(String text) {
        return DimensionSet.parse(text)
                .orElseThrow(() -> new InvariantBroken("stored dimensions are malformed: " + text));
    }
}
