package org.creditback.web.payables;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.DimensionSet;
import org.creditback.payables.OneTimeTemplate;
import org.creditback.payables.PayablesParameters;
import org.creditback.payables.PaymentApproval;
import org.creditback.web.page.Difference;
import org.creditback.web.page.Differences;
import org.creditback.web.page.TextsView;
import org.jspecify.annotations.Nullable;

/** The inputs of the accounts payable parameters as they stand in the form. */
public class TemplateForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private boolean template;
    private @Nullable String vendorGroup;
    private @Nullable String methodOfPayment;
    private int termsNetDays;
    private @Nullable String dimensions;
    private @Nullable String postingProfile;
    private PaymentApproval paymentApproval = PaymentApproval.ALWAYS;
    private int archiveMonths = PayablesParameters.USUAL_ARCHIVE_MONTHS;
    private int coolOffDays = PayablesParameters.USUAL_COOL_OFF_DAYS;

    static TemplateForm of(PayablesParameters stored) {
        TemplateForm form = new TemplateForm();
        form.paymentApproval = stored.paymentApproval();
        form.archiveMonths = stored.oneTimeVendorArchiveMonths();
        form.coolOffDays = stored.bankChangeCoolOffDays();
        OneTimeTemplate template = stored.oneTimeVendorTemplate();
        form.template = template != null;
        if (template != null) {
            form.vendorGroup = template.vendorGroup();
            form.methodOfPayment = template.methodOfPayment();
            form.termsNetDays = template.termsNetDays();
            form.dimensions = template.dimensions().text();
            form.postingProfile = template.postingProfile();
        }
        return form;
    }

    PayablesParameters parameters(int version) {
        return new PayablesParameters(
                template ? oneTimeTemplate() : null, paymentApproval, archiveMonths, coolOffDays, version);
    }

    private OneTimeTemplate oneTimeTemplate() {
        if (methodOfPayment == null) {
            throw Refusal.ofField(RefusalReason.MISSING_VALUE, "methodOfPayment");
        }
        String typed = text(dimensions).strip();
        DimensionSet set = DimensionSet.parse(typed)
                .orElseThrow(() -> Refusal.ofField(RefusalReason.BAD_VALUE, "dimensions", typed));
        return new OneTimeTemplate(vendorGroup, methodOfPayment, termsNetDays, set, postingProfile);
    }

    /** What is stored now and stands otherwise in this form; without a template its parts are nothing. */
    List<Difference> differencesTo(TemplateForm now, TextsView text) {
        Differences differences = new Differences(text)
                .field("field.paymentApproval", text.label("approval", paymentApproval), now.approval(text))
                .field("field.vendorTemplate", text.yesNo(template), text.yesNo(now.template))
                .field("field.archiveMonths", text.count(archiveMonths), text.count(now.archiveMonths))
                .field("field.coolOffDays", text.count(coolOffDays), text.count(now.coolOffDays));
        if (template && now.template) {
            differences
                    .field("field.vendorGroup", text(vendorGroup), text(now.vendorGroup))
                    .field("field.methodOfPayment", text(methodOfPayment), text(now.methodOfPayment))
                    .field("field.termsNetDays", text.count(termsNetDays), text.count(now.termsNetDays))
                    .field("field.dimensionSet", text(dimensions), text(now.dimensions))
                    .field("field.postingProfile", text(postingProfile), text(now.postingProfile));
        }
        return differences.list();
    }

    private String approval(TextsView text) {
        return text.label("approval", paymentApproval);
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }

    public boolean isTemplate() {
        return template;
    }

    public void setTemplate(boolean template) {
        this.template = template;
    }

    public @Nullable String getVendorGroup() {
        return vendorGroup;
    }

    public void setVendorGroup(@Nullable String vendorGroup) {
        this.vendorGroup = vendorGroup;
    }

    public @Nullable String getMethodOfPayment() {
        return methodOfPayment;
    }

    public void setMethodOfPayment(@Nullable String methodOfPayment) {
        this.methodOfPayment = methodOfPayment;
    }

    public int getTermsNetDays() {
        return termsNetDays;
    }

    public void setTermsNetDays(int termsNetDays) {
        this.termsNetDays = termsNetDays;
    }

    public @Nullable String getDimensions() {
        return dimensions;
    }

    public void setDimensions(@Nullable String dimensions) {
        this.dimensions = dimensions;
    }

    public @Nullable String getPostingProfile() {
        return postingProfile;
    }

    public void setPostingProfile(@Nullable String postingProfile) {
        this.postingProfile = postingProfile;
    }

    public PaymentApproval getPaymentApproval() {
        return paymentApproval;
    }

    public void setPaymentApproval(PaymentApproval paymentApproval) {
        this.paymentApproval = paymentApproval;
    }

    public int getArchiveMonths() {
        return archiveMonths;
    }

    public void setArchiveMonths(int archiveMonths) {
        this.archiveMonths = archiveMonths;
    }

    public int getCoolOffDays() {
        return coolOffDays;
    }

    public void setCoolOffDays(int coolOffDays) {
        this.coolOffDays = coolOffDays;
    }
}
