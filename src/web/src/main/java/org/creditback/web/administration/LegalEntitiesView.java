package org.creditback.web.administration;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.creditback.ledger.LegalEntity;
import org.creditback.ledger.LegalEntityMaintenance;
import org.creditback.web.page.Page;

/** The legal entities of the caller; filter and page stand in the address. */
@Named
@RequestScoped
public class LegalEntitiesView {

    private static final int PAGE = 50;

    @EJB
    LegalEntityMaintenance maintenance;

    @Inject
    Page page;

    private List<LegalEntity> found() {
        return page.once("legalEntities", () -> maintenance.list(getText(), page.text("after"), PAGE + 1));
    }

    public List<LegalEntity> getLegalEntities() {
        return found().stream().limit(PAGE).toList();
    }

    /** The code after which the next page begins; empty for none. */
    public String getNext() {
        return found().size() > PAGE ? found().get(PAGE - 1).id().code() : "";
    }

    public boolean isFirstPage() {
        return page.text("after").isEmpty();
    }

    public String getText() {
        return page.text("text");
    }
}
