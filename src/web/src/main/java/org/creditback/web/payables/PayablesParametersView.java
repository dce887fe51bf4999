package org.creditback.web.payables;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.ledger.PostingProfile;
import org.creditback.payables.MethodOfPayment;
import org.creditback.payables.PayablesParameters;
import org.creditback.payables.PayablesSetUp;
import org.creditback.payables.PaymentApproval;
import org.creditback.web.page.Difference;
import org.creditback.web.page.LegalEntityView;
import org.creditback.web.page.Page;
import org.creditback.web.page.TextsView;

/** Accounts payable parameters: everybody of payables reads, the controller changes. The version that was read travels with the form. */
@Named
@ViewScoped
public class PayablesParametersView implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    PayablesSetUp setUp;

    @Inject
    LegalEntityView entity;

    @Inject
    Page page;

    @Inject
    TextsView text;

    private TemplateForm form = new TemplateForm();
    private int version;
    private List<Difference> differences = List.of();

    @PostConstruct
    void read() {
        show(setUp.parameters(entity.id()));
    }

    private void show(PayablesParameters stored) {
        form = TemplateForm.of(stored);
        version = stored.version();
    }

    /** Stores the form. Where somebody else was first, the input stays, and a second Save replaces what it is shown beside. */
    public void save() {
        try {
            show(setUp.change(entity.id(), form.parameters(version)));
            differences = List.of();
            page.confirm("msg.saved");
        } catch (Refusal refusal) {
            if (refusal.reason() != RefusalReason.STALE_VERSION) {
                throw refusal;
            }
            PayablesParameters now = setUp.parameters(entity.id());
            differences = form.differencesTo(TemplateForm.of(now), text);
            version = now.version();
            page.refuse("msg.stale");
        }
    }

    public List<MethodOfPayment> getMethods() {
        return page.once("methods", () -> setUp.methodsOfPayment(entity.id()));
    }

    /** The names of the profiles that hold for all vendors. */
    public List<String> getProfiles() {
        return page.once("profiles", () -> setUp.postingProfiles(entity.id()).stream()
                .map(PostingProfile::profile)
                .toList());
    }

    public PaymentApproval[] getPaymentApprovals() {
        return PaymentApproval.values();
    }

    /** What the next one-time vendor is called; empty without a number series. */
    public String getNextOneTimeVendor() {
        return page.once("next", () -> setUp.nextOneTimeVendor(entity.id()).orElse(""));
    }

    public TemplateForm getForm() {
        return form;
    }

    public List<Difference> getDifferences() {
        return differences;
    }
}
