package org.creditback.reimbursement.internal;

import java.util.ArrayList;
import java.util.List;
import org.creditback.domain.ledger.Voucher;
import org.creditback.domain.reimbursement.CandidateState;
import org.creditback.payables.NewOneTimeVendor;
import org.creditback.receivables.CreditSettlement.VendorLink;
import org.creditback.reimbursement.store.TransferStore.Outcome;

/** What a chunk is going to book, collected customer by customer and written at once. */
final class ChunkPlan {

    private final List<Voucher> vouchers = new ArrayList<>();
    private final List<PlannedBooking.Reimbursement> reimbursements = new ArrayList<>();
    private final List<PlannedBooking.Netting> nettings = new ArrayList<>();
    private final List<NewOneTimeVendor> vendors = new ArrayList<>();
    private final List<VendorLink> vendorLinks = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private int reimbursed;

    /** The place of the voucher among the vouchers of the chunk. */
    int voucher(Voucher voucher) {
        vouchers.add(voucher);
        return vouchers.size() - 1;
    }

    void add(PlannedBooking.Reimbursement reimbursement) {
        reimbursements.add(reimbursement);
    }

    void add(PlannedBooking.Netting netting) {
        nettings.add(netting);
    }

    void add(NewOneTimeVendor vendor, VendorLink link) {
        vendors.add(vendor);
        vendorLinks.add(link);
    }

    void outcome(Outcome outcome) {
        outcomes.add(outcome);
        if (outcome.state() == CandidateState.REIMBURSED) {
            reimbursed++;
        }
    }

    List<Voucher> vouchers() {
        return vouchers;
    }

    List<PlannedBooking.Reimbursement> reimbursements() {
        return reimbursements;
    }

    List<PlannedBooking.Netting> nettings() {
        return nettings;
    }

    List<NewOneTimeVendor> vendors() {
        return vendors;
    }

    List<VendorLink> vendorLinks() {
        return vendorLinks;
    }

    List<Outcome> outcomes() {
        return outcomes;
    }

    int reimbursed() {
        return reimbursed;
    }

    int declined() {
        return outcomes.size() - reimbursed;
    }
}
