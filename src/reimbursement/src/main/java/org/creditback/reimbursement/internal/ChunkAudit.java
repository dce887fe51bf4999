package org.creditback.reimbursement.internal;

import java.util.ArrayList;
import java.util.List;
import org.creditback.domain.money.Amounts;
import org.creditback.ledger.AuditEvent;
import org.creditback.ledger.AuditFacts;
import org.creditback.payables.NewOneTimeVendor;
import org.jspecify.annotations.Nullable;

/** The audit events of a chunk: what a run posts and changes leaves the same trail as what people do (PO-1, controls.md 3). */
final class ChunkAudit {

    private ChunkAudit() {}

    static List<AuditEvent> events(RunLease lease, ChunkPlan chunk) {
        List<AuditEvent> events = new ArrayList<>(
                chunk.reimbursements().size() + 2 * chunk.vendors().size());
        chunk.vendors().forEach(vendor -> addVendor(lease, vendor, events));
        chunk.reimbursements().forEach(made -> events.add(posted(lease, made)));
        return events;
    }

    private static void addVendor(RunLease lease, NewOneTimeVendor vendor, List<AuditEvent> events) {
        events.add(event(
                lease,
                "VENDOR_CREATED",
                "VENDOR",
                vendor.vendorAccount(),
                null,
                new AuditFacts()
                        .with("name", vendor.name())
                        .with("oneTime", true)
                        .with("customerAccount", vendor.customerAccount())
                        .with("run", lease.runId())
                        .json()));
        events.add(event(
                lease,
                "CUSTOMER_CHANGED",
                "CUSTOMER",
                vendor.customerAccount(),
                "{}",
                new AuditFacts()
                        .with("vendorAccount", vendor.vendorAccount())
                        .with("run", lease.runId())
                        .json()));
    }

    private static AuditEvent posted(RunLease lease, PlannedBooking.Reimbursement made) {
        return event(
                lease,
                "REIMBURSEMENT_POSTED",
                "REIMBURSEMENT",
                made.number(),
                null,
                new AuditFacts()
                        .with("customerAccount", made.customerAccount())
                        .with("vendorAccount", made.vendorAccount())
                        .with(
                                "currency",
                                made.group().amount().getCurrencyUnit().getCode())
                        .with("amount", Amounts.plain(made.group().amount()))
                        .with("run", lease.runId())
                        .json());
    }

    private static AuditEvent event(
            RunLease lease, String action, String type, String key, @Nullable String before, String after) {
        return new AuditEvent(lease.run().entity(), lease.author(), action, type, key, before, after, null);
    }
}
