package org.creditback.web.receivables;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.approval.ApprovalPolicy;
import org.creditback.domain.reimbursement.OpenDebitMode;
import org.creditback.domain.reimbursement.RateBasis;
import org.creditback.receivables.ReceivablesParameters;
import org.creditback.receivables.ReceivablesSetUp;
import org.creditback.web.page.Difference;
import org.creditback.web.page.Differences;
import org.creditback.web.page.LegalEntityView;
import org.creditback.web.page.Page;
import org.creditback.web.page.TextsView;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Accounts receivable parameters: everybody reads, the controller changes. The version that was read travels with the form. */
@Named
@ViewScoped
public class ReceivablesParametersView implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    ReceivablesSetUp setUp;

    @Inject
    LegalEntityView entity;

    @Inject
    Page page;

    @Inject
    TextsView text;

    private @Nullable Money minimum;
    private @Nullable Money maximum;
    private OpenDebitMode openDebitMode = OpenDebitMode.GROSS;
    private RateBasis rateBasis = RateBasis.RUN_DATE;
    private ApprovalPolicy approvalPolicy = ApprovalPolicy.NONE;
    private @Nullable Money approvalLimitCustomer;
    private @Nullable Money approvalLimitRun;
    private int previewValidDays;
    private int failureLimit;
    private boolean billingClassification;
    private int version;
    private List<Difference> differences = List.of();

    @PostConstruct
    void read() {
        show(setUp.parameters(entity.id()));
    }

    /** Stores the form. Where somebody else was first, the input stays, and a second Save replaces what it is shown beside. */
    public void save() {
        ReceivablesParameters stored = setUp.parameters(entity.id());
        try {
            show(setUp.change(entity.id(), form(stored)));
            differences = List.of();
            page.confirm("msg.saved");
        } catch (Refusal refusal) {
            if (refusal.reason() != RefusalReason.STALE_VERSION) {
                throw refusal;
            }
            ReceivablesParameters now = setUp.parameters(entity.id());
            differences = differencesTo(now);
            version = now.version();
            page.refuse("msg.stale");
        }
    }

    private void show(ReceivablesParameters parameters) {
        minimum = parameters.minimumReimbursement();
        maximum = parameters.maximumReimbursement();
        openDebitMode = parameters.openDebitMode();
        rateBasis = parameters.rateBasis();
        approvalPolicy = parameters.approvalPolicy();
        approvalLimitCustomer = parameters.approvalLimitCustomer();
        approvalLimitRun = parameters.approvalLimitRun();
        previewValidDays = parameters.previewValidDays();
        failureLimit = parameters.failureLimit();
        billingClassification = parameters.billingClassification();
        version = parameters.version();
    }

    // The route has no input yet: it stays as it is stored.
    private ReceivablesParameters form(ReceivablesParameters stored) {
        return new ReceivablesParameters(
                minimum,
                maximum,
                openDebitMode,
                rateBasis,
                stored.payoutRoute(),
                approvalPolicy,
                approvalLimitCustomer,
                approvalLimitRun,
                previewValidDays,
                failureLimit,
                billingClassification,
                version);
    }

    private List<Difference> differencesTo(ReceivablesParameters now) {
        return new Differences(text)
                .field("field.minReimbursement", text.money(minimum), text.money(now.minimumReimbursement()))
                .field("field.maxReimbursement", text.money(maximum), text.money(now.maximumReimbursement()))
                .field(
                        "field.openDebitMode",
                        text.label("openDebit", openDebitMode),
                        text.label("openDebit", now.openDebitMode()))
                .field("field.rateBasis", text.label("rate", rateBasis), text.label("rate", now.rateBasis()))
                .field(
                        "field.approvalPolicy",
                        text.label("approval", approvalPolicy),
                        text.label("approval", now.approvalPolicy()))
                .field(
                        "field.limitCustomer",
                        text.money(approvalLimitCustomer),
                        text.money(now.approvalLimitCustomer()))
                .field("field.limitRun", text.money(approvalLimitRun), text.money(now.approvalLimitRun()))
                .field("field.previewValidDays", text.count(previewValidDays), text.count(now.previewValidDays()))
                .field("field.failureLimit", text.count(failureLimit), text.count(now.failureLimit()))
                .field(
                        "field.billingClassification",
                        text.yesNo(billingClassification),
                        text.yesNo(now.billingClassification()))
                .list();
    }

    public List<Difference> getDifferences() {
        return differences;
    }

    public List<OpenDebitMode> getOpenDebitModes() {
        return List.of(OpenDebitMode.GROSS, OpenDebitMode.NET);
    }

    public RateBasis[] getRateBases() {
        return RateBasis.values();
    }

    public @Nullable Money getMinimum() {
        return minimum;
    }

    public void setMinimum(@Nullable Money minimum) {
        this.minimum = minimum;
    }

    public @Nullable Money getMaximum() {
        return maximum;
    }

    public void setMaximum(@Nullable Money maximum) {
        this.maximum = maximum;
    }

    public OpenDebitMode getOpenDebitMode() {
        return openDebitMode;
    }

    public void setOpenDebitMode(OpenDebitMode openDebitMode) {
        this.openDebitMode = openDebitMode;
    }

    public RateBasis getRateBasis() {
        return rateBasis;
    }

    public void setRateBasis(RateBasis rateBasis) {
        this.rateBasis = rateBasis;
    }

    public ApprovalPolicy[] getApprovalPolicies() {
        return ApprovalPolicy.values();
    }

    public ApprovalPolicy getApprovalPolicy() {
        return approvalPolicy;
    }

    public void setApprovalPolicy(ApprovalPolicy approvalPolicy) {
        this.approvalPolicy = approvalPolicy;
    }

    public @Nullable Money getApprovalLimitCustomer() {
        return approvalLimitCustomer;
    }

    public void setApprovalLimitCustomer(@Nullable Money approvalLimitCustomer) {
        this.approvalLimitCustomer = approvalLimitCustomer;
    }

    public @Nullable Money getApprovalLimitRun() {
        return approvalLimitRun;
    }

    public void setApprovalLimitRun(@Nullable Money approvalLimitRun) {
        this.approvalLimitRun = approvalLimitRun;
    }

    public int getPreviewValidDays() {
        return previewValidDays;
    }

    public void setPreviewValidDays(int previewValidDays) {
        this.previewValidDays = previewValidDays;
    }

    public int getFailureLimit() {
        return failureLimit;
    }

    public void setFailureLimit(int failureLimit) {
        this.failureLimit = failureLimit;
    }

    public boolean isBillingClassification() {
        return billingClassification;
    }

    public void setBillingClassification(boolean billingClassification) {
        this.billingClassification = billingClassification;
    }
}
