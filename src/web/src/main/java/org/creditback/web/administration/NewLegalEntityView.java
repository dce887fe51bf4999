package org.creditback.web.administration;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.reimbursement.LegalEntitySetUp;
import org.creditback.web.page.CallerView;

/** The form that creates a legal entity with everything it needs to run. */
@Named
@ViewScoped
public class NewLegalEntityView implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    LegalEntitySetUp setUp;

    @Inject
    CallerView caller;

    private final NewCompanyInput input = new NewCompanyInput();

    @PostConstruct
    void read() {
        if (!caller.isAdministrator()) {
            throw new Refusal(RefusalReason.NOT_AUTHORIZED);
        }
    }

    /** Creates it, all or nothing; its page says what it lacks still. */
    public String create() {
        setUp.create(input.legalEntity());
        String code = URLEncoder.encode(input.getEntity(), StandardCharsets.UTF_8);
        return "legal-entity-details?faces-redirect=true&created=true&entity=" + code;
    }

    public NewCompanyInput getInput() {
        return input;
    }
}
