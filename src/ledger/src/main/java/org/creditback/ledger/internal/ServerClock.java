package org.creditback.ledger.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The one place that asks the machine for the time; everybody else is handed this clock. */
@ApplicationScoped
public class ServerClock {

    /** UTC; who needs a date puts it into the time zone of a legal entity. */
    @Produces
    public Clock clock() {
        return Clock.systemUTC();
    }
}
