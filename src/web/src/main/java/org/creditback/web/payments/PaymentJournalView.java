package org.creditback.web.payments;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.creditback.domain.payables.PaymentState;
import org.creditback.payables.BankFileFilter;
import org.creditback.payables.BankFileLine;
import org.creditback.payables.PaymentJournal;
import org.creditback.payables.PaymentJournals;
import org.creditback.payables.PaymentLine;
import org.creditback.payables.PaymentMonitor;
import org.creditback.payables.ProposedInvoice;
import org.creditback.web.page.LegalEntityView;
import org.creditback.web.page.Page;
import org.joda.money.Money;

/** One payment journal: where it is, its payments, what its proposal left out, its files. */
@Named
@ViewScoped
public class PaymentJournalView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;
    private static final int MOST_FILES = 100;
    private static final Set<String> TABS = Set.of("lines", "leftOut", "files");

    @EJB
    PaymentJournals journals;

    @EJB
    PaymentMonitor monitor;

    @Inject
    LegalEntityView entity;

    @Inject
    Page page;

    private int journal;
    private String tab = "";
    private int after;

    @PostConstruct
    void read() {
        journal = page.number("journal");
        tab = TABS.contains(page.text("tab")) ? page.text("tab") : "lines";
        after = page.number("after");
    }

    static String address(String entity, long journal) {
        return "payment-journal?faces-redirect=true&entity=" + entity + "&journal=" + journal;
    }

    public PaymentJournal getHead() {
        return page.once("journal", () -> journals.get(entity.id(), journal));
    }

    public List<PaymentStep> getSteps() {
        return PaymentStep.of(getHead());
    }

    /** What it is called after now: posted and canceled journals by that. */
    public String getState() {
        PaymentJournal head = getHead();
        if (head.posted()) {
            return "POSTED";
        }
        return !head.totals().isEmpty() && getPayments() == 0
                ? "CANCELED"
                : head.state().name();
    }

    /** Payments that are not canceled. */
    public long getPayments() {
        return Journals.count(getHead(), state -> state != PaymentState.CANCELED);
    }

    /** Their sums, per currency. */
    public List<Money> getSums() {
        return Journals.sums(getHead(), state -> state != PaymentState.CANCELED);
    }

    private List<PaymentLine> lines() {
        return page.once("lines", () -> journals.lines(entity.id(), journal, after, PAGE + 1));
    }

    public List<PaymentLine> getLines() {
        return lines().stream().limit(PAGE).toList();
    }

    private List<ProposedInvoice> leftOut() {
        return page.once("leftOut", () -> journals.leftOut(entity.id(), journal, after, PAGE + 1));
    }

    public List<ProposedInvoice> getLeftOut() {
        return leftOut().stream().limit(PAGE).toList();
    }

    /** Behind which line or invoice the next page begins; 0 for none. */
    public long getNext() {
        return switch (tab) {
            case "lines" -> lines().size() > PAGE ? lines().get(PAGE - 1).lineNo() : 0;
            case "leftOut" -> leftOut().size() > PAGE ? leftOut().get(PAGE - 1).id() : 0;
            default -> 0;
        };
    }

    /** Its files, discarded ones too, the latest first. */
    public List<BankFileLine> getFiles() {
        return page.once("files", () -> monitor.files(BankFileFilter.ofJournal(entity.id(), journal), null, MOST_FILES)
                .rows());
    }

    public int getJournal() {
        return journal;
    }

    public String getTab() {
        return tab;
    }

    public int getAfter() {
        return after;
    }
}
