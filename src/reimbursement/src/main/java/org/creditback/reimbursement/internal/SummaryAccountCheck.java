package org.creditback.reimbursement.internal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.util.Set;
import java.util.regex.Pattern;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.ChartOfAccounts;
import org.creditback.ledger.LedgerAccount;
import org.creditback.ledger.LedgerTerms;
import org.creditback.ledger.ProfileRelation;
import org.creditback.ledger.ProfileRow;
import org.creditback.payables.PayablesSetUp;
import org.creditback.receivables.ReceivablesSetUp;
import org.creditback.reimbursement.ProfileSide;

/** Which accounts may hold the balances of customers, or of vendors. */
@Dependent
public class SummaryAccountCheck {

    private static final Pattern NAME = Pattern.compile("\\S(.{0,18}\\S)?");
    private static final String ACCOUNT = "summaryAccount";

    @EJB
    private ChartOfAccounts chart;

    @EJB
    private LedgerTerms terms;

    @EJB
    private ReceivablesSetUp receivables;

    @EJB
    private PayablesSetUp payables;

    /** Refuses a row without the names that it needs. */
    static void key(ProfileRow row) {
        if (row.profile().isBlank()) {
            throw Refusal.ofField(RefusalReason.MISSING_VALUE, "profile");
        }
        if (!NAME.matcher(row.profile()).matches()) {
            throw Refusal.ofField(RefusalReason.BAD_VALUE, "profile", row.profile());
        }
        boolean all = row.relation() == ProfileRelation.ALL;
        if (!all && row.value().isBlank()) {
            throw Refusal.ofField(RefusalReason.MISSING_VALUE, "value");
        }
        if (all != row.value().isEmpty() || (!all && !NAME.matcher(row.value()).matches())) {
            throw Refusal.ofField(RefusalReason.BAD_VALUE, "value", row.value());
        }
    }

    /** Refuses an account that something else was posted on: its balance could not be proven. One that the chart lacks is added. */
    void check(LegalEntityId entity, ProfileSide side, LedgerAccount wanted) {
        String account = wanted.account();
        if (account.isBlank()) {
            throw Refusal.ofField(RefusalReason.MISSING_VALUE, ACCOUNT);
        }
        Set<String> customers = receivables.summaryAccounts(entity);
        Set<String> vendors = payables.summaryAccounts(entity);
        Set<String> own = side == ProfileSide.CUSTOMER ? customers : vendors;
        Set<String> others = side == ProfileSide.CUSTOMER ? vendors : customers;
        boolean taken = others.contains(account)
                || terms.systemAccounts(entity).containsValue(account)
                || (!own.contains(account) && chart.hasPostings(entity, account));
        if (taken) {
            throw Refusal.ofField(RefusalReason.TAKEN, ACCOUNT, account);
        }
        if (chart.accounts(entity).stream().noneMatch(known -> known.account().equals(account))) {
            chart.add(entity, wanted);
        }
    }
}
