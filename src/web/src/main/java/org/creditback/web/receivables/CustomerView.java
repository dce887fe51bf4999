package org.creditback.web.receivables;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.receivables.CustomerHold;
import org.creditback.domain.receivables.LegalStatus;
import org.creditback.payables.VendorChoice;
import org.creditback.payables.VendorLookup;
import org.creditback.receivables.Customer;
import org.creditback.receivables.Customers;
import org.creditback.receivables.OpenDocument;
import org.creditback.reimbursement.CustomerMaintenance;
import org.creditback.web.page.CallerView;
import org.creditback.web.page.Deletion;
import org.creditback.web.page.Difference;
import org.creditback.web.page.LegalEntityView;
import org.creditback.web.page.Page;
import org.creditback.web.page.TextsView;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** One customer: who it is, who is paid, what holds it, what is open. Without an account in the address: a new one. */
@Named
@ViewScoped
public class CustomerView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST_VENDORS = 20;
    private static final int MOST_DOCUMENTS = 500;

    @EJB
    Customers customers;

    @EJB
    CustomerMaintenance maintenance;

    @EJB
    VendorLookup vendors;

    @Inject
    LegalEntityView entity;

    @Inject
    Page page;

    @Inject
    TextsView text;

    @Inject
    CallerView caller;

    private String account = "";
    private String currency = "";
    private boolean fresh;
    private boolean oneTimeVendors;
    private CustomerForm form = new CustomerForm();
    private int version;
    private List<Difference> differences = List.of();
    private final Deletion deletion = new Deletion();
    private transient @Nullable Customer customer;
    private transient Map<String, VendorChoice> offered = new LinkedHashMap<>();

    @PostConstruct
    void read() {
        account = page.text("customer");
        fresh = account.isEmpty();
        if (!fresh) {
            show(customers.get(entity.id(), account));
        } else if (caller.isClerk()) {
            currency = entity.getCurrency().getCode();
        } else {
            throw new Refusal(RefusalReason.NOT_AUTHORIZED);
        }
    }

    private void show(Customer stored) {
        customer = stored;
        form = CustomerForm.of(stored.details());
        version = stored.version();
    }

    /** Makes the customer and leads to its page. */
    public String create() {
        Customer made = maintenance.create(entity.id(), account, currency, form.details());
        page.confirmOnNext("msg.saved");
        return "customer?faces-redirect=true&entity=" + entity.getCode() + "&customer="
                + made.party().account();
    }

    /** Stores the form. Where somebody else was first, the input stays, and a second Save replaces what it is shown beside. */
    public void save() {
        try {
            show(maintenance.change(entity.id(), account, form.details(), version));
            differences = List.of();
            page.confirm("msg.saved");
        } catch (Refusal refusal) {
            if (refusal.reason() != RefusalReason.STALE_VERSION) {
                throw refusal;
            }
            Customer now = customers.get(entity.id(), account);
            differences = form.differencesTo(now.details(), text);
            version = now.version();
            page.refuse("msg.stale");
        }
    }

    /** Deletes the customer and leads to the list. What is in use stays, and the page says so. */
    public String delete() {
        try {
            customers.delete(entity.id(), account, version, deletion.getReason());
        } catch (Refusal refusal) {
            if (refusal.reason() != RefusalReason.MISSING_VALUE) {
                deletion.askNoMore();
            }
            throw refusal;
        }
        page.confirmOnNext("msg.deleted", account);
        return "customers?faces-redirect=true&entity=" + entity.getCode();
    }

    /** Accounts of vendors by the beginning of their account or a part of their name; {@link #getOffered} has the rest of them. */
    public List<String> vendorsLike(String typed) {
        offered = new LinkedHashMap<>();
        vendors.matching(entity.id(), typed.strip(), oneTimeVendors, MOST_VENDORS)
                .forEach(vendor -> offered.put(vendor.account(), vendor));
        return List.copyOf(offered.keySet());
    }

    /** What the look-up offered last, by account. */
    public Map<String, VendorChoice> getOffered() {
        return offered;
    }

    /** Who is paid, as stored in accounts payable; nothing for an account that is unknown there. */
    public @Nullable VendorChoice getVendor() {
        String vendor = form.getVendorAccount();
        return vendor == null ? null : vendors.find(entity.id(), vendor).orElse(null);
    }

    /** Nothing while it is being made. */
    public @Nullable Customer getCustomer() {
        if (customer == null && !fresh) {
            customer = customers.get(entity.id(), account);
        }
        return customer;
    }

    public List<OpenDocument> getDocuments() {
        return page.once("documents", () -> customers.openDocuments(entity.id(), account, MOST_DOCUMENTS));
    }

    /** What the customer owes less what it has to get, in accounting currency as booked; null for nothing open, or more than is shown. */
    public @Nullable Money getOpenTotal() {
        return getDocuments().stream()
                .limit(getDocuments().size() < MOST_DOCUMENTS ? MOST_DOCUMENTS : 0)
                .map(OpenDocument::openAccounting)
                .reduce(Money::plus)
                .orElse(null);
    }

    public CustomerHold[] getHolds() {
        return CustomerHold.values();
    }

    public LegalStatus[] getLegalStatuses() {
        return LegalStatus.values();
    }

    public List<Difference> getDifferences() {
        return differences;
    }

    public Deletion getDeletion() {
        return deletion;
    }

    public boolean isFresh() {
        return fresh;
    }

    public CustomerForm getForm() {
        return form;
    }

    public String getAccount() {
        return account;
    }

    public void setAccount(String typed) {
        account = typed == null ? "" : typed.strip();
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String typed) {
        currency = typed == null ? "" : typed.strip();
    }

    public boolean isOneTimeVendors() {
        return oneTimeVendors;
    }

    public void setOneTimeVendors(boolean oneTimeVendors) {
        this.oneTimeVendors = oneTimeVendors;
    }
}
