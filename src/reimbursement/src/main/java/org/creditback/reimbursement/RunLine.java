package org.creditback.reimbursement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.creditback.domain.reimbursement.RunState;
import org.creditback.reimbursement.RunSummary.CurrencyTotal;
import org.jspecify.annotations.Nullable;

/**
 * A run in a short list: what its header knows, without a count of its candidates.
 *
 * @param released   OK was given
 * @param expiresAt  of a preview; null before the freeze
 * @param considered customers; 0 before the freeze
 * @param selected   at the freeze
 * @param failed     customers that posting failed for, for technical reasons
 * @param planned    per currency, as frozen
 */
public record RunLine(
        RunId run,
        RunState state,
        boolean released,
        LocalDate postingDate,
        String preparedBy,
        Instant requestedAt,
        @Nullable Instant expiresAt,
        int considered,
        int selected,
        int failed,
        List<CurrencyTotal> planned) {}
