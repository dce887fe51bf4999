package org.creditback.web.receivables;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.reimbursement.CreditBalances;
import org.creditback.reimbursement.CreditQuery;
import org.creditback.web.export.ListDownload;
import org.creditback.web.text.Texts;

/** Customers with credit balance as a file. */
@WebServlet("/pages/receivables/customer-credits/file")
public class CustomerCreditsFile extends ListDownload {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient CreditBalances balances;

    @Override
    protected Optional<Content> content(HttpServletRequest request, LegalEntityId entity, Texts texts) {
        CreditsInput input = CreditsInput.of(name -> Objects.requireNonNullElse(request.getParameter(name), ""));
        CreditQuery query = input.query();
        balances.page(entity, query, null, 1);
        return Optional.of(new Content(
                "CUSTOMER_CREDITS",
                "customers-with-credit-balance",
                true,
                input.getParts(),
                input.getParts(),
                CustomerCreditsRows.of(names(CustomerCreditsRows.COLUMNS, texts), balances, entity, query)));
    }
}
