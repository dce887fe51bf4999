package org.creditback.web.ledger;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.ledger.ChartOfAccounts;
import org.creditback.ledger.LedgerAccount;
import org.creditback.ledger.ProfileRelation;
import org.creditback.ledger.ProfileRow;
import org.creditback.reimbursement.PostingProfiles;
import org.creditback.reimbursement.ProfileSide;
import org.creditback.web.page.Difference;
import org.creditback.web.page.Differences;
import org.creditback.web.page.LegalEntityView;
import org.creditback.web.page.Page;
import org.creditback.web.page.TextsView;
import org.jspecify.annotations.Nullable;

/** One row of a posting profile: a new one, or one that gets another account or is deleted. */
@Named
@ViewScoped
public class PostingProfileView implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    PostingProfiles profiles;

    @EJB
    ChartOfAccounts chart;

    @Inject
    LegalEntityView entity;

    @Inject
    Page page;

    @Inject
    TextsView text;

    private ProfileSide side = ProfileSide.CUSTOMER;
    private String profile = "";
    private ProfileRelation relation = ProfileRelation.ALL;
    private String value = "";
    private String summaryAccount = "";
    private String accountName = "";
    private int version;
    private boolean existing;
    private boolean defaultRow;
    private List<Difference> differences = List.of();

    @PostConstruct
    void read() {
        side = PostingProfilesView.side(page.text("side"));
        profile = page.text("profile");
        value = page.text("value");
        relation = Stream.of(ProfileRelation.values())
                .filter(each -> each.name().equals(page.text("relation")))
                .findFirst()
                .orElse(ProfileRelation.ALL);
        if (!profile.isEmpty()) {
            show(stored().orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, form().key())));
        }
    }

    private Optional<ProfileRow> stored() {
        return profiles.list(entity.id(), side).stream()
                .filter(form()::isSameAs)
                .findFirst();
    }

    private void show(ProfileRow row) {
        profile = row.profile();
        relation = row.relation();
        value = row.value();
        summaryAccount = row.summaryAccount();
        defaultRow = row.isDefault();
        version = row.version();
        accountName = "";
        existing = true;
        differences = List.of();
    }

    private ProfileRow form() {
        String whose = relation == ProfileRelation.ALL ? "" : value;
        return new ProfileRow(profile, relation, whose, summaryAccount, defaultRow, version);
    }

    /** Adds the row, or gives the one that is shown its account. */
    public void save() {
        try {
            show(
                    existing
                            ? profiles.change(entity.id(), side, form(), accountName)
                            : profiles.add(entity.id(), side, form(), accountName));
            page.confirm("msg.saved");
        } catch (Refusal refusal) {
            refresh(refusal);
        }
    }

    /** Deletes the row, and goes back to the list. */
    public @Nullable String delete() {
        try {
            profiles.delete(entity.id(), side, form());
            return "posting-profiles?faces-redirect=true&entity=" + entity.getCode() + "&side=" + side;
        } catch (Refusal refusal) {
            refresh(refusal);
            return null;
        }
    }

    // Somebody else was first: the input stays, and a second act replaces what it is shown beside.
    private void refresh(Refusal refusal) {
        if (refusal.reason() != RefusalReason.STALE_VERSION) {
            throw refusal;
        }
        ProfileRow now = stored().orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, form().key()));
        differences = new Differences(text)
                .field("field.summaryAccount", summaryAccount, now.summaryAccount())
                .list();
        version = now.version();
        page.refuse("msg.stale");
    }

    /** Accounts of the chart by the beginning of their number or a part of their name. */
    public List<LedgerAccount> getAccounts() {
        return page.once("accounts", () -> chart.accounts(entity.id()));
    }

    public ProfileRelation[] getRelations() {
        return ProfileRelation.values();
    }

    public boolean isExisting() {
        return existing;
    }

    /** Whether the row may be deleted as far as the page knows; the service knows more. */
    public boolean isDeletable() {
        return existing && !(defaultRow && relation == ProfileRelation.ALL);
    }

    public ProfileSide getSide() {
        return side;
    }

    public List<Difference> getDifferences() {
        return differences;
    }

    public String getProfile() {
        return profile;
    }

    public void setProfile(@Nullable String profile) {
        this.profile = Objects.requireNonNullElse(profile, "");
    }

    public ProfileRelation getRelation() {
        return relation;
    }

    public void setRelation(ProfileRelation relation) {
        this.relation = relation;
    }

    public String getValue() {
        return value;
    }

    public void setValue(@Nullable String value) {
        this.value = Objects.requireNonNullElse(value, "");
    }

    public String getSummaryAccount() {
        return summaryAccount;
    }

    public void setSummaryAccount(@Nullable String summaryAccount) {
        this.summaryAccount = Objects.requireNonNullElse(summaryAccount, "").strip();
    }

    public String getAccountName() {
        return accountName;
    }

    public void setAccountName(@Nullable String accountName) {
        this.accountName = Objects.requireNonNullElse(accountName, "").strip();
    }
}
