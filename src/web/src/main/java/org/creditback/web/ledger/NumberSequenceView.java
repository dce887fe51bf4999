package org.creditback.web.ledger;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.NumberSeries;
import org.creditback.ledger.NumberSequence;
import org.creditback.ledger.NumberSequences;
import org.creditback.web.page.Difference;
import org.creditback.web.page.Differences;
import org.creditback.web.page.LegalEntityView;
import org.creditback.web.page.Page;
import org.creditback.web.page.TextsView;
import org.jspecify.annotations.Nullable;

/** One number sequence: a controller changes how its numbers are written, as long as none was. */
@Named
@ViewScoped
public class NumberSequenceView implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    NumberSequences sequences;

    @Inject
    LegalEntityView entity;

    @Inject
    Page page;

    @Inject
    TextsView text;

    private NumberSeries series = NumberSeries.REIMBURSEMENT;
    private String prefix = "";
    private int digits;
    private boolean restarts;
    private int version;
    private List<Difference> differences = List.of();
    private transient @Nullable NumberSequence stored;

    @PostConstruct
    void read() {
        String asked = page.text("series");
        series = Stream.of(NumberSeries.values())
                .filter(each -> each.name().equals(asked))
                .findFirst()
                .orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, asked));
        show(sequences.get(entity.id(), series));
    }

    private void show(NumberSequence sequence) {
        stored = sequence;
        prefix = sequence.prefix();
        digits = sequence.digits();
        restarts = sequence.restarts();
        version = sequence.version();
    }

    /** Stores the form. Where somebody else was first, the input stays, and a second Save replaces what it is shown beside. */
    public void save() {
        try {
            show(sequences.change(entity.id(), form()));
            differences = List.of();
            page.confirm("msg.saved");
        } catch (Refusal refusal) {
            if (refusal.reason() != RefusalReason.STALE_VERSION) {
                throw refusal;
            }
            NumberSequence now = sequences.get(entity.id(), series);
            differences = new Differences(text)
                    .field("sequence.prefix", prefix, now.prefix())
                    .field("sequence.digits", text.count(digits), text.count(now.digits()))
                    .field("sequence.restarts", text.yesNo(restarts), text.yesNo(now.restarts()))
                    .list();
            stored = now;
            version = now.version();
            page.refuse("msg.stale");
        }
    }

    private NumberSequence form() {
        return new NumberSequence(series, prefix, digits, restarts, false, List.of(), version);
    }

    /** The first number of this year as the form would write it. */
    public String getSample() {
        return form().number(page.today(entity.get().timeZone()).getYear(), 1);
    }

    /** As stored. */
    public NumberSequence getSequence() {
        if (stored == null) {
            stored = sequences.get(entity.id(), series);
        }
        return Objects.requireNonNull(stored);
    }

    public NumberSeries getSeries() {
        return series;
    }

    public List<Difference> getDifferences() {
        return differences;
    }

    public String getPrefix() {
        return prefix;
    }

    public void setPrefix(@Nullable String prefix) {
        this.prefix = Objects.requireNonNullElse(prefix, "");
    }

    public int getDigits() {
        return digits;
    }

    public void setDigits(int digits) {
        this.digits = digits;
    }

    public boolean isRestarts() {
        return restarts;
    }

    public void setRestarts(boolean restarts) {
        this.restarts = restarts;
    }
}
