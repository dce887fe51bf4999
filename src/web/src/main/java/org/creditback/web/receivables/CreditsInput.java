package org.creditback.web.receivables;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.creditback.domain.reimbursement.DeclineReason;
import org.creditback.domain.reimbursement.OpenDebitMode;
import org.creditback.reimbursement.CreditQuery;
import org.creditback.reimbursement.CreditQuery.Shown;
import org.creditback.reimbursement.CreditQuery.Terms;
import org.jspecify.annotations.Nullable;

/** What is asked of the customers with credit balance, as an address carries it. */
public final class CreditsInput implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String SHOW = "show";
    private static final String REASON = "reason";
    private static final String OPEN_DEBITS = "openDebits";

    private final FilterInput filter;
    private final Shown shown;
    private final @Nullable DeclineReason reason;
    private final OpenDebitMode openDebits;

    private CreditsInput(FilterInput filter, Shown shown, @Nullable DeclineReason reason, OpenDebitMode openDebits) {
        this.filter = filter;
        this.shown = shown;
        this.reason = reason;
        this.openDebits = openDebits;
    }

    /** Takes over what an address says; a choice that is none is the first one. */
    static CreditsInput of(Function<String, String> address) {
        return new CreditsInput(
                FilterInput.of(address),
                choice(Shown.values(), address.apply(SHOW)).orElse(Shown.ALL),
                choice(DeclineReason.values(), address.apply(REASON)).orElse(null),
                choice(OpenDebitMode.values(), address.apply(OPEN_DEBITS)).orElse(OpenDebitMode.EXCLUDE));
    }

    private static <E extends Enum<E>> Optional<E> choice(E[] choices, String name) {
        return Stream.of(choices).filter(choice -> choice.name().equals(name)).findFirst();
    }

    /** A Refusal BAD_VALUE names the part of the filter that is malformed. */
    CreditQuery query() {
        return new CreditQuery(filter.filter(), new Terms(null, openDebits, false, null), shown, reason);
    }

    /** Nobody is left out. */
    public boolean isBlank() {
        return filter.isBlank() && shown == Shown.ALL && reason == null;
    }

    /** What is given, by its name in the address. */
    public Map<String, String> getParts() {
        Map<String, String> parts = new LinkedHashMap<>(filter.getFilled());
        if (shown != Shown.ALL) {
            parts.put(SHOW, shown.name());
        }
        if (reason != null) {
            parts.put(REASON, reason.name());
        }
        if (openDebits != OpenDebitMode.EXCLUDE) {
            parts.put(OPEN_DEBITS, openDebits.name());
        }
        return parts;
    }

    public FilterInput getFilter() {
        return filter;
    }

    public Shown getShown() {
        return shown;
    }

    public @Nullable DeclineReason getReason() {
        return reason;
    }

    public OpenDebitMode getOpenDebits() {
        return openDebits;
    }
}
