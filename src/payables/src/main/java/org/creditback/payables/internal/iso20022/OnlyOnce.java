package org.creditback.payables.internal.iso20022;

import java.util.HashSet;
import java.util.Set;

/** Identities of one kind, each of which may come once in a file (BF-2). */
final class OnlyOnce {

    private final Findings findings;
    private final Set<String> seen = new HashSet<>();

    OnlyOnce(Findings findings) {
        this.findings = findings;
    }

    void check(String identity, Place place) {
        findings.addIf(!seen.add(identity), FindingCode.ID_NOT_UNIQUE, place);
    }
}
