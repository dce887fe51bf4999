package org.creditback.payables.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.creditback.payables.PayablesParameters;
import org.creditback.payables.PaymentApproval;

/** Accounts payable parameters as a form edits them; its version counts changes of the one-time template too. */
@Entity
@Table(schema = "payables", name = "parameters")
public class ParametersEntity {

    @Id
    @Column(name = "legal_entity")
    private String legalEntity;

    @Enumerated(EnumType.STRING)
    @Column(name = "payment_approval")
    private PaymentApproval paymentApproval;

    @Column(name = "one_time_vendor_archive_months")
    private int archiveMonths;

    @Column(name = "bank_change_cool_off_days")
    private int coolOffDays;

    @Version
    private int version;

    protected ParametersEntity() {}

    ParametersEntity(String legalEntity, PayablesParameters parameters) {
        this.legalEntity = legalEntity;
        take(parameters);
    }

    PaymentApproval paymentApproval() {
        return paymentApproval;
    }

    int archiveMonths() {
        return archiveMonths;
    }

    int coolOffDays() {
        return coolOffDays;
    }

    final void take(PayablesParameters parameters) {
        paymentApproval = parameters.paymentApproval();
        archiveMonths = parameters.oneTimeVendorArchiveMonths();
        coolOffDays = parameters.bankChangeCoolOffDays();
    }

    int version() {
        return version;
    }
}
