package org.creditback.domain.payables;

import java.util.Optional;
import org.creditback.domain.RefusalReason;
import org.jspecify.annotations.Nullable;

/**
 * A hold in force, as the rule of its release sees it.
 *
 * <p>It is about persons, so no role makes an exception.
 *
 * @param reason   why the invoice is held
 * @param author   who put it
 * @param agreedBy the first of two who release it; null for none
 * @see "Rules 15 and PC-6 to PC-8. Also: constraints hold_releaser_is_not_author and two_release_a_sanctions_hit"
 */
public record InvoiceHold(
        HoldReason reason, String author, @Nullable String agreedBy) {

    /**
     * Why the person cannot release it.
     *
     * @return WRONG_STATE where only its cause ends it, SELF_APPROVAL where it takes another person; empty for one whose word counts
     */
    public Optional<RefusalReason> objection(String person) {
        return switch (reason.release()) {
            case CAUSE -> Optional.of(RefusalReason.WRONG_STATE);
            case PERSON -> Optional.empty();
            case ANOTHER_PERSON, TWO_PERSONS ->
                author.equals(person) || person.equals(agreedBy)
                        ? Optional.of(RefusalReason.SELF_APPROVAL)
                        : Optional.empty();
        };
    }

    /** True where the word of one person more ends it; false where that person is the first of two. */
    public boolean endsWithNext() {
        return reason.release() != HoldRelease.TWO_PERSONS || agreedBy != null;
    }
}
