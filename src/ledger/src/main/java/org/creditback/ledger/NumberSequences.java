package org.creditback.ledger;

import java.util.List;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.ledger.NumberSeries;

/** The gapless series of a legal entity (NU-1). Where a series goes on is nobody's choice: a number left out would be a gap. */
public interface NumberSequences {

    /** The series that are set up, in the order of {@link NumberSeries}. */
    List<NumberSequence> list(LegalEntityId entity);

    /** One series; a Refusal NOT_FOUND where it is not set up. */
    NumberSequence get(LegalEntityId entity, NumberSeries series);

    /**
     * Changes how numbers are written, as long as none was.
     *
     * @param changed prefix, digits and restart, with the version that was read
     * @return as stored, with its new version
     * @throws org.creditback.domain.Refusal TAKEN where the series has numbers; MISSING_VALUE, BAD_VALUE, or ALREADY_EXISTS where
     *     another series would write the same numbers, each with the field; STALE_VERSION; NOT_FOUND
     */
    NumberSequence change(LegalEntityId entity, NumberSequence changed);
}
