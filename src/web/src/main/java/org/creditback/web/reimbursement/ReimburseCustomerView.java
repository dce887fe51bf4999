package org.creditback.web.reimbursement;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creditback.domain.receivables.CustomerFilter;
import org.creditback.domain.receivables.FilterTerm;
import org.creditback.domain.reimbursement.DeclineReason;
import org.creditback.domain.reimbursement.OpenDebitMode;
import org.creditback.receivables.Customer;
import org.creditback.receivables.Customers;
import org.creditback.receivables.OpenDocument;
import org.creditback.reimbursement.CreditBalances;
import org.creditback.reimbursement.CreditLine;
import org.creditback.reimbursement.CreditQuery;
import org.creditback.reimbursement.ReimbursementRuns;
import org.creditback.reimbursement.RunAction;
import org.creditback.reimbursement.RunId;
import org.creditback.reimbursement.StartRun;
import org.creditback.web.page.LegalEntityView;
import org.creditback.web.page.Page;
import org.creditback.web.page.TextsView;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** One customer: credits are marked, the effect is named, and what is confirmed is reimbursed at once (DI-12). */
@Named
@ViewScoped
public class ReimburseCustomerView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST_DOCUMENTS = 500;

    @EJB
    Customers customers;

    @EJB
    CreditBalances balances;

    @EJB
    ReimbursementRuns runs;

    @Inject
    LegalEntityView entity;

    @Inject
    Page page;

    @Inject
    TextsView text;

    // Made when the page opens: however often the same is sent, it is one run (DI-13).
    private final String requestKey = UUID.randomUUID().toString();
    private String account = "";
    private @Nullable LocalDate postingDate;
    private boolean summarizeCustomer;
    private OpenDebitMode openDebitMode = OpenDebitMode.EXCLUDE;
    private List<String> marked = new ArrayList<>();
    private boolean asking;

    @PostConstruct
    void read() {
        account = page.text("customer");
        postingDate = page.today(entity.get().timeZone());
    }

    public Customer getCustomer() {
        return page.once("customer", () -> customers.get(entity.id(), account));
    }

    /** The open credits that can be marked, oldest first. */
    public List<OpenDocument> getCredits() {
        return page.once("credits", () -> customers.openDocuments(entity.id(), account, MOST_DOCUMENTS).stream()
                .filter(document -> document.open().isNegative())
                .toList());
    }

    /** A credit in words: document, type, date, amount, and what is noted on it. */
    public String label(OpenDocument credit) {
        return Stream.of(
                        credit.number(),
                        text.label("tx", credit.type()),
                        text.date(credit.date()),
                        text.money(credit.open().negated()),
                        text.label("itemStatus", credit.status()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** What is marked, positive, one amount per currency; never summed across them. */
    public List<Money> getMarkedTotals() {
        Map<String, Money> totals = new TreeMap<>();
        getCredits().stream()
                .filter(credit -> marked.contains(credit.number()))
                .map(credit -> credit.open().negated())
                .forEach(amount -> totals.merge(amount.getCurrencyUnit().getCode(), amount, Money::plus));
        return List.copyOf(totals.values());
    }

    /** What a run of these credits would decide, by the rules of every run. */
    public @Nullable CreditLine getJudged() {
        return page.once(
                        "judged",
                        () -> marked.isEmpty()
                                ? Optional.<CreditLine>empty()
                                : balances.customer(
                                        entity.id(),
                                        account,
                                        new CreditQuery.Terms(postingDate, openDebitMode, summarizeCustomer, marked)))
                .orElse(null);
    }

    /** Something of the terms or marks changed: what was read for the old ones does not count. */
    public void changed() {
        page.forget();
        asking = false;
    }

    /** Names the effect and asks; where the rules decline, it says which and asks nothing. */
    public void ask() {
        changed();
        if (marked.isEmpty()) {
            page.refuse("reimburse.markFirst");
            return;
        }
        CreditLine judged = getJudged();
        asking = judged != null && judged.isReimbursable();
        if (!asking) {
            page.refuse("reimburse.declined");
        }
    }

    /** Marks every credit. */
    public void markAll() {
        marked = new ArrayList<>(getCredits().stream().map(OpenDocument::number).toList());
        changed();
    }

    public void askNoMore() {
        asking = false;
    }

    /** The effect was named and wanted: one run of one candidate, and its page says what came of it. */
    public String confirmed() {
        asking = false;
        RunId run = runs.reimburse(new StartRun(
                requestKey,
                entity.id(),
                RunAction.POST,
                postingDate,
                null,
                summarizeCustomer,
                openDebitMode,
                false,
                only(account),
                marked.stream().sorted(Comparator.naturalOrder()).toList()));
        return RunView.address(entity.id(), run);
    }

    // Not parsed: an account may look like a pattern.
    private static CustomerFilter only(String account) {
        FilterTerm equal = new FilterTerm(FilterTerm.Kind.EQUAL, account, "", false);
        return new CustomerFilter(Map.of(CustomerFilter.Field.CUSTOMER_ACCOUNTS, List.of(equal)), null);
    }

    /** Why the marked credits would be declined; empty for nothing marked, and where nothing declines them. */
    public List<DeclineReason> getReasons() {
        CreditLine judged = getJudged();
        return judged == null ? List.of() : judged.reasons();
    }

    public OpenDebitMode[] getOpenDebitModes() {
        return OpenDebitMode.values();
    }

    public String getAccount() {
        return account;
    }

    public boolean isAsking() {
        return asking;
    }

    public List<String> getMarked() {
        return marked;
    }

    public void setMarked(@Nullable List<String> documents) {
        marked = documents == null ? new ArrayList<>() : new ArrayList<>(documents);
    }

    public @Nullable LocalDate getPostingDate() {
        return postingDate;
    }

    public void setPostingDate(@Nullable LocalDate postingDate) {
        this.postingDate = postingDate;
    }

    public boolean isSummarizeCustomer() {
        return summarizeCustomer;
    }

    public void setSummarizeCustomer(boolean summarizeCustomer) {
        this.summarizeCustomer = summarizeCustomer;
    }

    public OpenDebitMode getOpenDebitMode() {
        return openDebitMode;
    }

    public void setOpenDebitMode(OpenDebitMode openDebitMode) {
        this.openDebitMode = openDebitMode;
    }
}
