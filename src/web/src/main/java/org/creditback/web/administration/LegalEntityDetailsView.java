package org.creditback.web.administration;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.ledger.LegalEntityMaintenance;
import org.creditback.ledger.LegalEntityRecord;
import org.creditback.reimbursement.LegalEntitySetUp;
import org.creditback.reimbursement.SetUpReport;
import org.creditback.web.page.Difference;
import org.creditback.web.page.LegalEntityView;
import org.creditback.web.page.Page;
import org.creditback.web.page.TextsView;

/** One legal entity: its name and place may change, its code and accounting currency never do. */
@Named
@ViewScoped
public class LegalEntityDetailsView implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    LegalEntityMaintenance maintenance;

    @EJB
    LegalEntitySetUp setUp;

    @Inject
    LegalEntityView entity;

    @Inject
    Page page;

    @Inject
    TextsView text;

    private CompanyInput input = new CompanyInput();
    private int version;
    private List<Difference> differences = List.of();

    @PostConstruct
    void read() {
        show(maintenance.get(entity.id()));
    }

    private void show(LegalEntityRecord stored) {
        input = CompanyInput.of(stored);
        version = stored.version();
        differences = List.of();
    }

    /** Stores the form. Where somebody else was first, the input stays, and a second Save replaces what it is shown beside. */
    public void save() {
        try {
            show(maintenance.change(
                    new LegalEntityRecord(input.entity(entity.id(), entity.getCurrency()), input.address(), version)));
            page.confirm("msg.saved");
        } catch (Refusal refusal) {
            if (refusal.reason() != RefusalReason.STALE_VERSION) {
                throw refusal;
            }
            LegalEntityRecord now = maintenance.get(entity.id());
            differences = input.differencesTo(CompanyInput.of(now), text);
            version = now.version();
            page.refuse("msg.stale");
        }
    }

    /** What the legal entity lacks for a run that posts today. */
    public SetUpReport getReport() {
        return page.once(
                "setUpReport",
                () -> setUp.check(entity.id(), page.today(entity.get().timeZone())));
    }

    public CompanyInput getInput() {
        return input;
    }

    public List<Difference> getDifferences() {
        return differences;
    }

    /** True on the page that follows the creation. */
    public boolean isCreated() {
        return page.parameter("created") != null;
    }
}
