package org.creditback.ledger;

import java.time.Instant;
import java.util.List;
import org.creditback.domain.ledger.LegalEntityId;
import org.jspecify.annotations.Nullable;

/**
 * The check of what must be true of the books at every moment (reliability.md 7): every hour, and whenever a controller asks.
 *
 * <p>While the last check of a legal entity found something, nothing is posted there. It is never repaired by itself.
 */
public interface BooksCheck {

    /** What the last check found. Checks role and legal entity. */
    CheckedBooks last(LegalEntityId entity);

    /** Checks now (controller). Takes as long as reading the books does. */
    CheckedBooks check(LegalEntityId entity);

    /**
     * Passes books in which the last check found nothing, and those never checked; no caller is checked.
     *
     * @throws org.creditback.domain.Refusal BOOKS_IN_QUESTION otherwise
     */
    void requireSound(LegalEntityId entity);

    /**
     * Books as the last check found them.
     *
     * @param checkedAt  null before the first check
     * @param violations rows that break an invariant
     * @param findings   a line for each invariant that is broken: its name, how often, an example
     */
    record CheckedBooks(@Nullable Instant checkedAt, long violations, List<String> findings) {}
}
