package org.creditback.payables.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.creditback.database.ColumnOrder;
import org.creditback.domain.imports.BankDetails;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.payables.VendorHold;
import org.creditback.domain.payables.VendorState;
import org.creditback.ledger.Address;
import org.creditback.payables.Vendor;
import org.creditback.payables.VendorDetails;
import org.creditback.payables.VendorFilter;
import org.creditback.payables.VendorOrder;
import org.jspecify.annotations.Nullable;

/** Vendors, as pages and files list them. */
@Dependent
public class VendorListStore {

    private static final String VENDOR = """
            SELECT v.vendor_account, v.name, v.vendor_group, v.currency, v.language, v.street, v.building_number, v.postal_code, v.town,
                   v.country, v.hold, v.hold_release_date, v.method_of_payment, v.terms_net_days, v.dimensions, v.state,
                   v.posting_profile, v.one_time, v.one_time_customer,
                   (SELECT coalesce(b.iban, b.account_number) FROM payables.vendor_bank_account b
                     WHERE b.legal_entity = v.legal_entity AND b.vendor_account = v.vendor_account AND b.state = 'APPROVED'),
                   v.version
              FROM payables.vendor v WHERE v.legal_entity = ?""";

    private final PayablesDatabase database;

    @Inject
    public VendorListStore(PayablesDatabase database) {
        this.database = database;
    }

    /** Stops at the most: a legal entity may have a one-time vendor for each of its customers. */
    public int count(LegalEntityId entity, VendorFilter filter, int most) {
        return ColumnOrder.count(
                database.jdbc(),
                "SELECT FROM payables.vendor v WHERE v.legal_entity = ?" + condition(filter),
                parameters(entity, filter),
                most);
    }

    public List<Vendor> list(LegalEntityId entity, VendorFilter filter, VendorOrder order, int first, int size) {
        return order(order)
                .page(
                        database.jdbc(),
                        VENDOR + condition(filter),
                        parameters(entity, filter),
                        first,
                        size,
                        VendorListStore::vendor);
    }

    /** Behind an account, in account order. */
    public List<Vendor> after(LegalEntityId entity, VendorFilter filter, String after, int size) {
        return database.jdbc()
                .list(
                        VENDOR + condition(filter) + " AND v.vendor_account > ? ORDER BY v.vendor_account LIMIT ?",
                        VendorListStore::vendor,
                        parameters(entity, filter, after, size).toArray());
    }

    public Optional<Vendor> find(LegalEntityId entity, String account) {
        return database.jdbc()
                .one(VENDOR + " AND v.vendor_account = ?", VendorListStore::vendor, entity.code(), account);
    }

    private static String condition(VendorFilter filter) {
        return (filter.withOneTime() ? "" : " AND NOT v.one_time")
                + (filter.account().isEmpty() ? "" : " AND v.vendor_account LIKE ?")
                + (filter.name().isEmpty() ? "" : " AND lower(v.name) COLLATE \"C\" LIKE ?")
                + (filter.group().isEmpty() ? "" : " AND v.vendor_group = ?")
                + (filter.hold() == null ? "" : " AND v.hold COLLATE \"C\" = ?");
    }

    private static List<@Nullable Object> parameters(LegalEntityId entity, VendorFilter filter, Object... last) {
        List<@Nullable Object> parameters = new ArrayList<>();
        parameters.add(entity.code());
        if (!filter.account().isEmpty()) {
            parameters.add(literal(filter.account()) + "%");
        }
        if (!filter.name().isEmpty()) {
            parameters.add("%" + literal(filter.name().toLowerCase(Locale.ROOT)) + "%");
        }
        if (!filter.group().isEmpty()) {
            parameters.add(filter.group());
        }
        if (filter.hold() != null) {
            parameters.add(filter.hold().name());
        }
        parameters.addAll(List.of(last));
        return parameters;
    }

    // A percent sign or an underscore stands for itself.
    private static String literal(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    // From a fixed list: nothing of a request becomes SQL. Each has its index (V0023, V0043).
    private static ColumnOrder order(VendorOrder order) {
        return switch (order.field()) {
            case ACCOUNT -> order(order, "v.vendor_account", false);
            case NAME -> order(order, "v.name COLLATE \"und-x-icu\"", false);
            case GROUP -> order(order, "v.vendor_group", true);
            case CURRENCY -> order(order, "v.currency COLLATE \"C\"", false);
            case COUNTRY -> order(order, "v.country COLLATE \"C\"", true);
            case METHOD -> order(order, "v.method_of_payment", true);
            case HOLD -> order(order, "v.hold COLLATE \"C\"", true);
        };
    }

    private static ColumnOrder order(VendorOrder order, String column, boolean nullable) {
        return new ColumnOrder(column, nullable, "v.vendor_account", order.ascending());
    }

    private static Vendor vendor(ResultSet row) throws SQLException {
        String hold = row.getString(11);
        String bankAccount = row.getString(20);
        return new Vendor(
                row.getString(1),
                new VendorDetails(
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        new Address(row.getString(6), row.getString(7), row.getString(8), row.getString(9)),
                        row.getString(10),
                        hold == null ? null : VendorHold.valueOf(hold),
                        row.getObject(12, LocalDate.class),
                        row.getString(13),
                        row.getInt(14),
                        row.getString(15),
                        VendorState.valueOf(row.getString(16))),
                row.getString(17),
                row.getBoolean(18),
                row.getString(19),
                bankAccount == null ? null : BankDetails.masked(bankAccount),
                row.getInt(21));
    }
}
