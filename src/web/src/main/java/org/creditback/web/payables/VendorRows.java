package org.creditback.web.payables;

import java.util.List;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.payables.Vendor;
import org.creditback.payables.VendorDetails;
import org.creditback.payables.VendorFilter;
import org.creditback.payables.Vendors;
import org.creditback.web.export.ExportRows;
import org.creditback.web.text.Texts;
import org.jspecify.annotations.Nullable;

/** All vendors of a list on their way into a file; of a bank account its last four characters. */
final class VendorRows {

    private static final int PAGE = 1_000;

    private static final List<String> COLUMNS = List.of(
            "field.vendorAccount",
            "field.vendorName",
            "field.vendorGroup",
            "field.currency",
            "field.language",
            "field.street",
            "field.buildingNumber",
            "field.postalCode",
            "field.town",
            "field.country",
            "field.vendorHold",
            "field.releaseDate",
            "field.methodOfPayment",
            "field.termsNetDays",
            "field.dimensionSet",
            "field.bankAccount",
            "field.oneTime",
            "field.state");

    private VendorRows() {}

    static ExportRows of(Texts texts, Vendors vendors, LegalEntityId entity, VendorFilter filter) {
        List<String> columns = COLUMNS.stream().map(key -> texts.text(key)).toList();
        return ExportRows.of(columns, target -> write(vendors, entity, filter, target));
    }

    private static void write(Vendors vendors, LegalEntityId entity, VendorFilter filter, ExportRows.Target target) {
        String after = "";
        List<Vendor> page;
        do {
            page = vendors.after(entity, filter, after, PAGE);
            for (Vendor vendor : page) {
                target.row(values(vendor));
                after = vendor.account();
            }
        } while (page.size() == PAGE);
    }

    private static @Nullable Object[] values(Vendor vendor) {
        VendorDetails details = vendor.details();
        return new @Nullable Object[] {
            vendor.account(),
            details.name(),
            details.group(),
            details.currency(),
            details.language(),
            details.address().street(),
            details.address().buildingNumber(),
            details.address().postalCode(),
            details.address().town(),
            details.country(),
            details.hold(),
            details.holdReleaseDate(),
            details.methodOfPayment(),
            details.termsNetDays(),
            details.dimensions(),
            vendor.bankAccount(),
            vendor.oneTime(),
            details.state()
        };
    }
}
