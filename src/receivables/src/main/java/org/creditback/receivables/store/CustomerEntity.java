package org.creditback.receivables.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.creditback.domain.receivables.CustomerHold;
import org.creditback.domain.receivables.LegalStatus;
import org.creditback.receivables.CustomerDetails;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Those columns of a customer that a form edits. */
@Entity
@Table(schema = "receivables", name = "customer")
public class CustomerEntity {

    @Id
    @Column(name = "customer_id")
    private long id;

    @Column(name = "name")
    private String name;

    @Column(name = "customer_group")
    private @Nullable String group;

    @Column(name = "language")
    private @Nullable String language;

    @Column(name = "street")
    private @Nullable String street;

    @Column(name = "building_number")
    private @Nullable String buildingNumber;

    @Column(name = "postal_code")
    private @Nullable String postalCode;

    @Column(name = "town")
    private @Nullable String town;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(name = "country")
    private @Nullable String country;

    @Column(name = "vendor_account")
    private @Nullable String vendorAccount;

    @Enumerated(EnumType.STRING)
    @Column(name = "hold")
    private @Nullable CustomerHold hold;

    @Enumerated(EnumType.STRING)
    @Column(name = "legal_status")
    private @Nullable LegalStatus legalStatus;

    @Column(name = "legal_status_until")
    private @Nullable LocalDate legalStatusUntil;

    @Version
    private int version;

    protected CustomerEntity() {}

    int version() {
        return version;
    }

    /** Takes over everything but the version, which the database counts. */
    void take(CustomerDetails details) {
        name = details.name();
        group = details.group();
        language = details.language();
        street = details.address().street();
        buildingNumber = details.address().buildingNumber();
        postalCode = details.address().postalCode();
        town = details.address().town();
        country = details.country();
        vendorAccount = details.vendorAccount();
        hold = details.hold();
        legalStatus = details.legalStatus();
        legalStatusUntil = details.legalStatusUntil();
    }
}
