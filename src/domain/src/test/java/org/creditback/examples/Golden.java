package org.creditback.examples;

import java.util.List;
import java.util.Set;

/**
 * One golden block.
 *
 * @param name     as in the specification
 * @param facts    what it starts from
 * @param expected what must come out, complete but for {@code open}
 * @param absent   customers that the run must not even consider
 * @param later    its {@code step} lines with what follows them: acts of the payables half
 */
public record Golden(String name, Facts facts, Outcome expected, Set<String> absent, List<String> later) {

    @Override
    public String toString() {
        return name;
    }
}
