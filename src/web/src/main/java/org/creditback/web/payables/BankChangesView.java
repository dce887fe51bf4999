package org.creditback.web.payables;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.payables.CallBackResult;
import org.creditback.payables.BankDetailChange;
import org.creditback.payables.BankDetailChange.InUse;
import org.creditback.payables.BankDetailChanges;
import org.creditback.payables.VendorBankAccount.State;
import org.creditback.payables.WholeBankAccounts;
import org.creditback.web.page.CallerView;
import org.creditback.web.page.Difference;
import org.creditback.web.page.Differences;
import org.creditback.web.page.LegalEntityView;
import org.creditback.web.page.Page;
import org.creditback.web.page.TextsView;
import org.jspecify.annotations.Nullable;

/** Bank accounts of vendors that wait for a second person; the one that is looked at stands in the address, as does the state. */
@Named
@ViewScoped
public class BankChangesView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;
    private static final String LIST = "bank-changes?faces-redirect=true&entity=";

    @EJB
    BankDetailChanges changes;

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

    private long chosen;
    private String state = "";
    private int after;
    private boolean waits;
    private long seenInUse;
    private String seenAccount = "";
    private String reason = "";
    private final CallBackForm form = new CallBackForm();
    private final AccountDisplay display = new AccountDisplay();
    private List<Difference> differences = List.of();

    @PostConstruct
    void read() {
        chosen = page.number("change");
        after = page.number("after");
        state = Objects.requireNonNullElse(page.parameter("state"), State.PROPOSED.name());
        if (chosen != 0) {
            see(getChange());
            form.setCalledBy(caller.getName());
        }
    }

    private void see(BankDetailChange change) {
        waits = change.state() == State.PROPOSED;
        InUse inUse = change.inUse();
        seenInUse = inUse == null ? 0 : inUse.id();
        seenAccount = inUse == null ? "" : inUse.account();
    }

    /** Lets the account be paid to after its cool-off, and leads back to the list. Another account in use meanwhile is shown first. */
    public @Nullable String approve() {
        try {
            changes.approve(entity.id(), chosen, form.evidence(), seenInUse);
        } catch (Refusal refusal) {
            if (refusal.reason() != RefusalReason.STALE_VERSION) {
                throw refusal;
            }
            String seen = seenAccount;
            page.forget();
            see(getChange());
            differences = new Differences(text)
                    .field("field.accountInUse", seen, seenAccount)
                    .list();
            page.refuse("bankChange.stale");
            return null;
        }
        page.confirmOnNext("bankChange.approved");
        return LIST + entity.getCode();
    }

    /** Lets the account never be used, and leads back to the list. */
    public String reject() {
        changes.reject(entity.id(), chosen, reason);
        page.confirmOnNext("bankChange.rejected");
        return LIST + entity.getCode();
    }

    /** Takes the own proposal back, and leads back to the list. */
    public String withdraw() {
        changes.withdraw(entity.id(), chosen);
        page.confirmOnNext("bankChange.withdrawn");
        return LIST + entity.getCode();
    }

    /** Who else has the account. */
    public List<String> getSharedWith() {
        return page.once("shared", () -> changes.sharedWith(entity.id(), chosen));
    }

    /** Whoever looks proposed it, and nobody decided on it yet. */
    public boolean isWithdrawable() {
        return chosen != 0 && waits && getChange().proposedBy().equals(caller.getName());
    }

    /** Shows the number that was asked for, once there is a reason. */
    public void showAccount() {
        display.show(whole.ofVendor(entity.id(), Long.parseLong(display.getAsked()), display.getReason()));
    }

    private @Nullable State wanted() {
        return Stream.of(State.values())
                .filter(each -> each.name().equals(state))
                .findFirst()
                .orElse(null);
    }

    private List<BankDetailChange> found() {
        return page.once("changes", () -> changes.list(entity.id(), wanted(), after, PAGE + 1));
    }

    public List<BankDetailChange> getChanges() {
        return found().stream().limit(PAGE).toList();
    }

    /** Behind which change the next page begins; empty for none. */
    public String getNext() {
        return found().size() > PAGE ? String.valueOf(found().get(PAGE - 1).id()) : "";
    }

    /** The one that is looked at; asked for with one in the address only. */
    public BankDetailChange getChange() {
        return page.once("change", () -> changes.get(entity.id(), chosen));
    }

    /** Whole days since it was proposed. */
    public long age(BankDetailChange change) {
        return Math.max(0, Duration.between(change.proposedAt(), page.now()).toDays());
    }

    /** Whoever looks may decide: a controller who did not propose it. As the page showed it: who comes second is told, not left without answer. */
    public boolean isDecidable() {
        return chosen != 0
                && caller.isController()
                && waits
                && !getChange().proposedBy().equals(caller.getName());
    }

    /** Whoever looks proposed it, and learns why nothing can be decided here. */
    public boolean isOwn() {
        return chosen != 0
                && caller.isController()
                && getChange().state() == State.PROPOSED
                && getChange().proposedBy().equals(caller.getName());
    }

    public boolean isLooked() {
        return chosen != 0;
    }

    public State[] getStates() {
        return State.values();
    }

    public CallBackResult[] getResults() {
        return CallBackResult.values();
    }

    public String getState() {
        return state;
    }

    public CallBackForm getForm() {
        return form;
    }

    public AccountDisplay getDisplay() {
        return display;
    }

    public List<Difference> getDifferences() {
        return differences;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String typed) {
        reason = Objects.requireNonNullElse(typed, "");
    }
}
