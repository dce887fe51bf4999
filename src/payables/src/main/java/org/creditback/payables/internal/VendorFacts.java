package org.creditback.payables.internal;

import org.creditback.ledger.AuditFacts;
import org.creditback.payables.Vendor;
import org.creditback.payables.VendorDetails;

/** A vendor as the audit trail shows it; the names are those of the import's events. */
final class VendorFacts {

    private VendorFacts() {}

    static String of(Vendor vendor) {
        VendorDetails details = vendor.details();
        return new AuditFacts()
                .with("name", details.name())
                .with("vendorGroup", details.group())
                .with("currency", details.currency())
                .with("language", details.language())
                .with("street", details.address().street())
                .with("buildingNumber", details.address().buildingNumber())
                .with("postalCode", details.address().postalCode())
                .with("town", details.address().town())
                .with("country", details.country())
                .with("hold", details.hold())
                .with("holdReleaseDate", details.holdReleaseDate())
                .with("methodOfPayment", details.methodOfPayment())
                .with("dimensions", details.dimensions())
                .with("termsOfPayment", "NET" + details.termsNetDays())
                .with("state", details.state())
                .json();
    }
}
