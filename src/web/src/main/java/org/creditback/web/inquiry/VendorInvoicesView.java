package org.creditback.web.inquiry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.creditback.domain.payables.HoldReason;
import org.creditback.domain.payables.HoldRelease;
import org.creditback.domain.payables.InvoiceState;
import org.creditback.payables.InvoiceLine;
import org.creditback.payables.InvoiceTotal;
import org.jspecify.annotations.Nullable;

/** The invoices of vendors by where they stand, with what they add up to. */
@Named
@RequestScoped
public class VendorInvoicesView extends InquiryView<InvoiceLine> {

    @Inject
    VendorInvoiceList invoices;

    @Override
    InquiryList<InvoiceLine> list() {
        return invoices;
    }

    /** Where the list shows this state only; with no state, all. */
    public String stateAddress(@Nullable InvoiceState state) {
        return address(VendorInvoiceList.STATE, state == null ? "" : state.name());
    }

    /** As the address names it; empty for all. */
    public String getState() {
        return Objects.requireNonNullElse(getInput().text(VendorInvoiceList.STATE), "");
    }

    public InvoiceState[] getStates() {
        return new InvoiceState[] {
            InvoiceState.OPEN, InvoiceState.ON_HOLD, InvoiceState.IN_PAYMENT, InvoiceState.PAID, InvoiceState.REVERSED
        };
    }

    public HoldReason[] getReasons() {
        return HoldReason.values();
    }

    private List<InvoiceTotal> sums() {
        return page.once(
                "totals",
                () -> isMalformed()
                        ? List.of()
                        : Objects.requireNonNullElse(invoices.totals(entity.id(), getInput()), List.of()));
    }

    /** Per currency; empty for nothing, and for more than is added up. */
    public List<InvoiceTotal> getTotals() {
        return sums();
    }

    /** Holds of the one reason that is filtered for are released together where people release them. */
    public boolean isMarkable() {
        return Stream.of(HoldReason.values())
                .anyMatch(reason -> reason.name().equals(getInput().text(VendorInvoiceList.REASON))
                        && reason.release() != HoldRelease.CAUSE);
    }
}
