package org.creditback.reimbursement.operation;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.UUID;

/** What an operator can do through an MBean. */
final class Acts {

    static final String REQUEST_STOP = "requestStop";
    static final String RESUME = "resume";

    static final Map<String, String> DESCRIPTIONS = Map.of(
            REQUEST_STOP,
            "Asks the posting run to stop after its current chunk; nothing is left half done",
            RESUME,
            "Goes on with the newest stopped run");

    private static final Logger LOG = System.getLogger(Acts.class.getName());

    private Acts() {}

    /** Logs what an operator's act ran into, and says where. */
    static String kept(String act, RuntimeException failure) {
        UUID correlationId = UUID.randomUUID();
        LOG.log(Level.ERROR, act + " failed, correlation id " + correlationId, failure);
        return "A technical error. The server's log has it under the correlation id " + correlationId + ".";
    }
}
