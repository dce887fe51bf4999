package org.creditback.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.creditback.domain.ledger.LedgerDimension;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.ledger.NumberFormat;
import org.creditback.domain.ledger.NumberSeries;
import org.creditback.domain.ledger.Voucher;
import org.jspecify.annotations.Nullable;

/** The ledger's half of every booking: always inside the caller's transaction. */
public interface Bookkeeping {

    /**
     * Holds the period of the date against closing until the transaction ends.
     *
     * @throws org.creditback.domain.Refusal PERIOD_CLOSED where it is not open for receivables, payables and ledger; BOOKS_IN_QUESTION where
     *     the last check of the books found something
     */
    void holdOpenPeriod(LegalEntityId entity, LocalDate postingDate);

    /**
     * Assigns the next numbers of a series; its counter stays locked until the transaction ends, so call it last.
     *
     * @param runId the run the numbers are planned for; null where they are used at once
     */
    NumberBlock assign(
            LegalEntityId entity,
            NumberSeries series,
            int count,
            LocalDate postingDate,
            @Nullable Long runId,
            String by);

    /** The numbers that {@link #assign} would give, without taking them; the counter stays locked until the transaction ends. */
    NumberBlock upcoming(LegalEntityId entity, NumberSeries series, int count, LocalDate postingDate);

    /** How the numbers of a series are written for a posting date; a Refusal SETUP_INCOMPLETE where the series does not exist. */
    NumberFormat format(LegalEntityId entity, NumberSeries series, LocalDate postingDate);

    /** Whether the series is set up. */
    boolean hasSeries(LegalEntityId entity, NumberSeries series);

    /**
     * Posts vouchers, in bulk.
     *
     * @param vouchers of one posting date or several, each in an open period
     * @param runId    the run they belong to; null for none
     * @return the voucher ids, in the order of the vouchers
     */
    List<Long> post(LegalEntityId entity, List<Voucher> vouchers, @Nullable Long runId, String by);

    /** Posted vouchers as they stand, to be mirrored; by id. Those of other legal entities are not there. */
    Map<Long, Voucher> posted(LegalEntityId entity, Collection<Long> voucherIds);

    /** The numbers under which accounts with dimensions are stored; unknown ones are added. One per input. */
    Map<LedgerDimension, Integer> idsOf(LegalEntityId entity, Collection<LedgerDimension> targets);

    /** The accounts with dimensions behind stored numbers, of any legal entity. */
    Map<Integer, LedgerDimension> targetsOf(Collection<Integer> ids);

    /** The same for what is going to be booked: a number of another legal entity is not there. */
    Map<Integer, LedgerDimension> targetsOf(LegalEntityId entity, Collection<Integer> ids);
}
