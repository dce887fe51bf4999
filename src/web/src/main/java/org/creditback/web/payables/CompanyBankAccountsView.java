package org.creditback.web.payables;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.payables.CompanyBankAccounts;
import org.creditback.payables.CompanyBankAccounts.StoredAccount;
import org.creditback.payables.CompanyBankAccounts.TypedAccount;
import org.creditback.payables.WholeBankAccounts;
import org.creditback.web.page.Deletion;
import org.creditback.web.page.Difference;
import org.creditback.web.page.Differences;
import org.creditback.web.page.LegalEntityView;
import org.creditback.web.page.Page;
import org.creditback.web.page.TextsView;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Our own bank accounts; the one that is changed, or "new", stands in the address. Numbers are masked but for a look with a reason. */
@Named
@ViewScoped
public class CompanyBankAccountsView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "company-bank-accounts?faces-redirect=true&entity=";

    @EJB
    CompanyBankAccounts accounts;

    @EJB
    WholeBankAccounts whole;

    @Inject
    LegalEntityView entity;

    @Inject
    Page page;

    @Inject
    TextsView text;

    private String chosen = "";
    private boolean fresh;
    private String id = "";
    private String currency = "";
    private int version;
    private String shown = "";
    private BankAccountForm form = new BankAccountForm();
    private List<Difference> differences = List.of();
    private final Deletion deletion = new Deletion();
    private final AccountDisplay display = new AccountDisplay();

    @PostConstruct
    void read() {
        chosen = page.text("account");
        fresh = page.parameter("new") != null;
        currency = entity.getCurrency().getCode();
        if (!chosen.isEmpty()) {
            show(stored(chosen));
        }
    }

    private StoredAccount stored(String name) {
        return accounts.list(entity.id()).stream()
                .filter(each -> each.id().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, name));
    }

    private void show(StoredAccount stored) {
        id = stored.id();
        currency = stored.currency().getCode();
        version = stored.version();
        shown = stored.account();
        form = new BankAccountForm();
        form.setBic(stored.bic());
        form.setBankCode(stored.bankCode());
    }

    /** Adds or changes, and leads back to the list. Where somebody else was first, the input stays beside what is stored now. */
    public @Nullable String save() {
        TypedAccount typed = new TypedAccount(id.strip(), form.typed(), unit());
        try {
            if (fresh) {
                accounts.add(entity.id(), typed);
            } else {
                accounts.change(entity.id(), typed, version);
            }
        } catch (Refusal refusal) {
            if (refusal.reason() != RefusalReason.STALE_VERSION) {
                throw refusal;
            }
            compare(stored(chosen));
            page.refuse("msg.stale");
            return null;
        }
        page.confirmOnNext("msg.saved");
        return PAGE + entity.getCode();
    }

    private CurrencyUnit unit() {
        return CurrencyUnit.registeredCurrencies().stream()
                .filter(known -> known.getCode().equals(currency))
                .findFirst()
                .orElseThrow(() -> Refusal.ofField(RefusalReason.BAD_VALUE, "currency", currency));
    }

    private void compare(StoredAccount now) {
        differences = new Differences(text)
                .field("field.bankAccount", form.masked(shown), now.account())
                .field("field.bic", text(form.getBic()), text(now.bic()))
                .field("field.bankCode", text(form.getBankCode()), text(now.bankCode()))
                .field("field.currency", currency, now.currency().getCode())
                .list();
        version = now.version();
        shown = now.account();
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }

    /** Deletes the account and leads back to the list. What is in use stays, and the page says so. */
    public String delete() {
        try {
            accounts.delete(entity.id(), chosen, version, deletion.getReason());
        } catch (Refusal refusal) {
            if (refusal.reason() != RefusalReason.MISSING_VALUE) {
                deletion.askNoMore();
            }
            throw refusal;
        }
        page.confirmOnNext("msg.deleted", chosen);
        return PAGE + entity.getCode();
    }

    /** Shows the number that was asked for, once there is a reason. */
    public void showAccount() {
        display.show(whole.ofCompany(entity.id(), display.getAsked(), display.getReason()));
    }

    public List<StoredAccount> getAccounts() {
        return page.once("accounts", () -> accounts.list(entity.id()));
    }

    public List<CurrencyUnit> getCurrencies() {
        return CurrencyUnit.registeredCurrencies().stream()
                .filter(known -> !known.isPseudoCurrency())
                .toList();
    }

    /** A form is open. */
    public boolean isEdited() {
        return fresh || !chosen.isEmpty();
    }

    public boolean isFresh() {
        return fresh;
    }

    public String getChosen() {
        return chosen;
    }

    /** The stored number, masked. */
    public String getShown() {
        return shown;
    }

    public BankAccountForm getForm() {
        return form;
    }

    public List<Difference> getDifferences() {
        return differences;
    }

    public Deletion getDeletion() {
        return deletion;
    }

    public AccountDisplay getDisplay() {
        return display;
    }

    public String getId() {
        return id;
    }

    public void setId(@Nullable String typed) {
        id = text(typed);
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(@Nullable String chosenCurrency) {
        currency = text(chosenCurrency);
    }
}
