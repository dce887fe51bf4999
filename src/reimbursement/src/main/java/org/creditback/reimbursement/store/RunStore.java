package org.creditback.reimbursement.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.money.Amounts;
import org.creditback.domain.reimbursement.OpenDebitMode;
import org.creditback.domain.reimbursement.RateBasis;
import org.creditback.domain.reimbursement.RunState;
import org.creditback.reimbursement.RunAction;
import org.creditback.reimbursement.ScheduleId;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The header of a run: written once, read by all. */
@Dependent
public class RunStore {

    private static final String COLUMNS = """
            r.run_id, r.legal_entity, r.request_hash, r.action, r.state, r.posting_date, r.cut_off_date, r.summarize_customer,
            r.open_debit_mode, r.separate_classification, r.filter, r.documents, r.accounting_currency, r.minimum_reimbursement,
            r.maximum_reimbursement, r.rate_basis, r.failure_limit, r.language, r.prepared_by, r.released_by, r.expires_at, r.epoch,
            r.reimbursement_first, r.voucher_first, r.one_time_vendor_first, r.considered, r.selected, r.proposal_hash,
            (SELECT a.decided_by FROM reimbursement.run_approval a
              WHERE a.run_id = r.run_id AND a.proposal_hash = r.proposal_hash AND a.decision = 'APPROVE')""";

    private final RunDatabase database;

    @Inject
    public RunStore(RunDatabase database) {
        this.database = database;
    }

    /** The run; empty where it does not exist. */
    public Optional<RunHeader> find(long runId) {
        return database.jdbc()
                .one("SELECT " + COLUMNS + " FROM reimbursement.run r WHERE r.run_id = ?", RunStore::header, runId);
    }

    /** The run, locked until the transaction ends; empty where it does not exist. */
    public Optional<RunHeader> lock(long runId) {
        return database.jdbc()
                .one(
                        "SELECT " + COLUMNS + " FROM reimbursement.run r WHERE r.run_id = ? FOR UPDATE",
                        RunStore::header,
                        runId);
    }

    /** Who decides which run of a legal entity goes on holds this until the transaction ends; the others see what was decided. */
    public void takeTurn(LegalEntityId entity) {
        database.jdbc()
                .list("SELECT pg_advisory_xact_lock(hashtextextended('runs of ' || ?, 0))", row -> 1, entity.code());
    }

    /** The run that came with a request key. */
    public Optional<RunHeader> byRequestKey(String requestKey) {
        return database.jdbc()
                .one(
                        "SELECT " + COLUMNS + " FROM reimbursement.run r WHERE r.request_key = ?",
                        RunStore::header,
                        requestKey);
    }

    /** Stores a header in state REQUESTED; empty where the request key is there already. */
    public Optional<Long> insert(NewRun run) {
        return database.jdbc()
                .one(
                        """
                        WITH made AS (
                            INSERT INTO reimbursement.run (legal_entity, request_key, request_hash, action, state, posting_date, cut_off_date,
                                summarize_customer, open_debit_mode, separate_classification, filter, documents, accounting_currency,
                                minimum_reimbursement, maximum_reimbursement, rate_basis, failure_limit, language, prepared_by, released_by,
                                schedule_id, planned_at)
                            VALUES (?, ?, ?, ?, 'REQUESTED', ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz)
                            ON CONFLICT (request_key) DO NOTHING
                            RETURNING run_id),
                        control AS (INSERT INTO reimbursement.run_control (run_id) SELECT run_id FROM made)
                        SELECT run_id FROM made""",
                        row -> row.getLong(1),
                        run.entity().code(),
                        run.requestKey(),
                        run.requestHash(),
                        run.action(),
                        run.postingDate(),
                        run.cutOffDate(),
                        run.summarizeCustomer(),
                        run.openDebitMode(),
                        run.separateClassification(),
                        run.filter(),
                        run.documents() == null ? null : run.documents().toArray(String[]::new),
                        run.accountingCurrency().getCode(),
                        number(run.minimum()),
                        number(run.maximum()),
                        run.rateBasis(),
                        run.failureLimit(),
                        run.language(),
                        run.preparedBy(),
                        run.action() == RunAction.POST ? run.preparedBy() : null,
                        run.occurrence() == null
                                ? null
                                : run.occurrence().schedule().value(),
                        run.occurrence() == null ? null : run.occurrence().plannedAt());
    }

    /**
     * The time of a schedule that a run was started for.
     *
     * @param schedule  the schedule
     * @param plannedAt when it was due
     */
    public record Occurrence(ScheduleId schedule, Instant plannedAt) {}

    /** What is stored when a run is requested. */
    public record NewRun(
            LegalEntityId entity,
            String requestKey,
            String requestHash,
            RunAction action,
            LocalDate postingDate,
            LocalDate cutOffDate,
            boolean summarizeCustomer,
            OpenDebitMode openDebitMode,
            boolean separateClassification,
            String filter,
            @Nullable List<String> documents,
            CurrencyUnit accountingCurrency,
            @Nullable Money minimum,
            @Nullable Money maximum,
            RateBasis rateBasis,
            int failureLimit,
            String language,
            String preparedBy,
            @Nullable Occurrence occurrence) {}

    /** The runs of a legal entity in one of the states. */
    public List<Long> inState(LegalEntityId entity, RunState... states) {
        return database.jdbc()
                .list(
                        "SELECT run_id FROM reimbursement.run WHERE legal_entity = ? AND state = ANY (?) ORDER BY run_id LIMIT 100",
                        row -> row.getLong(1),
                        entity.code(),
                        states);
    }

    static RunHeader header(ResultSet row) throws SQLException {
        CurrencyUnit accounting = CurrencyUnit.of(row.getString(13));
        Array documents = row.getArray(12);
        OffsetDateTime expires = row.getObject(21, OffsetDateTime.class);
        return new RunHeader(
                row.getLong(1),
                new LegalEntityId(row.getString(2)),
                row.getString(3),
                RunAction.valueOf(row.getString(4)),
                RunState.valueOf(row.getString(5)),
                row.getObject(6, LocalDate.class),
                row.getObject(7, LocalDate.class),
                row.getBoolean(8),
                OpenDebitMode.valueOf(row.getString(9)),
                row.getBoolean(10),
                FilterJson.read(row.getString(11)),
                documents == null ? null : List.of((String[]) documents.getArray()),
                accounting,
                money(accounting, row.getBigDecimal(14)),
                money(accounting, row.getBigDecimal(15)),
                RateBasis.valueOf(row.getString(16)),
                row.getInt(17),
                row.getString(18),
                row.getString(19),
                row.getString(20),
                expires == null ? null : Instant.from(expires),
                row.getInt(22),
                row.getObject(23, Long.class),
                row.getObject(24, Long.class),
                row.getObject(25, Long.class),
                row.getInt(26),
                row.getInt(27),
                row.getString(28),
                row.getString(29));
    }

    static String columns() {
        return COLUMNS;
    }

    private static @Nullable Money money(CurrencyUnit currency, @Nullable BigDecimal number) {
        return number == null ? null : Amounts.stored(currency, number);
    }

    private static @Nullable BigDecimal number(@Nullable Money amount) {
        return amount == null ? null : amount.getAmount();
    }
}
