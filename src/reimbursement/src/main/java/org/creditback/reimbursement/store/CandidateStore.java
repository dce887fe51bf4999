package org.creditback.reimbursement.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creditback.database.BulkWriter;
import org.creditback.database.Jdbc;
import org.creditback.domain.reimbursement.CandidateState;
import org.creditback.domain.reimbursement.CreditGroup;
import org.creditback.domain.reimbursement.CurrencyNetting;
import org.creditback.domain.reimbursement.Decision;
import org.creditback.domain.reimbursement.Decline;
import org.creditback.domain.reimbursement.Reimburse;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The freeze: candidates with their plan, written in bulk, page by page. */
@Dependent
public class CandidateStore {

    private final RunDatabase database;

    @Inject
    public CandidateStore(RunDatabase database) {
        this.database = database;
    }

    /** One snapshot for the whole selection (SE-22); must be the first statement of its transaction. */
    public void beginSnapshot() {
        Jdbc jdbc = database.jdbc();
        jdbc.update("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
        // A page of a million-customer entity is quick; the aggregation of a customer with 100,000 items need not be.
        jdbc.update("SET LOCAL statement_timeout = '600s'");
    }

    /** Which of the customers another run has reserved (SE-23), and which one. */
    public Map<Long, Long> reserved(Collection<Long> customerIds, long exceptRun) {
        Map<Long, Long> reserved = new HashMap<>();
        database.jdbc()
                .list(
                        """
                        SELECT c.customer_id, min(c.run_id) FROM reimbursement.candidate c JOIN reimbursement.run r USING (run_id)
                         WHERE c.customer_id = ANY (?) AND c.frozen_selected AND c.state = 'SELECTED' AND c.run_id <> ?
                           AND r.state IN ('SUBMITTED', 'APPROVED', 'POSTING', 'STOPPED')
                         GROUP BY c.customer_id""",
                        row -> reserved.put(row.getLong(1), row.getLong(2)),
                        customerIds.toArray(Long[]::new),
                        exceptRun);
        return reserved;
    }

    /**
     * A page of candidates, four statements at most.
     *
     * @param page decided one by one as they are written: the database takes in the first while the last is not decided yet
     */
    public void insert(long runId, Stream<PlannedCandidate> page) {
        Jdbc jdbc = database.jdbc();
        List<PlannedCandidate> selected = new ArrayList<>();
        jdbc.copyIn(
                """
                COPY reimbursement.candidate (run_id, candidate_no, customer_id, customer_account, state, frozen_selected, reason,
                    reasons, detail, total, warnings, vendor_account, one_time_ordinal, fingerprint)
                FROM STDIN""",
                rows -> page.forEachOrdered(candidate -> {
                    writeCandidate(rows, runId, candidate);
                    if (candidate.decision() instanceof Reimburse) {
                        selected.add(candidate);
                    }
                }));
        if (selected.isEmpty()) {
            return;
        }
        jdbc.copyIn("""
                COPY reimbursement.reimbursement (run_id, ordinal, candidate_no, voucher_ordinal, currency, account, dimensions,
                    billing_classification, amount, accounting_amount)
                FROM STDIN""", rows -> selected.forEach(candidate -> writeGroups(rows, runId, candidate)));
        if (selected.stream()
                .anyMatch(candidate -> postedNettings(candidate).findAny().isPresent())) {
            jdbc.copyIn(
                    "COPY reimbursement.netting (run_id, candidate_no, currency, voucher_ordinal) FROM STDIN",
                    rows -> selected.forEach(candidate -> writeNettings(rows, runId, candidate)));
        }
        jdbc.copyIn("""
                COPY reimbursement.frozen_item (run_id, candidate_no, customer_transaction_id, line_no, open_amount, open_accounting_amount)
                FROM STDIN""", rows -> selected.forEach(candidate -> writeItems(rows, runId, candidate)));
    }

    private static void writeCandidate(BulkWriter rows, long runId, PlannedCandidate candidate) {
        Decision decision = candidate.decision();
        if (decision instanceof Decline decline) {
            Money total = decline.total();
            rows.row(
                    runId,
                    candidate.candidateNo(),
                    candidate.customer().id(),
                    candidate.customer().account(),
                    CandidateState.DECLINED,
                    false,
                    decline.reason(),
                    array(decline.reasons()),
                    decline.detail(),
                    total == null ? null : total.getAmount(),
                    null,
                    candidate.customer().vendorAccount(),
                    null,
                    null);
        } else if (decision instanceof Reimburse plan) {
            rows.row(
                    runId,
                    candidate.candidateNo(),
                    candidate.customer().id(),
                    candidate.customer().account(),
                    CandidateState.SELECTED,
                    true,
                    null,
                    null,
                    null,
                    plan.total().getAmount(),
                    plan.warnings().isEmpty() ? null : array(plan.warnings()),
                    candidate.customer().vendorAccount(),
                    candidate.oneTimeOrdinal(),
                    "\\x" + Objects.requireNonNull(candidate.fingerprint()));
        }
    }

    private static void writeGroups(BulkWriter rows, long runId, PlannedCandidate candidate) {
        Reimburse plan = (Reimburse) candidate.decision();
        int voucher = candidate.firstVoucher() + (int) postedNettings(candidate).count();
        int ordinal = candidate.firstReimbursement();
        for (CreditGroup group : plan.groups()) {
            rows.row(
                    runId,
                    ordinal++,
                    candidate.candidateNo(),
                    voucher++,
                    group.key().currency().getCode(),
                    group.key().target().account(),
                    group.key().target().dimensions().text(),
                    group.key().billingClassification(),
                    group.amount().getAmount(),
                    group.accountingAmount().getAmount());
        }
    }

    private static void writeNettings(BulkWriter rows, long runId, PlannedCandidate candidate) {
        int[] voucher = {candidate.firstVoucher()};
        postedNettings(candidate)
                .forEach(netting -> rows.row(
                        runId, candidate.candidateNo(), netting.currency().getCode(), voucher[0]++));
    }

    private static Stream<CurrencyNetting> postedNettings(PlannedCandidate candidate) {
        return ((Reimburse) candidate.decision())
                .nettings().stream().filter(netting -> !netting.postings().isEmpty());
    }

    private static void writeItems(BulkWriter rows, long runId, PlannedCandidate candidate) {
        candidate.customer().openTransactions().forEach(item -> item.lines()
                .forEach(line -> rows.row(
                        runId,
                        candidate.candidateNo(),
                        item.id(),
                        line.lineNo(),
                        line.open().getAmount(),
                        line.openAccounting().getAmount())));
    }

    private static String array(Collection<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).collect(Collectors.joining(",", "{", "}"));
    }

