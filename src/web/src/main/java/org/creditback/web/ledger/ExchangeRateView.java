package org.creditback.web.ledger;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.money.QuotedRate;
import org.creditback.ledger.ExchangeRates;
import org.creditback.ledger.RateLine;
import org.creditback.web.page.CallerView;
import org.creditback.web.page.Difference;
import org.creditback.web.page.Differences;
import org.creditback.web.page.Page;
import org.creditback.web.page.TextsView;
import org.creditback.web.text.RateText;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** One exchange rate: a new one, or one that is replaced or withdrawn with a reason. */
@Named
@ViewScoped
public class ExchangeRateView implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    ExchangeRates rates;

    @Inject
    Page page;

    @Inject
    TextsView text;

    @Inject
    CallerView caller;

    private String from = "";
    private String to = "";
    private @Nullable LocalDate validFrom;
    private String rate = "";
    private @Nullable String reason;
    private int version;
    private boolean existing;
    private List<Difference> differences = List.of();
    private transient @Nullable RateLine stored;

    @PostConstruct
    void read() {
        from = page.text("from");
        to = page.text("to");
        String day = page.text("day");
        if (day.isEmpty()) {
            return;
        }
        validFrom = RateInput.date(day);
        if (validFrom == null
                || Currencies.of(from).isEmpty()
                || Currencies.of(to).isEmpty()) {
            throw new Refusal(RefusalReason.NOT_FOUND, from + "/" + to + " " + day);
        }
        existing = true;
        show(current());
    }

    private RateLine current() {
        return rates.get(Currencies.needed("from", from), Currencies.needed("to", to), day());
    }

    private LocalDate day() {
        if (validFrom == null) {
            throw Refusal.ofField(RefusalReason.MISSING_VALUE, "validFrom");
        }
        return validFrom;
    }

    private void show(RateLine line) {
        stored = line;
        rate = text.rate(line.rate());
        version = line.version();
        reason = null;
        existing = true;
        differences = List.of();
    }

    /** Adds the rate, or replaces the one that is shown. */
    public void save() {
        QuotedRate typed = typed();
        change(() -> existing ? rates.replace(typed, version, given()) : rates.add(typed));
    }

    /** Lets the rate count no more. */
    public void withdraw() {
        CurrencyUnit one = Currencies.needed("from", from);
        CurrencyUnit other = Currencies.needed("to", to);
        change(() -> rates.withdraw(one, other, day(), version, given()));
    }

    private void change(Change change) {
        try {
            show(change.make());
            page.confirm("msg.saved");
        } catch (Refusal refusal) {
            if (refusal.reason() != RefusalReason.STALE_VERSION) {
                throw refusal;
            }
            RateLine now = current();
            differences = new Differences(text)
                    .field("field.exchangeRate", rate, text.rate(now.rate()))
                    .field("field.state", text.get(state(getLine())), text.get(state(now)))
                    .list();
            stored = now;
            version = now.version();
            page.refuse("msg.stale");
        }
    }

    /** An act on the door, with the line as stored then. */
    private interface Change {

        RateLine make();
    }

    private String given() {
        return Objects.requireNonNullElse(reason, "");
    }

    private QuotedRate typed() {
        CurrencyUnit one = Currencies.needed("from", from);
        CurrencyUnit other = Currencies.needed("to", to);
        if (one.equals(other)) {
            throw Refusal.ofField(RefusalReason.BAD_VALUE, "to", to);
        }
        LocalDate day = day();
        Locale locale = caller.getLocale();
        return RateText.plain(rate, locale)
                .flatMap(plain -> QuotedRate.read(one, other, day, plain))
                .orElseThrow(() -> Refusal.ofField(RefusalReason.BAD_VALUE, "rate", rate));
    }

    private static String state(RateLine line) {
        return line.withdrawn() ? "rateState.WITHDRAWN" : "rateState.VALID";
    }

    /** As stored; asked for existing rates only. */
    public RateLine getLine() {
        if (stored == null) {
            stored = current();
        }
        return Objects.requireNonNull(stored);
    }

    public boolean isExisting() {
        return existing;
    }

    public List<CurrencyUnit> getCurrencies() {
        return Currencies.all();
    }

    public List<Difference> getDifferences() {
        return differences;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = Objects.requireNonNullElse(from, "");
    }

    public String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = Objects.requireNonNullElse(to, "");
    }

    public @Nullable LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(@Nullable LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    public String getRate() {
        return rate;
    }

    public void setRate(@Nullable String rate) {
        this.rate = Objects.requireNonNullElse(rate, "");
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
