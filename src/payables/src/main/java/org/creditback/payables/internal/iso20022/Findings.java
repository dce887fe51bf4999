package org.creditback.payables.internal.iso20022;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong; of very many the first thousand and their number. */
final class Findings {

    /** More than a person reads; a file of 50,000 payments without a debtor's town must not fill the memory. */
    static final int KEPT = 1000;

    private final List<Finding> kept = new ArrayList<>();
    private int count;

    void add(FindingCode code, String identity, String element) {
        count++;
        if (kept.size() < KEPT) {
            kept.add(new Finding(code, identity, element));
        }
    }

    void addIf(boolean wrong, FindingCode code, Place place) {
        if (wrong) {
            add(code, place.identity(), place.element());
        }
    }

    boolean isEmpty() {
        return count == 0;
    }

    int count() {
        return count;
    }

    List<Finding> kept() {
        return List.copyOf(kept);
    }
}
