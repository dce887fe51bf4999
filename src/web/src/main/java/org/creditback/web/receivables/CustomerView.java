package org.creditback.web.receivables;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.receivables.CustomerHold;
import org.creditback.domain.receivables.LegalStatus;
import org.creditback.payables.VendorChoice;
import org.creditback.payables.VendorLookup;
import org.creditback.receivables.Customer;
import org.creditback.receivables.CustomerChange;
import org.creditback.receivables.Customers;
import org.creditback.receivables.OpenDocument;
import org.creditback.reimbursement.CustomerMaintenance;
import org.creditback.web.page.Difference;
import org.creditback.web.page.Differences;
import org.creditback.web.page.LegalEntityView;
import org.creditback.web.page.Page;
import org.creditback.web.page.TextsView;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** One customer: who it is, who is paid, what holds it, what is open. */
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

    private String account = "";
    private @Nullable String vendorAccount;
    private boolean oneTimeVendors;
    private @Nullable CustomerHold hold;
    private @Nullable LegalStatus legalStatus;
    private @Nullable LocalDate legalStatusUntil;
    private int version;
    private List<Difference> differences = List.of();
    private transient @Nullable Customer customer;
    private transient Map<String, VendorChoice> offered = new LinkedHashMap<>();

    @PostConstruct
    void read() {
        account = page.text("customer");
        show(customers.get(entity.id(), account));
    }

    private void show(Customer stored) {
        customer = stored;
        vendorAccount = stored.vendorAccount();
        hold = stored.hold();
        legalStatus = stored.legalStatus();
        legalStatusUntil = stored.legalStatusUntil();
        version = stored.version();
    }

    /** Stores the form. Where somebody else was first, the input stays, and a second Save replaces what it is shown beside. */
    public void save() {
        try {
            show(maintenance.change(
                    entity.id(),
                    account,
                    new CustomerChange(vendorAccount, hold, legalStatus, legalStatusUntil, version)));
            differences = List.of();
            page.confirm("msg.saved");
        } catch (Refusal refusal) {
            if (refusal.reason() != RefusalReason.STALE_VERSION) {
                throw refusal;
            }
            Customer now = customers.get(entity.id(), account);
            differences = differencesTo(now);
            version = now.version();
            page.refuse("msg.stale");
        }
    }

    private List<Difference> differencesTo(Customer now) {
        return new Differences(text)
                .field(
                        "field.vendorAccount",
                        Objects.requireNonNullElse(vendorAccount, ""),
                        Objects.requireNonNullElse(now.vendorAccount(), ""))
                .field("field.customerHold", holdLabel(hold), holdLabel(now.hold()))
                .field(
                        "field.legalStatus",
                        text.label("decline", legalStatus),
                        text.label("decline", now.legalStatus()))
                .field("field.legalStatusUntil", text.date(legalStatusUntil), text.date(now.legalStatusUntil()))
                .list();
    }

    private String holdLabel(@Nullable CustomerHold value) {
        return text.get("holdValue." + (value == null ? "NONE" : value.name()));
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
        return vendorAccount == null
                ? null
                : vendors.find(entity.id(), vendorAccount).orElse(null);
    }

    public Customer getCustomer() {
        if (customer == null) {
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

    public String getAccount() {
        return account;
    }

    public @Nullable String getVendorAccount() {
        return vendorAccount;
    }

    public void setVendorAccount(@Nullable String vendorAccount) {
        this.vendorAccount = vendorAccount;
    }

    public boolean isOneTimeVendors() {
        return oneTimeVendors;
    }

    public void setOneTimeVendors(boolean oneTimeVendors) {
        this.oneTimeVendors = oneTimeVendors;
    }

    public @Nullable CustomerHold getHold() {
        return hold;
    }

    public void setHold(@Nullable CustomerHold hold) {
        this.hold = hold;
    }

    public @Nullable LegalStatus getLegalStatus() {
        return legalStatus;
    }

    public void setLegalStatus(@Nullable LegalStatus legalStatus) {
        this.legalStatus = legalStatus;
    }

    public @Nullable LocalDate getLegalStatusUntil() {
        return legalStatusUntil;
    }

    public void setLegalStatusUntil(@Nullable LocalDate legalStatusUntil) {
        this.legalStatusUntil = legalStatusUntil;
    }
}
