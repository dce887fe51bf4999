package org.creditback.reimbursement.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.creditback.domain.ledger.NumberFormat;
import org.creditback.domain.ledger.NumberSeries;
import org.creditback.reimbursement.NumberEntry;
import org.creditback.reimbursement.NumberEntry.Place;
import org.creditback.reimbursement.NumberFilter;
import org.creditback.reimbursement.RunId;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a series, block by block.
 *
 * <p>A page costs what its own numbers cost, however many a series has: blocks, candidates and their numbers are each found by key.
 */
@Dependent
public class NumberEntryStore {

    private static final String BLOCKS = """
            SELECT b.fiscal_year, b.first_value, b.last_value, b.run_id, b.assigned_by, b.assigned_at, n.prefix, n.digits,
                   run.void_reason IS NOT NULL
              FROM ledger.number_blocks b
              JOIN ledger.next_number n USING (legal_entity, series, fiscal_year)
              LEFT JOIN reimbursement.run run ON run.run_id = b.run_id
             WHERE b.legal_entity = ? AND b.series = ? AND (b.fiscal_year, b.first_value) >= (?, ?)
            """;

    private final RunDatabase database;

    @Inject
    public NumberEntryStore(RunDatabase database) {
        this.database = database;
    }

    /**
     * Numbers that were assigned together.
     *
     * @param fiscalYear of the series; 0 where it does not restart
     * @param first      value
     * @param last       value
     * @param run        that took them; null where they were used at once
     * @param by         who assigned them
     * @param at         when
     * @param format     how they are written
     * @param isVoid     the whole run ended before it posted
     */
    public record Block(
            int fiscalYear,
            long first,
            long last,
            @Nullable RunId run,
            String by,
            @Nullable Instant at,
            NumberFormat format,
            boolean isVoid) {

        /** The place after its last number. */
        public Place end() {
            return new Place(fiscalYear, first, last, Integer.MAX_VALUE);
        }

        private long after(Place place) {
            return place.fiscalYear() == fiscalYear && place.block() == first ? place.value() : first - 1;
        }

        private int candidateFrom(Place place) {
            return place.fiscalYear() == fiscalYear && place.block() == first ? place.candidate() : 0;
        }
    }

    /** Blocks that may hold a number that the filter wants, from the one of the place on. */
    public List<Block> blocks(NumberFilter filter, Place from, int size) {
        StringBuilder sql = new StringBuilder(BLOCKS);
        List<Object> values = new ArrayList<>(
                List.of(filter.entity().code(), filter.series().name(), from.fiscalYear(), from.block()));
        RunId run = filter.run();
        if (run != null) {
            sql.append(" AND b.run_id = ?");
            values.add(run.value());
        }
        String state = filter.state();
        if (state != null) {
            sql.append(mayHold(state));
        }
        sql.append(" ORDER BY b.fiscal_year, b.first_value LIMIT ?");
        values.add(size);
        return database.jdbc().list(sql.toString(), NumberEntryStore::block, values.toArray());
    }

    private static String mayHold(String state) {
        return switch (state) {
            case NumberFilter.USED -> " AND (b.run_id IS NULL OR run.void_reason IS NULL)";
            case NumberFilter.VOIDED -> " AND b.run_id IS NOT NULL";
            case NumberFilter.ASSIGNED ->
                " AND run.void_reason IS NULL AND run.state NOT IN ('DONE', 'DONE_WITH_DECLINES', 'UNPROVEN')";
            default -> " AND false";
        };
    }

    private static Block block(ResultSet row) throws SQLException {
        long run = row.getLong(4);
        boolean atOnce = row.wasNull();
        return new Block(
                row.getInt(1),
                row.getLong(2),
                row.getLong(3),
                atOnce ? null : new RunId(run),
                row.getString(5),
                SummaryStore.instant(row, "assigned_at").orElse(null),
                new NumberFormat(row.getString(7), row.getInt(8), row.getInt(1)),
                row.getBoolean(9));
    }

    /** The numbers of a block that the filter wants, after a place. */
    public List<NumberEntry> entries(NumberFilter filter, Block block, Place after, int size) {
        RunId run = block.run();
        return run == null ? atOnce(block, after, size) : ofRun(filter, block, run, after, size);
    }

    private static List<NumberEntry> atOnce(Block block, Place after, int size) {
        return LongStream.rangeClosed(block.after(after) + 1, block.last())
                .limit(size)
                .mapToObj(value -> new NumberEntry(
                        block.format().number(value),
                        NumberFilter.USED,
                        null,
                        null,
                        null,
                        block.by(),
                        block.at(),
                        new Place(block.fiscalYear(), block.first(), value, 0)))
                .toList();
    }

    private List<NumberEntry> ofRun(NumberFilter filter, Block block, RunId run, Place after, int size) {
        // One more: of the candidate of the place, all numbers may have been seen.
        Integer[] candidates = candidates(filter, block, run, block.candidateFrom(after), size + 1);
        if (candidates.length == 0) {
            return List.of();
        }
        return database.jdbc()
                .list(
                        """
                        SELECT number, state, reason, customer_account, by_user, at, value, candidate_no FROM reimbursement.number_list
                         WHERE run_id = ? AND series = ? AND candidate_no = ANY(?) AND value > ?
                         ORDER BY value LIMIT ?""",
                        row -> new NumberEntry(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                run,
                                row.getString(5),
                                SummaryStore.instant(row, "at").orElse(null),
                                new Place(block.fiscalYear(), block.first(), row.getLong(7), row.getInt(8))),
                        run.value(),
                        filter.series().name(),
                        candidates,
                        block.after(after),
                        size);
    }

    private Integer[] candidates(NumberFilter filter, Block block, RunId run, int from, int size) {
        String ofSeries = filter.series() == NumberSeries.ONE_TIME_VENDOR ? " AND one_time_ordinal IS NOT NULL" : "";
        // Few among many, which an index holds: those that are left out after they took their numbers.
        String leftOut = NumberFilter.VOIDED.equals(filter.state()) && !block.isVoid() ? " AND reason IS NOT NULL" : "";
        return database.jdbc()
                .list(
                        "SELECT candidate_no FROM reimbursement.candidate"
                                + " WHERE run_id = ? AND candidate_no >= ? AND frozen_selected AND state = ANY(?)"
                                + ofSeries
                                + leftOut
                                + " ORDER BY candidate_no LIMIT ?",
                        row -> row.getInt(1),
                        run.value(),
                        from,
                        states(filter.state(), block.isVoid()),
                        size)
                .toArray(Integer[]::new);
    }

    // As the view number_list derives the state of a number from the candidate it was taken for.
    private static String[] states(@Nullable String state, boolean isVoid) {
        if (state == null) {
            return new String[] {"SELECTED", "REIMBURSED", "DECLINED", "PARKED", "FAILED"};
        }
        return switch (state) {
            case NumberFilter.USED -> new String[] {"REIMBURSED"};
            case NumberFilter.ASSIGNED -> isVoid ? new String[0] : new String[] {"SELECTED"};
            default ->
                isVoid
                        ? new String[] {"SELECTED", "DECLINED", "PARKED", "FAILED"}
                        : new String[] {"DECLINED", "PARKED", "FAILED"};
        };
    }
}
