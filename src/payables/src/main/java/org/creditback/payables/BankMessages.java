package org.creditback.payables;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.payables.AnswerOutcome;
import org.jspecify.annotations.Nullable;

/** What banks answer: imported once, with all its effects or none (BA-1 to BA-4). Role and legal entity are checked. */
public interface BankMessages {

    /**
     * Imports a message with all of its effects. The same bytes again are answered with the first import, and change nothing.
     *
     * <p>A message that is not read is kept as a refused one: {@link BankMessage#fault()} says why.
     *
     * @param content read to its end or to the largest size that is taken; the caller closes it
     * @throws IOException if the bytes cannot be had; nothing is kept then
     * @throws org.creditback.domain.Refusal SETUP_INCOMPLETE where an account or number sequence is missing that the effects need
     */
    BankMessage read(LegalEntityId entity, NewBankMessage message, InputStream content) throws IOException;

    /** The latest first, before a message; 0 from the latest on. */
    List<BankMessage> messages(LegalEntityId entity, long before, int size);

    /** One; a Refusal NOT_FOUND where the legal entity has no such message. */
    BankMessage get(LegalEntityId entity, long message);

    /**
     * In their order, after a line.
     *
     * @param outcome only these; null for all
     */
    List<BankMessageLine> lines(
            LegalEntityId entity, long message, @Nullable AnswerOutcome outcome, int after, int size);

    /** Writes the bytes of a message that was read, as they came. Every look leaves an audit event. */
    void write(LegalEntityId entity, long message, OutputStream out) throws IOException;
}
