package org.creditback.web.payments;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.creditback.domain.ListPart;
import org.creditback.domain.payables.BankFileState;
import org.creditback.payables.BankFileLine;
import org.creditback.payables.BankFiles;
import org.creditback.payables.FileText;
import org.creditback.web.page.CallerView;
import org.creditback.web.page.LegalEntityView;
import org.creditback.web.page.Page;
import org.creditback.web.page.TextsView;
import org.jspecify.annotations.Nullable;

/**
 * One bank file: what it is, what it writes in another way than the books, and what a person may do to it as it was when the page was opened.
 */
@Named
@ViewScoped
public class BankFileView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;

    @EJB
    BankFiles files;

    @Inject
    LegalEntityView entity;

    @Inject
    CallerView caller;

    @Inject
    Page page;

    @Inject
    TextsView text;

    private int file;
    private @Nullable String after;
    private boolean releasable;
    private boolean own;
    private boolean startable;
    private boolean started;
    private boolean discardable;
    private final Question question = new Question();

    @PostConstruct
    void read() {
        file = page.number("file");
        after = page.parameter("after");
        BankFileLine found = getFile();
        boolean acting = caller.isPayablesClerk() || caller.isController();
        boolean built = found.state() == BankFileState.BUILT;
        boolean idle = found.handOverStarted() == null;
        boolean builder = found.builtBy().equals(caller.getName());
        boolean waits = built && found.needsRelease();
        releasable = waits && caller.isController() && !builder;
        own = waits && caller.isController() && builder;
        startable = acting && idle && (found.state() == BankFileState.RELEASED || (built && !waits));
        started = acting && found.state() == BankFileState.RELEASED && !idle;
        discardable = acting && idle && (built || found.state() == BankFileState.RELEASED);
    }

    public BankFileLine getFile() {
        return page.once("file", () -> files.get(entity.id(), file));
    }

    public List<PaymentStep> getSteps() {
        return PaymentStep.of(getFile().state());
    }

    private ListPart<FileText> texts() {
        return page.once("texts", () -> files.changes(entity.id(), file, after, PAGE));
    }

    public List<FileText> getTexts() {
        return texts().rows();
    }

    /** Where the texts go on; empty at their end. */
    public String getNext() {
        String next = texts().next();
        return next == null ? "" : next;
    }

    public boolean isFirst() {
        return after == null;
    }

    private String acted(String said) {
        page.confirmOnNext(said, getFile().messageId());
        return "bank-file?faces-redirect=true&entity=" + entity.getCode() + "&file=" + file;
    }

    public String startHandOver() {
        files.startHandOver(entity.id(), file);
        return acted("bankFiles.isStarted");
    }

    public String endHandOver() {
        files.endHandOver(entity.id(), file);
        return acted("bankFiles.isHandedOver");
    }

    /** Does what the dialog asked about. */
    public @Nullable String carryOut() {
        return question.answered(() -> switch (question.getAct()) {
            case "release" -> {
                files.release(entity.id(), file, question.getControlTotal());
                yield acted("bankFiles.isReleased");
            }
            case "giveUp" -> {
                files.giveUpHandOver(entity.id(), file, question.getReason());
                yield acted("bankFiles.isGivenUp");
            }
            case "discardFile" -> {
                files.discard(entity.id(), file, question.getReason());
                yield acted("bankFiles.isDiscarded");
            }
            default -> "";
        });
    }

    /** What the dialog's act would do. */
    public String getEffect() {
        return text.of(
                "ask." + question.getAct() + "Effect",
                getFile().payments(),
                getFile().messageId());
    }

    /** The address of its bytes. */
    public String getDownload() {
        return "/pages/payables/bank-file/file?entity=" + entity.getCode() + "&file=" + file;
    }

    public int getNumber() {
        return file;
    }

    public boolean isReleasable() {
        return releasable;
    }

    /** A controller who built it, and learns why another one releases it. */
    public boolean isOwn() {
        return own;
    }

    public boolean isStartable() {
        return startable;
    }

    /** Its transfer began, and nobody said how it ended. */
    public boolean isStarted() {
        return started;
    }

    public boolean isDiscardable() {
        return discardable;
    }

    public Question getQuestion() {
        return question;
    }
}
