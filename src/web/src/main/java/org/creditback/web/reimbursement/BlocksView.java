package org.creditback.web.reimbursement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.EnumMap;
import java.util.Map;
import org.creditback.domain.reimbursement.DeclineReason;

/** Where the thing stands that makes a rule decline: each reason leads to what blocks. */
@Named("blocks")
@ApplicationScoped
public class BlocksView {

    /** What a page needs to know besides the legal entity. */
    private enum Needs {
        CUSTOMER,
        RUN,
        NOTHING
    }

    private record Place(String page, Needs needs) {}

    private static final Place CUSTOMER = new Place("/pages/receivables/customer", Needs.CUSTOMER);
    private static final Place RATES = new Place("/pages/ledger/exchange-rates", Needs.NOTHING);
    private static final Place PARAMETERS = new Place("/pages/receivables/receivables-parameters", Needs.NOTHING);

    // A reason that is not here has no page of its own yet.
    private static final Map<DeclineReason, Place> PLACES = new EnumMap<>(Map.ofEntries(
            Map.entry(DeclineReason.IN_OTHER_RUN, new Place("/pages/reimbursement/run", Needs.RUN)),
            Map.entry(DeclineReason.CHANGED_SINCE_SELECTION, CUSTOMER),
            Map.entry(DeclineReason.PENDING_SETTLEMENT, CUSTOMER),
            Map.entry(DeclineReason.CUSTOMER_ON_HOLD, CUSTOMER),
            Map.entry(DeclineReason.LEGAL_FREEZE, CUSTOMER),
            Map.entry(DeclineReason.DECEASED, CUSTOMER),
            Map.entry(DeclineReason.DISPUTED, CUSTOMER),
            Map.entry(DeclineReason.CREDIT_AFTER_CUTOFF, CUSTOMER),
            Map.entry(DeclineReason.OPEN_DEBIT, CUSTOMER),
            Map.entry(DeclineReason.NO_NET_CREDIT, CUSTOMER),
            Map.entry(DeclineReason.NO_EXCHANGE_RATE, RATES),
            Map.entry(DeclineReason.BELOW_MINIMUM, PARAMETERS),
            Map.entry(DeclineReason.ABOVE_MAXIMUM, PARAMETERS),
            Map.entry(DeclineReason.VENDOR_NOT_FOUND, CUSTOMER),
            Map.entry(DeclineReason.VENDOR_ON_HOLD, CUSTOMER)));

    /** The page; empty where there is none. */
    public String page(DeclineReason reason) {
        Place place = PLACES.get(reason);
        return place == null ? "" : place.page();
    }

    /** Whether the page is of the customer. */
    public boolean ofCustomer(DeclineReason reason) {
        return needs(reason, Needs.CUSTOMER);
    }

    /** Whether the page is of the run that stands in the way. */
    public boolean ofRun(DeclineReason reason) {
        return needs(reason, Needs.RUN);
    }

    private static boolean needs(DeclineReason reason, Needs needs) {
        Place place = PLACES.get(reason);
        return place != null && place.needs() == needs;
    }
}
