package org.creditback.ledger;

import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.MDC;

/**
 * What every line of the log says beside its sentence while a piece of work lasts: its run, its request, its legal entity.
 *
 * <p>Fields belong to the thread; closing takes away those that this piece of work has set.
 */
public final class LogFields implements AutoCloseable {

    /** The number of a run. */
    public static final String RUN = "run";

    /** The identity of a call of a page or resource. */
    public static final String REQUEST = "request";

    /** The code of a legal entity. */
    public static final String LEGAL_ENTITY = "legalEntity";

    private final List<String> set = new ArrayList<>();

    /** The fields of a run. */
    public static LogFields ofRun(long run) {
        return new LogFields().with(RUN, String.valueOf(run));
    }

    /** One field more, unless work around this one has set it. */
    public LogFields with(String name, String value) {
        if (MDC.get(name) == null) {
            MDC.put(name, value);
            set.add(name);
        }
        return this;
    }

    @Override
    public void close() {
        set.forEach(MDC::remove);
    }
}
