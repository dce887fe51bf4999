package org.creditback.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who may call what, written from spec/controls.md section 2: one line each, {@code what = roles | remark}.
 *
 * <p>Roles are those of people, {@code people} for all five of them, {@code run} for the beans that book for a run, {@code everyone} for
 * what refuses by itself or is refused by whoever calls it.
 */
public final class Rules {

    /** The roles of people. */
    public static final Set<String> PEOPLE = Set.of("ar-clerk", "ap-clerk", "controller", "admin", "auditor");

    /** Called within the call of another door, which has asked for the legal entity; no page and no resource calls it. */
    public static final String INSIDE = "inside";

    /** Makes the legal entity that it names, which nobody can have a grant for yet. */
    public static final String CREATES = "creates";

    /** Writes down what its caller does or tries, about whatever legal entity. */
    public static final String NOTES = "notes";

    private final Map<String, Rule> rules = new TreeMap<>();

    private Rules() {}

    /** Who may, and what is remarked; the remark is empty for none. */
    public record Rule(Set<String> roles, String remark) implements Serializable {

        /** Whether the remark is this one. */
        public boolean is(String wanted) {
            return remark.equals(wanted);
        }
    }

    /** The table of a resource beside this class's package root; {@code doors} for security/doors.txt. */
    public static Rules of(String name) {
        Rules table = new Rules();
        try (InputStream file =
                        Objects.requireNonNull(Rules.class.getResourceAsStream("/security/" + name + ".txt"), name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, UTF_8))) {
            lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(table::add);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return table;
    }

    private void add(String line) {
        int equals = line.indexOf(" = ");
        if (equals < 0) {
            throw new IllegalStateException("not a rule: " + line);
        }
        String[] said = line.substring(equals + 3).split(" \\| ", 2);
        rules.put(line.substring(0, equals).strip(), new Rule(roles(said[0]), said.length == 1 ? "" : said[1].strip()));
    }

    private static Set<String> roles(String text) {
        Set<String> roles = Arrays.stream(text.strip().split(" +")).collect(Collectors.toCollection(TreeSet::new));
        if (roles.remove("people")) {
            roles.addAll(PEOPLE);
        }
        return roles;
    }

    /** As a line has them. */
    static String text(Set<String> roles) {
        Set<String> said = new TreeSet<>(roles);
        if (said.containsAll(PEOPLE)) {
            said.removeAll(PEOPLE);
            said.add("people");
        }
        return String.join(" ", said);
    }

    public Set<String> names() {
        return rules.keySet();
    }

    public @Nullable Rule find(String name) {
        return rules.get(name);
    }
}
