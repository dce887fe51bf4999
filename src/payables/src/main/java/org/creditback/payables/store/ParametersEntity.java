package org.creditback.payables.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
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

    @Version
    private int version;

    protected ParametersEntity() {}

    ParametersEntity(String legalEntity, PaymentApproval paymentApproval) {
        this.legalEntity = legalEntity;
        this.paymentApproval = paymentApproval;
    }

    PaymentApproval paymentApproval() {
        return paymentApproval;
    }

    void take(PaymentApproval approval) {
        paymentApproval = approval;
    }

    int version() {
        return version;
    }
}
