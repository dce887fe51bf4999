package org.creditback.receivables.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import org.creditback.domain.approval.ApprovalPolicy;
import org.creditback.domain.money.Amounts;
import org.creditback.domain.reimbursement.OpenDebitMode;
import org.creditback.domain.reimbursement.RateBasis;
import org.creditback.receivables.ReceivablesParameters;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Accounts receivable parameters as a form edits them. */
@Entity
@Table(schema = "receivables", name = "parameters")
public class ParametersEntity {

    @Id
    @Column(name = "legal_entity")
    private String legalEntity;

    @Column(name = "minimum_reimbursement")
    private @Nullable BigDecimal minimumReimbursement;

    @Column(name = "maximum_reimbursement")
    private @Nullable BigDecimal maximumReimbursement;

    @Enumerated(EnumType.STRING)
    @Column(name = "open_debit_mode")
    private OpenDebitMode openDebitMode;

    @Enumerated(EnumType.STRING)
    @Column(name = "rate_basis")
    private RateBasis rateBasis;

    @Column(name = "payout_route")
    private String payoutRoute;

    @Enumerated(EnumType.STRING)
    @Column(name = "approval_policy")
    private ApprovalPolicy approvalPolicy;

    @Column(name = "approval_limit_customer")
    private @Nullable BigDecimal approvalLimitCustomer;

    @Column(name = "approval_limit_run")
    private @Nullable BigDecimal approvalLimitRun;

    @Column(name = "preview_valid_days")
    private int previewValidDays;

    @Column(name = "failure_limit")
    private int failureLimit;

    @Column(name = "billing_classification")
    private boolean billingClassification;

    @Version
    private int version;

    protected ParametersEntity() {}

    ParametersEntity(String legalEntity, ReceivablesParameters parameters) {
        this.legalEntity = legalEntity;
        take(parameters);
    }

    int version() {
        return version;
    }

    /** Takes over everything but the version, which the database counts. */
    final void take(ReceivablesParameters parameters) {
        minimumReimbursement = number(parameters.minimumReimbursement());
        maximumReimbursement = number(parameters.maximumReimbursement());
        openDebitMode = parameters.openDebitMode();
        rateBasis = parameters.rateBasis();
        payoutRoute = parameters.payoutRoute();
        approvalPolicy = parameters.approvalPolicy();
        approvalLimitCustomer = number(parameters.approvalLimitCustomer());
        approvalLimitRun = number(parameters.approvalLimitRun());
        previewValidDays = parameters.previewValidDays();
        failureLimit = parameters.failureLimit();
        billingClassification = parameters.billingClassification();
    }

    ReceivablesParameters in(CurrencyUnit accountingCurrency) {
        return new ReceivablesParameters(
                amount(accountingCurrency, minimumReimbursement),
                amount(accountingCurrency, maximumReimbursement),
                openDebitMode,
                rateBasis,
                payoutRoute,
                approvalPolicy,
                amount(accountingCurrency, approvalLimitCustomer),
                amount(accountingCurrency, approvalLimitRun),
                previewValidDays,
                failureLimit,
                billingClassification,
                version);
    }

    private static @Nullable BigDecimal number(@Nullable Money amount) {
        // The scale of the column, or Hibernate sees a change where there is none.
        return amount == null ? null : amount.getAmount().setScale(4);
    }

    private static @Nullable Money amount(CurrencyUnit currency, @Nullable BigDecimal number) {
        return number == null ? null : Amounts.stored(currency, number);
    }
}
