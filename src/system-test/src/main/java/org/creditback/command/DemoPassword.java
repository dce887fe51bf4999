package org.creditback.command;

import java.util.Optional;
import org.creditback.server.StateFolder;

/**
 * The password of the first accounts.
 *
 * @param value  itself
 * @param source where it is from, for people
 */
record DemoPassword(String value, String source) {

    private static final String FILE = "demo-password";
    private static final String VARIABLE = "CREDITBACK_DEMO_PASSWORD";

    /** From the environment; else the one that was made at the first start. */
    static DemoPassword of(StateFolder state) {
        Optional<String> given = RunSettings.environment(VARIABLE);
        if (given.isPresent()) {
            return new DemoPassword(given.get(), "of all accounts: the value of " + VARIABLE);
        }
        boolean first = state.password(FILE).isEmpty();
        String password = state.passwordOrNew(FILE);
        return new DemoPassword(
                password,
                "of all accounts: " + (first ? password + ", shown this once and kept in " : "in ") + ".creditback/"
                        + FILE);
    }

    @Override
    public String toString() {
        return source;
    }
}
