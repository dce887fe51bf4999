package org.creditback.web.ledger;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creditback.ledger.ChartOfAccounts;
import org.creditback.ledger.LedgerAccount;
import org.creditback.ledger.ProfileRow;
import org.creditback.reimbursement.PostingProfiles;
import org.creditback.reimbursement.ProfileSide;
import org.creditback.web.page.LegalEntityView;
import org.creditback.web.page.Page;

/** The posting profiles of customers, or of vendors; which side stands in the address. */
@Named
@RequestScoped
public class PostingProfilesView {

    @EJB
    PostingProfiles profiles;

    @EJB
    ChartOfAccounts chart;

    @Inject
    LegalEntityView entity;

    @Inject
    Page page;

    /** Customers where the address says nothing else. */
    public ProfileSide getSide() {
        return side(page.text("side"));
    }

    static ProfileSide side(String name) {
        return name.equals(ProfileSide.VENDOR.name()) ? ProfileSide.VENDOR : ProfileSide.CUSTOMER;
    }

    public List<ProfileSide> getSides() {
        return Stream.of(ProfileSide.values()).toList();
    }

    public List<ProfileRow> getRows() {
        return page.once("rows", () -> profiles.list(entity.id(), getSide()));
    }

    /** What is booked on an account. */
    public String name(String account) {
        Map<String, String> names = page.once("accounts", () -> chart.accounts(entity.id()).stream()
                .collect(Collectors.toMap(LedgerAccount::account, LedgerAccount::name)));
        return names.getOrDefault(account, "");
    }
}
