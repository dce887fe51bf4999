package org.creditback.payables.internal.iso20022;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One element of a message with all that is in it; small, for its reader stops at too much. */
final class Node {

    private final String name;
    private final @Nullable String currency;
    private final StringBuilder text = new StringBuilder();
    private final List<Node> children = new ArrayList<>();

    /**
     * @param currency attribute {@code Ccy}; null for none
     */
    Node(String name, @Nullable String currency) {
        this.name = name;
        this.currency = currency;
    }

    String name() {
        return name;
    }

    @Nullable
    String currency() {
        return currency;
    }

    void add(Node child) {
        children.add(child);
    }

    void add(String more) {
        text.append(more);
    }

    int length() {
        return text.length();
    }

    /** The text without the spaces around it; empty for none. */
    String text() {
        return text.toString().strip();
    }

    /** The text at a path such as {@code Acct/Id/IBAN}; null where nothing stands there. */
    @Nullable
    String textAt(String path) {
        return at(path).map(Node::text).filter(found -> !found.isEmpty()).orElse(null);
    }

    /** The first at a path. */
    Optional<Node> at(String path) {
        return all(path).stream().findFirst();
    }

    /** All at a path, in their order. */
    List<Node> all(String path) {
        List<Node> found = List.of(this);
        for (String step : path.split("/", -1)) {
            found = found.stream()
                    .flatMap(node -> node.children.stream())
                    .filter(child -> child.name.equals(step))
                    .toList();
        }
        return found;
    }
}
