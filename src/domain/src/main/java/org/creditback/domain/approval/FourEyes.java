package org.creditback.domain.approval;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.creditback.domain.RefusalReason;

/**
 * A proposal as the rule of the four eyes sees it: what it is, and whose hands were on it.
 *
 * <p>It is about persons, so no role makes an exception: an administrator is refused like everybody.
 *
 * @param hash              of all that is proposed
 * @param preparers         everybody who prepared it
 * @param bankDetailAuthors everybody who entered or changed bank details of a payee, also where the change is not approved yet
 * @see "Rules AP-3, AP-4 and PC-10; controls.md 2. Also: constraints approver_is_not_preparer and approver_changed_no_bank_details"
 */
public record FourEyes(String hash, Set<String> preparers, Set<String> bankDetailAuthors) {

    public FourEyes {
        preparers = Set.copyOf(preparers);
        bankDetailAuthors = Set.copyOf(bankDetailAuthors);
    }

    /** What the person had to do with the proposal; empty for one who may decide on it. */
    public Set<Involvement> involvement(String person) {
        Set<Involvement> involvement = EnumSet.noneOf(Involvement.class);
        if (preparers.contains(person)) {
            involvement.add(Involvement.PREPARED);
        }
        if (bankDetailAuthors.contains(person)) {
            involvement.add(Involvement.CHANGED_BANK_DETAILS);
        }
        return involvement;
    }

    /**
     * Why the person cannot decide on what they saw.
     *
     * <p>Who may not decide at all learns that first: it stays so whatever the proposal becomes.
     *
     * @param seenHash of the proposal as the person saw it
     * @return SELF_APPROVAL or PROPOSAL_CHANGED; empty where the decision counts
     */
    public Optional<RefusalReason> objection(String person, String seenHash) {
        if (!involvement(person).isEmpty()) {
            return Optional.of(RefusalReason.SELF_APPROVAL);
        }
        return hash.equals(seenHash) ? Optional.empty() : Optional.of(RefusalReason.PROPOSAL_CHANGED);
    }
}
