package org.creditback.payables.internal.iso20022;

/** What the identities of a bank file must keep (BF-2). Whether they came in an earlier file only the database knows. */
final class IdentityRules {

    /** {@code Max35Text}. */
    static final int LENGTH = 35;

    private final Findings findings;

    IdentityRules(Findings findings) {
        this.findings = findings;
    }

    /** The first thing that is wrong with it, if any. */
    void check(String identity, Place place) {
        if (identity.isEmpty()) {
            findings.addIf(true, FindingCode.ID_EMPTY, place);
        } else if (identity.length() > LENGTH) {
            findings.addIf(true, FindingCode.ID_TOO_LONG, place);
        } else if (!SepaText.isWithin(identity) || !identity.strip().equals(identity)) {
            findings.addIf(true, FindingCode.ID_BAD_CHARACTER, place);
        } else {
            findings.addIf(hasStraySlash(identity), FindingCode.ID_SLASH, place);
        }
    }

    private static boolean hasStraySlash(String identity) {
        return identity.startsWith("/") || identity.endsWith("/") || identity.contains("//");
    }
}
