package org.creditback.reimbursement.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ejb.EJBException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.receivables.CustomerFilter;
import org.creditback.domain.reimbursement.OpenDebitMode;
import org.creditback.domain.reimbursement.RateBasis;
import org.creditback.domain.reimbursement.RunState;
import org.creditback.domain.reimbursement.StopReason;
import org.creditback.reimbursement.RunAction;
import org.creditback.reimbursement.store.RunHeader;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("RI-6: a failure of one customer is isolated, and an outage fails nobody")
class CandidateTransferTest {

    private final FakeBooks books = new FakeBooks();
    private final FakeRecorder recorder = new FakeRecorder();
    private final CandidateTransfer transfer = new CandidateTransfer(books, recorder);

    @Test
    void aGroupWithoutFailureIsOneTransaction() {
        transfer.transfer(lease(100), customers(8));
        assertThat(books.committed).containsExactly(customers(8));
        assertThat(recorder.failed).isEmpty();
    }

    @Nested
    @DisplayName("F17: a group that fails is halved until the customer that fails stands alone")
    class Halving {

        @ParameterizedTest(name = "of eight, customer {0}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "1 | [[2], [3, 4], [5, 6, 7, 8]]",
                    "2 | [[1], [3, 4], [5, 6, 7, 8]]",
                    "3 | [[1, 2], [4], [5, 6, 7, 8]]",
                    "4 | [[1, 2], [3], [5, 6, 7, 8]]",
                    "5 | [[1, 2, 3, 4], [6], [7, 8]]",
                    "8 | [[1, 2, 3, 4], [5, 6], [7]]"
                })
        void everybodyElseIsCommitted(int poisoned, String committed) {
            books.poison(poisoned, Failures::overflow);
            transfer.transfer(lease(100), customers(8));
            assertThat(books.committed).hasToString(committed);
            assertThat(recorder.failed).containsOnlyKeys(poisoned);
        }

        @Test
        void anOddGroupLosesNobody() {
            books.poison(5, Failures::overflow);
            transfer.transfer(lease(100), customers(7));
            assertThat(books.committed).hasToString("[[1, 2, 3], [4], [6, 7]]");
        }

        @Test
        void severalPoisonedCustomersStandAloneEach() {
            List.of(1, 2, 700, 1000).forEach(each -> books.poison(each, Failures::overflow));
            transfer.transfer(lease(100), customers(1000));
            assertThat(recorder.failed).containsOnlyKeys(1, 2, 700, 1000);
            assertThat(books.committed.stream().mapToInt(List::size).sum()).isEqualTo(996);
        }

        @Test
        @DisplayName("F17: the cost is bounded: one in a thousand costs 21 transactions")
        void theCostIsBounded() {
            books.poison(333, Failures::overflow);
            transfer.transfer(lease(100), customers(1000));
            assertThat(books.tried).hasSizeLessThanOrEqualTo(21);
        }

