package org.creditback.ledger;

import java.util.List;

/** Who did what: rows that are only ever added (controls.md 3). */
public interface AuditTrail {

    /** Adds an event to the caller's booking: both are kept, or neither. */
    void record(AuditEvent event);

    /** Adds many events to the caller's booking, in bulk. */
    void record(List<AuditEvent> events);

    /** Adds an attempt that is refused, in a transaction of its own: it stays when the attempt is rolled back. */
    void recordRefusal(AuditEvent event);
}
