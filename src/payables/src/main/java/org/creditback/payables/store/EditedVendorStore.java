package org.creditback.payables.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.payables.VendorDetails;

/** Vendors, as people edit them. Who changes one locks it first, and a run waits (PO-15). */
@Dependent
public class EditedVendorStore {

    private static final String DELETED = "DELETED";

    private final PayablesDatabase database;

    @Inject
    public EditedVendorStore(PayablesDatabase database) {
        this.database = database;
    }

    /** Holds a vendor until the transaction ends; one that does not exist is no matter. */
    public void lock(LegalEntityId entity, String account) {
        database.jdbc().list("""
                        SELECT vendor_account FROM payables.vendor
                         WHERE legal_entity = ? AND vendor_account = ? FOR NO KEY UPDATE""", row -> row.getString(1), entity.code(), account);
    }

    /** False where there is a vendor of this account. */
    public boolean insert(LegalEntityId entity, String account, VendorDetails vendor) {
        return database.jdbc()
                        .update(
                                """
                                INSERT INTO payables.vendor (name, vendor_group, currency, language, street, building_number, postal_code,
                                    town, country, hold, hold_release_date, method_of_payment, terms_net_days, dimensions, state,
                                    legal_entity, vendor_account)
                                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""",
                                vendor.name(),
                                vendor.group(),
                                vendor.currency(),
                                vendor.language(),
                                vendor.address().street(),
                                vendor.address().buildingNumber(),
                                vendor.address().postalCode(),
                                vendor.address().town(),
                                vendor.country(),
                                vendor.hold(),
                                vendor.holdReleaseDate(),
                                vendor.methodOfPayment(),
                                vendor.termsNetDays(),
                                vendor.dimensions(),
                                vendor.state(),
                                entity.code(),
                                account)
                > 0;
    }

    /** Replaces what people maintain of a locked vendor, and counts its version. */
    public void update(LegalEntityId entity, String account, VendorDetails vendor) {
        database.jdbc()
                .update(
                        """
                        UPDATE payables.vendor
                           SET name = ?, vendor_group = ?, currency = ?, language = ?, street = ?, building_number = ?, postal_code = ?,
                               town = ?, country = ?, hold = ?, hold_release_date = ?, method_of_payment = ?, terms_net_days = ?,
                               dimensions = ?, state = ?, version = version + 1
                         WHERE legal_entity = ? AND vendor_account = ?""",
                        vendor.name(),
                        vendor.group(),
                        vendor.currency(),
                        vendor.language(),
                        vendor.address().street(),
                        vendor.address().buildingNumber(),
                        vendor.address().postalCode(),
                        vendor.address().town(),
                        vendor.country(),
                        vendor.hold(),
                        vendor.holdReleaseDate(),
                        vendor.methodOfPayment(),
                        vendor.termsNetDays(),
                        vendor.dimensions(),
                        vendor.state(),
                        entity.code(),
                        account);
    }

    /** True for an account that a run would give to a one-time vendor, or gave: the run would fail there. */
    public boolean isOneTimeNumber(LegalEntityId entity, String account) {
        return database.jdbc()
                .one("""
                        SELECT EXISTS (SELECT FROM ledger.next_number
                                        WHERE legal_entity = ? AND series = 'ONE_TIME_VENDOR' AND starts_with(?, prefix)
                                          AND substr(?, length(prefix) + 1) ~ format('^([0-9]{4}-)?[0-9]{%s,}$', digits))""", row -> row.getBoolean(1), entity.code(), account, account)
                .orElse(false);
    }

    /** Why a vendor is not deleted; empty where it is. The database decides what depends on it. */
    public Optional<RefusalReason> delete(LegalEntityId entity, String account, int version) {
        return database.jdbc()
                .one("SELECT payables.delete_vendor(?, ?, ?)", row -> row.getString(1), entity.code(), account, version)
                .filter(outcome -> !outcome.equals(DELETED))
                .map(RefusalReason::valueOf);
    }
}