        @Test
        @DisplayName("J11, J15: a customer's failure never gets out, so the container never skips a chunk")
        void noFailureGetsOut() {
            books.poison(1, () -> new IllegalStateException("a bug"));
            transfer.transfer(lease(100), customers(1));
            assertThat(recorder.failed.get(1)).hasMessage("a bug");
        }
    }

    @Nested
    @DisplayName("reliability.md 2: a conflict is tried again, three times at most")
    class Conflict {

        @Test
        void theSameGroupAgain() {
            books.conflictNext(2);
            transfer.transfer(lease(100), customers(4));
            assertThat(books.tried).containsExactly(customers(4), customers(4), customers(4));
            assertThat(books.committed).containsExactly(customers(4));
            assertThat(recorder.failed).isEmpty();
        }

        @Test
        void afterTheThirdTryTheGroupIsHalved() {
            books.conflictNext(3);
            transfer.transfer(lease(100), customers(4));
            assertThat(books.committed).hasToString("[[1, 2], [3, 4]]");
        }

        @Test
        void aCustomerInConflictForEverFailsAfterThreeTries() {
            books.poison(1, Failures::wrappedSerializationFailure);
            transfer.transfer(lease(100), customers(1));
            assertThat(books.tried).hasSize(3);
            assertThat(recorder.failed).containsOnlyKeys(1);
        }
    }

    @Nested
    @DisplayName("F34: a lock timeout is not halved; the held customers are tried again at the end of the chunk")
    class LockTimeout {

        @Test
        void theFreeOnesArePostedAtOnce() {
            books.held.add(3);
            books.held.add(6);
            transfer.transfer(lease(100), customers(8));
            assertThat(books.tried).hasToString("[[1, 2, 3, 4, 5, 6, 7, 8], [1, 2, 4, 5, 7, 8], [3], [6]]");
            assertThat(recorder.failed).containsOnlyKeys(3, 6);
        }

        @Test
        void aGroupOfHeldCustomersIsNotTriedTwiceAsAGroup() {
            books.held.addAll(customers(3));
            transfer.transfer(lease(100), customers(3));
            assertThat(books.tried).hasToString("[[1, 2, 3], [1], [2], [3]]");
        }

        @Test
        @DisplayName("F59: many held customers are held by a program: the run waits for them, and then nobody fails")
        void manyHeldCustomersAreWaitedFor() {
            books.held.addAll(customers(20));
            books.letGoAfter(3);
            transfer.transfer(lease(100), customers(30));
            assertThat(books.committed.stream().mapToInt(List::size).sum()).isEqualTo(30);
            assertThat(recorder.failed).isEmpty();
        }

        @Test
        @DisplayName("F59, RI-6: held for too long they stop the run, as an outage does, and keep their turn")
        void manyHeldCustomersStopTheRun() {
            books.held.addAll(customers(20));
            RunHalted halted =
                    catchThrowableOfType(RunHalted.class, () -> transfer.transfer(lease(100), customers(30)));
            assertThat(halted.reason()).isEqualTo(StopReason.OUTAGE);
            assertThat(books.committed.stream().mapToInt(List::size).sum()).isEqualTo(10);
            assertThat(recorder.failed).isEmpty();
            assertThat(books.tried).hasSizeLessThan(10);
        }

        @Test
        void aLockOnSomethingElseThanTheCustomersIsFoundByHalving() {
            books.poison(3, Failures::lockTimeout);
            transfer.transfer(lease(100), customers(4));
            assertThat(books.committed).hasToString("[[1, 2], [4]]");
            assertThat(recorder.failed).containsOnlyKeys(3);
            assertThat(books.tried).hasSizeLessThan(8);
        }
    }

    @Nested
    @DisplayName("F18: the fuse")
    class Fuse {

        @Test
        void moreFailuresThanTheLimitStopTheRun() {
            customers(1000).forEach(each -> books.poison(each, Failures::overflow));
            RunHalted halted =
                    catchThrowableOfType(RunHalted.class, () -> transfer.transfer(lease(3), customers(1000)));
            assertThat(halted.reason()).isEqualTo(StopReason.TOO_MANY_FAILURES);
            assertThat(recorder.failed).hasSize(4);
            assertThat(books.tried).hasSizeLessThan(30);
        }

        @Test
        void asManyAsTheLimitDoNot() {
            customers(3).forEach(each -> books.poison(each, Failures::overflow));
            transfer.transfer(lease(3), customers(100));
            assertThat(recorder.failed).hasSize(3);
        }
    }

    @Nested
    @DisplayName("RI-6, F04: an outage is nobody's fault")
    class Outage {

        @ParameterizedTest
        @ValueSource(strings = {"08006", "08003", "53300", "53100", "57P01", "57P03"})
        void itFailsNobodyAndGetsOut(String sqlState) {
            books.poison(2, () -> Failures.outage(sqlState));
            assertThatThrownBy(() -> transfer.transfer(lease(100), customers(8)))
                    .isInstanceOf(EJBException.class);
            assertThat(recorder.failed).isEmpty();
            assertThat(books.tried).hasSize(1);
        }

        @Test
        void noConnectionFromThePoolIsOneToo() {
            books.poison(1, Failures::noConnection);
            assertThatThrownBy(() -> transfer.transfer(lease(100), customers(1)));
            assertThat(recorder.failed).isEmpty();
        }

        @Test
        void inTheMiddleOfHalvingItFailsNobodyElse() {
            books.poison(2, Failures::overflow);
            books.poison(3, () -> Failures.outage("57P01"));
            assertThatThrownBy(() -> transfer.transfer(lease(100), customers(4)));
            assertThat(recorder.failed).containsOnlyKeys(2);
        }
    }

    @Nested
    @DisplayName("RI-5: a halt goes through, as it is")
    class Halt {

        @ParameterizedTest
        @ValueSource(booleans = {false, true})
        void itIsNeitherHalvedNorAFailure(boolean wrapped) {
            RunHalted stop = new RunHalted(StopReason.OPERATOR, "clerk");
            books.poison(1, () -> wrapped ? new EJBException(stop) : stop);
            assertThatThrownBy(() -> transfer.transfer(lease(100), customers(8)))
                    .isSameAs(stop);
            assertThat(books.tried).hasSize(1);
            assertThat(recorder.failed).isEmpty();
        }
    }

    private static List<Integer> customers(int count) {
        return IntStream.rangeClosed(1, count).boxed().toList();
    }

    private static RunLease lease(int failureLimit) {
        LocalDate date = LocalDate.of(2026, 11, 20);
        RunHeader run = new RunHeader(
                7,
                new LegalEntityId("NL01"),
                "hash",
                RunAction.POST,
                RunState.POSTING,
                date,
                date,
                false,
                OpenDebitMode.EXCLUDE,
                false,
                CustomerFilter.parse(Map.of(), null),
                null,
                CurrencyUnit.EUR,
                null,
                null,
                RateBasis.RUN_DATE,
                failureLimit,
                "en",
                "clerk",
                "clerk",
                null,
                1,
                1L,
                1L,
                null,
                1000,
                1000,
                null,
                null);
        return new RunLease(run, 1, null, null, null, null, null);
    }
}