    /** Where the numbers of a run begin; null where it uses none of a series. */
    public record Numbers(
            int fiscalYear,
            @Nullable Long reimbursementFirst,
            @Nullable Long voucherFirst,
            @Nullable Long oneTimeVendorFirst,
            int reimbursements,
            int vouchers,
            int oneTimeVendors) {}

    /** Ends the freeze: control totals, numbers, hash; false where the run is not SELECTING in this epoch any more. */
    public boolean freeze(
            long runId, int epoch, int considered, int selected, Numbers numbers, String proposalHash, int validDays) {
        Jdbc jdbc = database.jdbc();
        jdbc.update("""
                INSERT INTO reimbursement.run_total (run_id, currency, reimbursements, amount, accounting_amount)
                SELECT run_id, currency, count(*), sum(amount), sum(accounting_amount)
                  FROM reimbursement.reimbursement WHERE run_id = ? GROUP BY run_id, currency""", runId);
        return jdbc.update(
                        """
                        UPDATE reimbursement.run
                           SET state = 'FROZEN', frozen_at = clock_timestamp(), expires_at = clock_timestamp() + make_interval(days => ?),
                               considered = ?, selected = ?, fiscal_year = ?, reimbursement_first = ?, voucher_first = ?,
                               one_time_vendor_first = ?, reimbursement_count = ?, voucher_count = ?, one_time_vendor_count = ?,
                               proposal_hash = ?
                         WHERE run_id = ? AND state = 'SELECTING' AND epoch = ?""",
                        validDays,
                        considered,
                        selected,
                        numbers.fiscalYear(),
                        numbers.reimbursementFirst(),
                        numbers.voucherFirst(),
                        numbers.oneTimeVendorFirst(),
                        numbers.reimbursements(),
                        numbers.vouchers(),
                        numbers.oneTimeVendors(),
                        proposalHash,
                        runId,
                        epoch)
                == 1;
    }
}
