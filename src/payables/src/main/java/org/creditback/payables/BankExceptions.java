package org.creditback.payables;

import java.util.List;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.payables.AnswerReason;
import org.jspecify.annotations.Nullable;

/** The lines of bank messages that wait for a person (BA-1). Role and legal entity are checked. */
public interface BankExceptions {

    /**
     * A line of a message.
     *
     * @param message of which it is
     * @param line    counted from 1
     */
    record LineKey(long message, int line) {

        /** Before the first. */
        public static final LineKey BEGINNING = new LineKey(0, 0);
    }

    /** How many wait for a reason. */
    record Waiting(AnswerReason reason, long lines) {}

    /**
     * In the order in which they came, after a line.
     *
     * @param reason only these; null for all
     */
    List<BankMessageLine> exceptions(LegalEntityId entity, @Nullable AnswerReason reason, LineKey after, int size);

    /** Of all that wait, by reason; reasons that nothing waits for are not there. */
    List<Waiting> waiting(LegalEntityId entity);

    /**
     * Applies a line again, by the same rules: what stood in the way may be gone. It still waits where it is not.
     *
     * @throws org.creditback.domain.Refusal NOT_FOUND; WRONG_STATE where it does not wait
     */
    BankMessageLine applyAgain(LegalEntityId entity, LineKey line);

    /**
     * Applies a line to a payment that a controller found, by the same rules but for the identity; also with a reason that is not known.
     *
     * @param endToEndId of the payment; null for what the line names itself
     * @throws org.creditback.domain.Refusal NOT_FOUND; WRONG_STATE where it does not wait; MISSING_VALUE without a reason; NOT_APPLICABLE
     *     where the rules forbid it, with the {@link AnswerReason}
     */
    BankMessageLine match(LegalEntityId entity, LineKey line, @Nullable String endToEndId, String reason);

    /**
     * Puts a line aside; nothing else changes.
     *
     * @throws org.creditback.domain.Refusal NOT_FOUND; WRONG_STATE where it does not wait; MISSING_VALUE without a reason
     */
    BankMessageLine close(LegalEntityId entity, LineKey line, String reason);
}
