package org.creditback.web.reimbursement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumMap;
import java.util.Map;
import org.creditback.domain.reimbursement.DeclineReason;
import org.creditback.web.page.CallerView;
import org.jspecify.annotations.Nullable;

/** Where the thing stands that makes a rule decline: each reason leads to what blocks. */
@Named("blocks")
@RequestScoped
public class BlocksView {

    /** What a page needs to know besides the legal entity. */
    private enum Needs {
        CUSTOMER,
        VENDOR,
        RUN,
        NOTHING
    }

    private record Place(String page, Needs needs) {}

    private static final Place CUSTOMER = new Place("/pages/receivables/customer", Needs.CUSTOMER);
    private static final Place RATES = new Place("/pages/ledger/exchange-rates", Needs.NOTHING);
    private static final Place VENDOR = new Place("/pages/payables/vendor", Needs.VENDOR);
    private static final Place TEMPLATE = new Place("/pages/payables/payables-parameters", Needs.NOTHING);
    private static final Place PROFILES = new Place("/pages/ledger/posting-profiles", Needs.NOTHING);
    private static final Place DIMENSIONS = new Place("/pages/ledger/dimensions", Needs.NOTHING);
    private static final Place PARAMETERS = new Place("/pages/receivables/receivables-parameters", Needs.NOTHING);

    // A reason that is not here is mended nowhere: who ended a run does not take that back.
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
            Map.entry(DeclineReason.VENDOR_ON_HOLD, VENDOR),
            Map.entry(DeclineReason.NO_VENDOR_TEMPLATE, TEMPLATE),
            Map.entry(DeclineReason.NO_POSTING_PROFILE, PROFILES),
            Map.entry(DeclineReason.DIMENSION_INVALID, DIMENSIONS)));

    @Inject
    CallerView caller;

    /**
     * The page; empty where there is none, or none that whoever looks may see.
     *
     * @param vendor the payee, where it is known
     */
    public String page(DeclineReason reason, @Nullable String vendor) {
        Place place = place(reason, vendor);
        return place == null || (place.needs() == Needs.CUSTOMER && !caller.isReader()) ? "" : place.page();
    }

    // A hold is on the vendor; who may not see vendors sees at least which one the customer has.
    private @Nullable Place place(DeclineReason reason, @Nullable String vendor) {
        Place place = PLACES.get(reason);
        boolean seen = vendor != null && !vendor.isEmpty() && caller.isPayablesReader();
        return VENDOR.equals(place) && !seen ? CUSTOMER : place;
    }

    /** Whether the page is of the customer. */
    public boolean ofCustomer(DeclineReason reason, @Nullable String vendor) {
        return needs(place(reason, vendor), Needs.CUSTOMER);
    }

    /** Whether the page is of the vendor. */
    public boolean ofVendor(DeclineReason reason, @Nullable String vendor) {
        return needs(place(reason, vendor), Needs.VENDOR);
    }

    /** Whether the page is of the run that stands in the way. */
    public boolean ofRun(DeclineReason reason) {
        return needs(PLACES.get(reason), Needs.RUN);
    }

    private static boolean needs(@Nullable Place place, Needs needs) {
        return place != null && place.needs() == needs;
    }
}
