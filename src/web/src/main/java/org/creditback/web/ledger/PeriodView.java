package org.creditback.web.ledger;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.ledger.FiscalPeriod;
import org.creditback.ledger.FiscalPeriods;
import org.creditback.ledger.PeriodState;
import org.creditback.reimbursement.Periods;
import org.creditback.web.page.Difference;
import org.creditback.web.page.Differences;
import org.creditback.web.page.LegalEntityView;
import org.creditback.web.page.Page;
import org.creditback.web.page.TextsView;
import org.jspecify.annotations.Nullable;

/** One fiscal period: a controller opens, holds and closes it. Closing is for good, so it asks for a reason and once more. */
@Named
@ViewScoped
public class PeriodView implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    FiscalPeriods fiscalPeriods;

    @EJB
    Periods periods;

    @Inject
    LegalEntityView entity;

    @Inject
    Page page;

    @Inject
    TextsView text;

    private LocalDate startsOn = LocalDate.EPOCH;
    private PeriodState receivables = PeriodState.OPEN;
    private PeriodState payables = PeriodState.OPEN;
    private PeriodState ledger = PeriodState.OPEN;
    private @Nullable String reason;
    private int version;
    private boolean asking;
    private List<Difference> differences = List.of();
    private transient @Nullable FiscalPeriod stored;

    @PostConstruct
    void read() {
        String asked = page.text("period");
        try {
            startsOn = LocalDate.parse(asked);
        } catch (DateTimeParseException noDate) {
            throw new Refusal(RefusalReason.NOT_FOUND, asked);
        }
        show(fiscalPeriods.get(entity.id(), startsOn));
    }

    private void show(FiscalPeriod period) {
        stored = period;
        receivables = period.receivables();
        payables = period.payables();
        ledger = period.ledger();
        version = period.version();
        reason = null;
    }

    /** Stores the form; where that closes a module, it asks first. */
    public void save() {
        if (!closing().isEmpty()) {
            if (reason == null || reason.isBlank()) {
                throw Refusal.ofField(RefusalReason.MISSING_VALUE, "reason");
            }
            asking = true;
            return;
        }
        store();
    }

    /** Closes what was asked about. */
    public void confirmed() {
        asking = false;
        store();
    }

    public void askNoMore() {
        asking = false;
    }

    private void store() {
        FiscalPeriod before = getPeriod();
        try {
            show(periods.change(
                    entity.id(),
                    new FiscalPeriod(
                            startsOn, before.endsOn(), before.fiscalYear(), receivables, payables, ledger, version),
                    reason));
            differences = List.of();
            page.confirm("msg.saved");
        } catch (Refusal refusal) {
            if (refusal.reason() != RefusalReason.STALE_VERSION) {
                throw refusal;
            }
            FiscalPeriod now = fiscalPeriods.get(entity.id(), startsOn);
            differences = differencesTo(now);
            stored = now;
            version = now.version();
            page.refuse("msg.stale");
        }
    }

    private List<Difference> differencesTo(FiscalPeriod now) {
        return new Differences(text)
                .field("module.ar", label(receivables), label(now.receivables()))
                .field("module.ap", label(payables), label(now.payables()))
                .field("module.gl", label(ledger), label(now.ledger()))
                .list();
    }

    private String label(PeriodState state) {
        return text.label("period", state);
    }

    private List<String> closing() {
        FiscalPeriod before = getPeriod();
        List<String> modules = new ArrayList<>();
        add(modules, "module.ar", before.receivables(), receivables);
        add(modules, "module.ap", before.payables(), payables);
        add(modules, "module.gl", before.ledger(), ledger);
        return modules;
    }

    private void add(List<String> modules, String key, PeriodState before, PeriodState after) {
        if (before != PeriodState.CLOSED && after == PeriodState.CLOSED) {
            modules.add(text.get(key));
        }
    }

    /** The modules that the form closes, in words. */
    public String getClosing() {
        return String.join(", ", closing());
    }

    /** What a module may become: nothing follows CLOSED. */
    public List<PeriodState> choices(PeriodState before) {
        return before == PeriodState.CLOSED ? List.of(before) : List.of(PeriodState.values());
    }

    /** As stored. */
    public FiscalPeriod getPeriod() {
        if (stored == null) {
            stored = fiscalPeriods.get(entity.id(), startsOn);
        }
        return Objects.requireNonNull(stored);
    }

    public boolean isAsking() {
        return asking;
    }

    public List<Difference> getDifferences() {
        return differences;
    }

    public PeriodState getReceivables() {
        return receivables;
    }

    public void setReceivables(PeriodState receivables) {
        this.receivables = receivables;
    }

    public PeriodState getPayables() {
        return payables;
    }

    public void setPayables(PeriodState payables) {
        this.payables = payables;
    }

    public PeriodState getLedger() {
        return ledger;
    }

    public void setLedger(PeriodState ledger) {
        this.ledger = ledger;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
