package org.creditback.receivables.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.approval.ApprovalPolicy;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.money.Amounts;
import org.creditback.domain.reimbursement.OpenDebitMode;
import org.creditback.domain.reimbursement.RateBasis;
import org.creditback.receivables.ReceivablesParameters;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Accounts receivable parameters, as a run takes them over. */
@Dependent
public class ParametersStore {

    private final ReceivablesDatabase database;

    @Inject
    public ParametersStore(ReceivablesDatabase database) {
        this.database = database;
    }

    /** A Refusal SETUP_INCOMPLETE where the legal entity has none. */
    public ReceivablesParameters of(LegalEntityId entity, CurrencyUnit accounting) {
        return database.jdbc()
                .one(
                        """
                        SELECT minimum_reimbursement, maximum_reimbursement, open_debit_mode, rate_basis, payout_route, approval_policy,
                               approval_limit_customer, approval_limit_run, preview_valid_days, failure_limit, billing_classification,
                               version
                          FROM receivables.parameters WHERE legal_entity = ?""",
                        row -> new ReceivablesParameters(
                                money(accounting, row.getBigDecimal(1)),
                                money(accounting, row.getBigDecimal(2)),
                                OpenDebitMode.valueOf(row.getString(3)),
                                RateBasis.valueOf(row.getString(4)),
                                row.getString(5),
                                ApprovalPolicy.valueOf(row.getString(6)),
                                money(accounting, row.getBigDecimal(7)),
                                money(accounting, row.getBigDecimal(8)),
                                row.getInt(9),
                                row.getInt(10),
                                row.getBoolean(11),
                                row.getInt(12)),
                        entity.code())
                .orElseThrow(() -> new Refusal(RefusalReason.SETUP_INCOMPLETE, "receivables.parameters"));
    }

    private static @Nullable Money money(CurrencyUnit currency, @Nullable BigDecimal number) {
        return number == null ? null : Amounts.stored(currency, number);
    }
}
