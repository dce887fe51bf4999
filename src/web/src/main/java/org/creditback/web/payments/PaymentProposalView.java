package org.creditback.web.payments;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creditback.domain.Refusal;
import org.creditback.domain.payables.LeftOutReason;
import org.creditback.payables.MethodOfPayment;
import org.creditback.payables.PayablesSetUp;
import org.creditback.payables.PaymentProposals;
import org.creditback.payables.ProposalTotals;
import org.creditback.payables.ProposedInvoice;
import org.creditback.web.page.CallerView;
import org.creditback.web.page.LegalEntityView;
import org.creditback.web.page.Page;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A payment proposal: criteria in the address, their preview, and the journal that is made of them (PM-10 to PM-13). */
@Named
@ViewScoped
public class PaymentProposalView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;
    private static final ProposalTotals NOTHING = new ProposalTotals(List.of(), List.of());

    @EJB
    PaymentProposals proposals;

    @EJB
    PayablesSetUp setUp;

    @Inject
    LegalEntityView entity;

    @Inject
    CallerView caller;

    @Inject
    Page page;

    // Made when the page opened: a second click makes no second journal.
    private final UUID requestKey = UUID.randomUUID();

    private @Nullable ProposalInput input;
    private boolean asked;
    private boolean refused;
    private int after;

    @PostConstruct
    void read() {
        input = ProposalInput.of(page::parameter, entity.getCurrency(), caller.getLocale());
        asked = page.parameter("preview") != null;
        after = page.number("after");
    }

    /** Says at its input what is wrong with a criterion of the address; before anything of the page is shown. */
    public void check() {
        getInput().problems().forEach((name, sentence) -> page.refuseAt(name, sentence, "YYYY-MM-DD"));
        refused = !getInput().problems().isEmpty();
        if (asked && !refused) {
            try {
                page.once(
                        "totals",
                        () -> proposals.preview(entity.id(), getInput().criteria()));
            } catch (Refusal refusal) {
                refused = true;
                page.refuseAt(
                        refusal.field(),
                        "refusal." + refusal.code(),
                        refusal.arguments().toArray());
            }
        }
    }

    public ProposalInput getInput() {
        return Objects.requireNonNull(input);
    }

    /** There is a preview to look at. */
    public boolean isPreviewed() {
        return asked && !refused;
    }

    public ProposalTotals getTotals() {
        return isPreviewed()
                ? page.once(
                        "totals",
                        () -> proposals.preview(entity.id(), getInput().criteria()))
                : NOTHING;
    }

    /** Payments of the preview. */
    public long getPayments() {
        return getTotals().paid().stream()
                .mapToLong(ProposalTotals.Paid::payments)
                .sum();
    }

    /** Their sums, per currency. */
    public List<Money> getSums() {
        Map<CurrencyUnit, Money> sums = new TreeMap<>();
        getTotals().paid().forEach(paid -> sums.merge(paid.amount().getCurrencyUnit(), paid.amount(), Money::plus));
        return List.copyOf(sums.values());
    }

    /** Invoices that are left out. */
    public long getLeftOut() {
        return getTotals().leftOut().stream()
                .mapToLong(ProposalTotals.LeftOut::invoices)
                .sum();
    }

    private List<ProposedInvoice> found() {
        return isPreviewed()
                ? page.once(
                        "invoices",
                        () -> proposals.invoices(entity.id(), getInput().criteria(), after, PAGE + 1))
                : List.of();
    }

    public List<ProposedInvoice> getInvoices() {
        return found().stream().limit(PAGE).toList();
    }

    /** Behind which invoice the next page begins; 0 for none. */
    public long getNext() {
        return found().size() > PAGE ? found().get(PAGE - 1).id() : 0;
    }

    public boolean isFirst() {
        return after == 0;
    }

    /** The key of the words for a reason: of the proposal itself, or of a hold. */
    public String kind(String reason) {
        return Stream.of(LeftOutReason.values()).anyMatch(own -> own.name().equals(reason)) ? "leftOut" : "hold";
    }

    /** The preview from an invoice on; 0 from the first on. */
    public String address(long place) {
        String criteria = getInput().getParts().entrySet().stream()
                .map(part -> "&" + part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
        return "/pages/payables/payment-proposal.xhtml?entity=" + entity.getCode() + "&preview=true" + criteria
                + (place == 0 ? "" : "&after=" + place);
    }

    /** Makes the journal of what the criteria select now, and shows it. */
    public String create() {
        long journal = proposals.create(entity.id(), requestKey, getInput().criteria());
        page.confirmOnNext("proposal.created", journal);
        return PaymentJournalView.address(String.valueOf(entity.getCode()), journal);
    }

    public List<MethodOfPayment> getMethods() {
        return page.once("methods", () -> setUp.methodsOfPayment(entity.id()));
    }
}
