package org.creditback.web.payables;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.imports.BankDetails;
import org.creditback.domain.payables.AddressRule;
import org.creditback.domain.payables.ChargeBearer;
import org.creditback.domain.payables.ServiceLevel;
import org.creditback.payables.CompanyBankAccount;
import org.creditback.payables.MethodOfPayment;
import org.creditback.payables.PayablesSetUp;
import org.creditback.payables.PaymentMethods;
import org.creditback.payables.PaymentMethods.StoredMethod;
import org.creditback.payables.PaymentWay;
import org.creditback.payables.TransferTerms;
import org.creditback.web.page.Deletion;
import org.creditback.web.page.Difference;
import org.creditback.web.page.LegalEntityView;
import org.creditback.web.page.Page;
import org.creditback.web.page.TextsView;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Methods of payment and our own bank accounts; the method that is changed, or "new", stands in the address. */
@Named
@ViewScoped
public class MethodsOfPaymentView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "methods-of-payment?faces-redirect=true&entity=";

    @EJB
    PaymentMethods methods;

    @EJB
    PayablesSetUp setUp;

    @Inject
    LegalEntityView entity;

    @Inject
    Page page;

    @Inject
    TextsView text;

    private String chosen = "";
    private boolean fresh;
    private MethodForm form = new MethodForm();
    private int version;
    private List<Difference> differences = List.of();
    private final Deletion deletion = new Deletion();

    /**
     * A bank account of our own as people see it.
     *
     * @param id       its name
     * @param account  masked; empty where unknown
     * @param bic      empty for none
     * @param currency of the account
     */
    public record MaskedBankAccount(String id, String account, String bic, String currency) {

        static MaskedBankAccount of(CompanyBankAccount account) {
            String iban = account.iban();
            return new MaskedBankAccount(
                    account.id(),
                    iban == null ? "" : BankDetails.masked(iban),
                    Objects.requireNonNullElse(account.bic(), ""),
                    account.currency().getCode());
        }
    }

    @PostConstruct
    void read() {
        chosen = page.text("method");
        fresh = page.parameter("new") != null;
        if (!chosen.isEmpty()) {
            show(stored(chosen));
        }
    }

    private StoredMethod stored(String code) {
        return methods.list(entity.id()).stream()
                .filter(each -> each.method().method().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, code));
    }

    private void show(StoredMethod stored) {
        form = MethodForm.of(stored.method());
        version = stored.version();
    }

    /** Adds or changes, and leads back to the list. Where somebody else was first, the input stays beside what is stored now. */
    public @Nullable String save() {
        MethodOfPayment typed = form.method();
        try {
            if (fresh) {
                methods.add(entity.id(), typed);
            } else {
                methods.change(entity.id(), typed, version);
            }
        } catch (Refusal refusal) {
            if (refusal.reason() != RefusalReason.STALE_VERSION) {
                throw refusal;
            }
            StoredMethod now = stored(chosen);
            differences = form.differencesTo(MethodForm.of(now.method()), text);
            version = now.version();
            page.refuse("msg.stale");
            return null;
        }
        page.confirmOnNext("msg.saved");
        return PAGE + entity.getCode();
    }

    /** Deletes the method and leads back to the list. What is in use stays, and the page says so. */
    public String delete() {
        try {
            methods.delete(entity.id(), chosen, version, deletion.getReason());
        } catch (Refusal refusal) {
            if (refusal.reason() != RefusalReason.MISSING_VALUE) {
                deletion.askNoMore();
            }
            throw refusal;
        }
        page.confirmOnNext("msg.deleted", chosen);
        return PAGE + entity.getCode();
    }

    public List<StoredMethod> getMethods() {
        return page.once("methods", () -> methods.list(entity.id()));
    }

    public List<MaskedBankAccount> getBankAccounts() {
        return page.once("bankAccounts", () -> setUp.bankAccounts(entity.id()).stream()
                .map(MaskedBankAccount::of)
                .toList());
    }

    /** The codes of the currencies that a method pays in; empty for every one. */
    public String currencies(StoredMethod stored) {
        return stored.method().way().currencies().stream()
                .map(CurrencyUnit::getCode)
                .collect(Collectors.joining(", "));
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

    public List<Difference> getDifferences() {
        return differences;
    }

    public Deletion getDeletion() {
        return deletion;
    }

    public MethodForm getForm() {
        return form;
    }

    public PaymentWay.Format[] getFormats() {
        return PaymentWay.Format.values();
    }

    public PaymentWay.Posting[] getPostings() {
        return PaymentWay.Posting.values();
    }

    public PaymentWay.Grouping[] getGroupings() {
        return PaymentWay.Grouping.values();
    }

    public ServiceLevel[] getServiceLevels() {
        return ServiceLevel.values();
    }

    public ChargeBearer[] getChargeBearers() {
        return ChargeBearer.values();
    }

    public AddressRule[] getAddressRules() {
        return AddressRule.values();
    }

    /** Versions of the message that banks take. */
    public List<String> getVersions() {
        return List.of(TransferTerms.CURRENT, "pain.001.001.03");
    }
}
