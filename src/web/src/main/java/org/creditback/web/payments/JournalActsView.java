package org.creditback.web.payments;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Set;
import java.util.stream.Collectors;
import org.creditback.domain.payables.JournalState;
import org.creditback.domain.payables.PaymentState;
import org.creditback.payables.PaymentJournal;
import org.creditback.payables.PaymentJournals;
import org.creditback.payables.PaymentLine;
import org.creditback.payables.PaymentProcessing;
import org.creditback.web.page.CallerView;
import org.creditback.web.page.LegalEntityView;
import org.creditback.web.page.Page;
import org.creditback.web.page.TextsView;
import org.jspecify.annotations.Nullable;

/**
 * What a person may do to a payment journal, as it was when the page was opened: who comes second is told, not left without an answer (F27).
 */
@Named
@ViewScoped
public class JournalActsView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Set<PaymentState> EARLY = Set.of(PaymentState.CREATED, PaymentState.APPROVED);

    @EJB
    PaymentJournals journals;

    @EJB
    PaymentProcessing processing;

    @Inject
    PaymentJournalView journal;

    @Inject
    LegalEntityView entity;

    @Inject
    CallerView caller;

    @Inject
    Page page;

    @Inject
    TextsView text;

    private boolean addable;
    private boolean submittable;
    private boolean generatable;
    private boolean postable;
    private boolean discardable;
    private boolean awaited;
    private boolean prepared;
    private Set<Integer> removable = Set.of();
    private String seenHash = "";
    private String reason = "";
    private final Question question = new Question();

    @PostConstruct
    void read() {
        PaymentJournal head = journal.getHead();
        JournalState state = head.state();
        boolean clerk = caller.isPayablesClerk();
        long waiting = Journals.count(head, EARLY::contains);
        boolean early = waiting > 0 && waiting == journal.getPayments();
        seenHash = head.contentHash();
        awaited = state == JournalState.SUBMITTED;
        prepared =
                caller.getName().equals(head.preparedBy()) || caller.getName().equals(head.submittedBy());
        addable = clerk && state == JournalState.CREATED;
        submittable = addable && waiting > 0;
        boolean approved = clerk && state == JournalState.APPROVED;
        generatable = approved && waiting > 0;
        postable = approved && !head.posted() && waiting == 0 && journal.getPayments() > 0;
        discardable = clerk && !awaited && early;
        removable = clerk && !awaited && journal.getTab().equals("lines")
                ? journal.getLines().stream()
                        .filter(line -> EARLY.contains(line.state()))
                        .map(PaymentLine::lineNo)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private String acted(String said) {
        page.confirmOnNext(said, journal.getJournal());
        return PaymentJournalView.address(String.valueOf(entity.getCode()), journal.getJournal());
    }

    public String submit() {
        journals.submit(entity.id(), journal.getJournal());
        return acted("journals.submitted");
    }

    public String approve() {
        journals.approve(entity.id(), journal.getJournal(), seenHash);
        return acted("journals.approved");
    }

    /** Sends it back to who prepared it; asks for the reason where there is none. */
    public @Nullable String reject() {
        if (reason.isBlank()) {
            page.refuseAt("decision:rejection", "refusal.MISSING_VALUE");
            return null;
        }
        journals.reject(entity.id(), journal.getJournal(), seenHash, reason.strip());
        return acted("journals.rejected");
    }

    /** Makes its files, and shows them. */
    public String generate() {
        processing.generate(entity.id(), journal.getJournal(), null);
        return acted("journals.generated") + "&tab=files";
    }

    /** Opens the dialog of the posting, with today in the legal entity's time zone. */
    public void askPosting() {
        question.ask("post");
        question.setPostingDate(page.today(entity.get().timeZone()));
    }

    /** Does what the dialog asked about. */
    public @Nullable String carryOut() {
        return question.answered(() -> switch (question.getAct()) {
            case "post" -> {
                processing.post(entity.id(), journal.getJournal(), question.getPostingDate());
                yield acted("journals.isPosted");
            }
            case "remove" -> {
                journals.remove(entity.id(), journal.getJournal(), question.getAbout(), question.getReason());
                yield acted("journals.removed");
            }
            case "discard" -> {
                journals.discard(entity.id(), journal.getJournal(), question.getReason());
                yield acted("journals.discarded");
            }
            default -> "";
        });
    }

    /** What the dialog's act would do. */
    public String getEffect() {
        return question.getAct().equals("remove")
                ? text.of("ask.removeEffect", question.getAbout())
                : text.of("ask." + question.getAct() + "Effect", journal.getPayments(), text.moneys(journal.getSums()));
    }

    /** True where the journal waited for a decision when the page was opened. */
    public boolean isAwaiting() {
        return awaited;
    }

    public boolean isDecidable() {
        return awaited && caller.isController() && !prepared;
    }

    /** A controller who prepared it, and learns why nothing can be decided here. */
    public boolean isOwn() {
        return awaited && caller.isController() && prepared;
    }

    public boolean isRemovable(PaymentLine line) {
        return removable.contains(line.lineNo());
    }

    public boolean isAddable() {
        return addable;
    }

    public boolean isSubmittable() {
        return submittable;
    }

    public boolean isGeneratable() {
        return generatable;
    }

    public boolean isPostable() {
        return postable;
    }

    public boolean isDiscardable() {
        return discardable;
    }

    public Question getQuestion() {
        return question;
    }

    public String getSeenHash() {
        return seenHash;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String typed) {
        reason = typed == null ? "" : typed;
    }
}
