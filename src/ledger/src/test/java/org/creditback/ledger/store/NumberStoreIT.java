package org.creditback.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.creditback.database.Jdbc;
import org.creditback.database.TestBooks;
import org.creditback.database.TestDatabase;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.ledger.NumberSeries;
import org.creditback.ledger.NumberBlock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("NU-1, NU-5: numbers without a gap and without a duplicate")
class NumberStoreIT {

    private static final int NUMBERS = 1_000;
    private static final int THREADS = 6;
    private static final LocalDate DATE = LocalDate.of(2026, 11, 20);
    // Of every four bookings one is given up after it has its number.
    private static final int GIVEN_UP = 4;

    private LegalEntityId entity;

    @BeforeEach
    void aLegalEntity() throws SQLException {
        try (Connection connection = TestDatabase.connect()) {
            entity = new LegalEntityId(TestBooks.legalEntity(connection, "EUR"));
            connection.commit();
        }
    }

    @Test
    void aThousandNumbersFromSeveralThreadsWithRollbacksHaveNoGapAndNoDuplicate() throws Exception {
        AtomicInteger left = new AtomicInteger(NUMBERS);
        List<Long> numbers = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<List<Long>>> working = new ArrayList<>();
            for (int seed = 0; seed < THREADS; seed++) {
                working.add(threads.submit(booking(new Random(seed), left)));
            }
            for (Future<List<Long>> each : working) {
                numbers.addAll(each.get(60, TimeUnit.SECONDS));
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, NUMBERS).boxed().toList());
        assertThat(blocksAreWhole()).isTrue();
    }

    /** Books until all numbers are used, one or some at a time; what is rolled back is given to the next. */
    private Callable<List<Long>> booking(Random random, AtomicInteger left) {
        return () -> {
            List<Long> used = new ArrayList<>();
            try (Connection connection = TestDatabase.connect()) {
                NumberStore numbers = new NumberStore(new LedgerDatabase(Jdbc.on(connection)));
                while (left.get() > 0) {
                    int count = 1 + random.nextInt(3);
                    NumberBlock block = numbers.assign(entity, NumberSeries.REIMBURSEMENT, count, DATE, null, "test");
                    boolean enough = left.get() < count;
                    if (enough || random.nextInt(GIVEN_UP) == 0) {
                        connection.rollback();
                        if (enough) {
                            Thread.yield();
                        }
                    } else if (left.addAndGet(-count) >= 0) {
                        connection.commit();
                        LongStream.range(block.first(), block.first() + count).forEach(used::add);
                    } else {
                        left.addAndGet(count);
                        connection.rollback();
                    }
                }
            }
            return used;
        };
    }

    private boolean blocksAreWhole() throws SQLException {
        try (Connection connection = TestDatabase.connect()) {
            return Jdbc.on(connection)
                    .one("""
                            SELECT sum(last_value - first_value + 1) = ? AND min(first_value) = 1 AND max(last_value) = ?
                              FROM ledger.number_block WHERE legal_entity = ?""", row -> row.getBoolean(1), NUMBERS, NUMBERS, entity.code())
                    .orElse(false);
        }
    }

    @Test
    @DisplayName("NU-1: a series that restarts counts each fiscal year for itself")
    void aSeriesThatRestartsCountsEachYearForItself() throws SQLException {
        try (Connection connection = TestDatabase.connect()) {
            Jdbc.on(connection)
                    .update(
                            "UPDATE ledger.number_sequence SET restarts = true WHERE legal_entity = ? AND series = 'REIMBURSEMENT'",
                            entity.code());
            NumberStore numbers = new NumberStore(new LedgerDatabase(Jdbc.on(connection)));
            numbers.assign(entity, NumberSeries.REIMBURSEMENT, 7, DATE, null, "test");
            NumberBlock nextYear =
                    numbers.assign(entity, NumberSeries.REIMBURSEMENT, 2, LocalDate.of(2027, 1, 1), null, "test");
            assertThat(nextYear.first()).isEqualTo(1);
            assertThat(nextYear.format().number(1)).isEqualTo("RB-2027-000001");
            connection.rollback();
        }
    }
}
