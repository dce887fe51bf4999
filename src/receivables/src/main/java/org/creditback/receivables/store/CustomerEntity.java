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
import org.creditback.receivables.CustomerChange;
import org.jspecify.annotations.Nullable;

/** Those columns of a customer that a form edits. */
@Entity
@Table(schema = "receivables", name = "customer")
public class CustomerEntity {

    @Id
    @Column(name = "customer_id")
    private long id;

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
    void take(CustomerChange change) {
        vendorAccount = change.vendorAccount();
        hold = change.hold();
        legalStatus = change.legalStatus();
        legalStatusUntil = change.legalStatusUntil();
    }
}
