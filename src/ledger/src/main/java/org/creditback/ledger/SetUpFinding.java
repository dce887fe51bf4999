package org.creditback.ledger;

import java.util.List;

/**
 * One thing that the set-up of a legal entity lacks.
 *
 * @param code      what is missing
 * @param arguments what its text names, in the order of the placeholders
 */
public record SetUpFinding(SetUpCode code, List<Object> arguments) {

    public SetUpFinding {
        arguments = List.copyOf(arguments);
    }

    /** A finding whose text names these. */
    public static SetUpFinding of(SetUpCode code, Object... arguments) {
        return new SetUpFinding(code, List.of(arguments));
    }
}
