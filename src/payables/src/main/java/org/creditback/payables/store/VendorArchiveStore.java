package org.creditback.payables.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.creditback.domain.ledger.LegalEntityId;

/** One-time vendors that are no longer needed: no open invoice, and nothing happened for the months of their legal entity (VE-13). */
@Dependent
public class VendorArchiveStore {

    // What counts as something that happened: its creation, an invoice, a bank account proposed for it.
    private static final String OVER = """
             v.one_time AND v.state = 'ACTIVE'
             AND v.created_at < ? - make_interval(months => p.one_time_vendor_archive_months)
             AND NOT EXISTS (SELECT FROM payables.open_vendor_invoice i
                              WHERE i.legal_entity = v.legal_entity AND i.vendor_account = v.vendor_account AND i.open_amount <> 0)
             AND NOT EXISTS (SELECT FROM payables.vendor_invoice i
                              WHERE i.legal_entity = v.legal_entity AND i.vendor_account = v.vendor_account
                                AND i.posting_date >= ? - make_interval(months => p.one_time_vendor_archive_months))
             AND NOT EXISTS (SELECT FROM payables.vendor_bank_account b
                              WHERE b.legal_entity = v.legal_entity AND b.vendor_account = v.vendor_account
                                AND b.proposed_at >= ? - make_interval(months => p.one_time_vendor_archive_months))""";

    private final PayablesDatabase database;

    @Inject
    public VendorArchiveStore(PayablesDatabase database) {
        this.database = database;
    }

    /** A vendor that may go to the archive. */
    public record Unused(LegalEntityId entity, String vendorAccount) {}

    /**
     * Locks vendors that nobody needed for long, passing over those that somebody works with.
     *
     * @param now  from where the months are counted back
     * @param most how many at once; at least one
     * @return in no order
     */
    public List<Unused> hold(Instant now, int most) {
        return database.jdbc()
                .list(
                        "SELECT v.legal_entity, v.vendor_account FROM payables.vendor v"
                                + " JOIN payables.parameters p ON p.legal_entity = v.legal_entity WHERE " + OVER
                                + " LIMIT ? FOR UPDATE OF v SKIP LOCKED",
                        row -> new Unused(new LegalEntityId(row.getString(1)), row.getString(2)),
                        now.atOffset(ZoneOffset.UTC),
                        now.atOffset(ZoneOffset.UTC),
                        now.atOffset(ZoneOffset.UTC),
                        most);
    }

    /**
     * Archives those of the held vendors that still nobody needs: an invoice may have been posted before they were held.
     *
     * @return those that went
     */
    public List<Unused> archive(Instant now, List<Unused> held) {
        return database.jdbc()
                .list(
                        "UPDATE payables.vendor v SET state = 'ARCHIVED', version = v.version + 1"
                                + " FROM payables.parameters p, unnest(?::text[], ?::text[]) h (legal_entity, vendor_account)"
                                + " WHERE p.legal_entity = v.legal_entity AND v.legal_entity = h.legal_entity"
                                + " AND v.vendor_account = h.vendor_account AND " + OVER
                                + " RETURNING v.legal_entity, v.vendor_account",
                        row -> new Unused(new LegalEntityId(row.getString(1)), row.getString(2)),
                        held.stream().map(each -> each.entity().code()).toArray(String[]::new),
                        held.stream().map(Unused::vendorAccount).toArray(String[]::new),
                        now.atOffset(ZoneOffset.UTC),
                        now.atOffset(ZoneOffset.UTC),
                        now.atOffset(ZoneOffset.UTC));
    }
}
