package org.creditback.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.TrialBalance;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The trial balance. */
@Path("/legal-entities/{entity}/trial-balance")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TrialBalanceResource {

    @EJB
    private TrialBalance trialBalance;

    /** Per account and dimension set up to a date; whole, for its rows are as many as the accounts in use. */
    @GET
    public PageOf<BalanceJson> get(
            @PathParam("entity") LegalEntityId entity, @QueryParam("date") @Nullable String date) {
        List<BalanceJson> rows =
                trialBalance.balances(entity, Inputs.date("date", Inputs.needed("date", date))).stream()
                        .map(BalanceJson::of)
                        .toList();
        return new PageOf<>(rows, null);
    }

    /** A row; amounts in accounting currency. */
    record BalanceJson(String account, String dimensions, Money debit, Money credit, Money balance) {

        static BalanceJson of(TrialBalance.Balance balance) {
            return new BalanceJson(
                    balance.target().account(),
                    balance.target().dimensions().text(),
                    balance.debit(),
                    balance.credit(),
                    balance.balance());
        }
    }
}
