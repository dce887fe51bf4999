package org.creditback.web.payables;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.payables.RequestSource;
import org.creditback.domain.payables.VendorHold;
import org.creditback.domain.payables.VendorState;
import org.creditback.payables.MethodOfPayment;
import org.creditback.payables.PayablesSetUp;
import org.creditback.payables.Vendor;
import org.creditback.payables.VendorBankAccount;
import org.creditback.payables.VendorTransactions;
import org.creditback.payables.VendorTransactions.TransactionLine;
import org.creditback.payables.Vendors;
import org.creditback.payables.WholeBankAccounts;
import org.creditback.web.page.CallerView;
import org.creditback.web.page.Deletion;
import org.creditback.web.page.Difference;
import org.creditback.web.page.LegalEntityView;
import org.creditback.web.page.Page;
import org.creditback.web.page.TextsView;
import org.jspecify.annotations.Nullable;

/** One vendor: who it is, how it is paid, what holds it, what is open. Without an account in the address: a new one. */
@Named
@ViewScoped
public class VendorView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST_INVOICES = 500;

    @EJB
    Vendors vendors;

    @EJB
    PayablesSetUp setUp;

    @EJB
    VendorTransactions transactions;

    @EJB
    WholeBankAccounts whole;

    @Inject
    LegalEntityView entity;

    @Inject
    Page page;

    @Inject
    TextsView text;

    @Inject
    CallerView caller;

    private String account = "";
    private boolean fresh;
    private VendorForm form = new VendorForm();
    private BankAccountForm bankAccount = new BankAccountForm();
    private int version;
    private List<Difference> differences = List.of();
    private final Deletion deletion = new Deletion();
    private final AccountDisplay display = new AccountDisplay();
    private transient @Nullable Vendor vendor;

    @PostConstruct
    void read() {
        account = page.text("vendor");
        fresh = account.isEmpty();
        if (fresh && !caller.isPayablesClerk()) {
            throw new Refusal(RefusalReason.NOT_AUTHORIZED);
        }
        if (!fresh) {
            show(vendors.get(entity.id(), account));
        } else {
            form.setCurrency(entity.getCurrency().getCode());
        }
    }

    private void show(Vendor stored) {
        vendor = stored;
        form = VendorForm.of(stored.details());
        version = stored.version();
    }

    /** Makes the vendor and leads to its page. */
    public String create() {
        Vendor made = vendors.create(entity.id(), account, form.details());
        page.confirmOnNext("msg.saved");
        return "vendor?faces-redirect=true&entity=" + entity.getCode() + "&vendor=" + made.account();
    }

    /** Stores the form. Where somebody else was first, the input stays, and a second Save replaces what it is shown beside. */
    public void save() {
        try {
            show(vendors.change(entity.id(), account, form.details(), version));
            differences = List.of();
            page.confirm("msg.saved");
        } catch (Refusal refusal) {
            if (refusal.reason() != RefusalReason.STALE_VERSION) {
                throw refusal;
            }
            Vendor now = vendors.get(entity.id(), account);
            differences = form.differencesTo(now.details(), text);
            version = now.version();
            page.refuse("msg.stale");
        }
    }

    /** The typed bank account waits for another person; what is paid to stays as it is (PC-3). */
    public void proposeBankAccount() {
        vendors.proposeBankAccount(entity.id(), account, bankAccount.typed(), bankAccount.getSource());
        bankAccount = new BankAccountForm();
        page.forget();
        page.confirm("vendor.proposed");
    }

    /** Deletes the vendor and leads to the list. What is in use stays, and the page says so. */
    public String delete() {
        try {
            vendors.delete(entity.id(), account, version, deletion.getReason());
        } catch (Refusal refusal) {
            if (refusal.reason() != RefusalReason.MISSING_VALUE) {
                deletion.askNoMore();
            }
            throw refusal;
        }
        page.confirmOnNext("msg.deleted", account);
        return "vendors?faces-redirect=true&entity=" + entity.getCode();
    }

    /** Shows the bank account that was asked for, once there is a reason. */
    public void showAccount() {
        display.show(whole.ofVendor(entity.id(), Long.parseLong(display.getAsked()), display.getReason()));
    }

    public @Nullable Vendor getVendor() {
        if (vendor == null && !fresh) {
            vendor = vendors.get(entity.id(), account);
        }
        return vendor;
    }

    public List<VendorBankAccount> getBankAccounts() {
        return page.once("bankAccounts", () -> vendors.bankAccounts(entity.id(), account));
    }

    /** What is not paid yet. */
    public List<TransactionLine> getInvoices() {
        return page.once("invoices", () -> transactions.transactions(entity.id(), account, 0, MOST_INVOICES).stream()
                .filter(line -> !line.open().isZero())
                .toList());
    }

    public List<MethodOfPayment> getMethods() {
        return page.once("methods", () -> setUp.methodsOfPayment(entity.id()));
    }

    public VendorHold[] getHolds() {
        return VendorHold.values();
    }

    /** What a person may make of the vendor; archived only where the program archived it. */
    public List<VendorState> getStates() {
        List<VendorState> states = new ArrayList<>(List.of(VendorState.ACTIVE, VendorState.CLOSED));
        Vendor stored = getVendor();
        if (stored != null && stored.details().state() == VendorState.ARCHIVED) {
            states.add(VendorState.ARCHIVED);
        }
        return states;
    }

    public boolean isFresh() {
        return fresh;
    }

    public String getAccount() {
        return account;
    }

    public void setAccount(String typed) {
        account = typed == null ? "" : typed.strip();
    }

    public VendorForm getForm() {
        return form;
    }

    public BankAccountForm getBankAccount() {
        return bankAccount;
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

    /** How somebody may have asked for another account; files come by import. */
    public List<RequestSource> getSources() {
        return Stream.of(RequestSource.values())
                .filter(source -> source != RequestSource.IMPORT)
                .toList();
    }
}
