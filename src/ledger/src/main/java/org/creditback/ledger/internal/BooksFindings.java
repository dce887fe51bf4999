package org.creditback.ledger.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.ledger.NumberSeries;
import org.creditback.ledger.SetUpCode;
import org.creditback.ledger.SetUpFinding;
import org.creditback.ledger.SystemAccount;
import org.creditback.ledger.store.BooksStore;
import org.creditback.ledger.store.PeriodStore;
import org.creditback.ledger.store.TermsStore;

/** What the books of a legal entity lack for posting (SU-7, SU-14, SU-15). */
@Dependent
public class BooksFindings {

    @Inject
    private BooksStore books;

    @Inject
    private TermsStore terms;

    @Inject
    private PeriodStore periods;

    List<SetUpFinding> of(LegalEntityId entity, LocalDate postingDate) {
        List<SetUpFinding> findings = new ArrayList<>();
        Set<NumberSeries> series = books.numberSequences(entity);
        for (NumberSeries needed : List.of(NumberSeries.REIMBURSEMENT, NumberSeries.REIMBURSEMENT_VOUCHER)) {
            if (!series.contains(needed)) {
                findings.add(SetUpFinding.of(SetUpCode.NUMBER_SEQUENCE_MISSING, needed));
            }
        }
        Map<SystemAccount, String> accounts = terms.systemAccounts(entity);
        for (SystemAccount needed : neededAccounts(entity)) {
            if (!accounts.containsKey(needed)) {
                findings.add(SetUpFinding.of(SetUpCode.ACCOUNT_MISSING, needed));
            }
        }
        if (!periods.isOpen(entity, postingDate)) {
            findings.add(SetUpFinding.of(SetUpCode.PERIOD_NOT_OPEN, postingDate));
        }
        if (!series.contains(NumberSeries.ONE_TIME_VENDOR)) {
            findings.add(SetUpFinding.of(SetUpCode.ONE_TIME_SEQUENCE_MISSING));
        }
        findings.addAll(ofPayments(series, accounts));
        return findings;
    }

    // A run needs none of them; payments and what the bank answers do.
    private static List<SetUpFinding> ofPayments(Set<NumberSeries> series, Map<SystemAccount, String> accounts) {
        List<SetUpFinding> findings = new ArrayList<>();
        for (SystemAccount needed : List.of(SystemAccount.BANK, SystemAccount.IN_TRANSIT, SystemAccount.BANK_CHARGES)) {
            if (!accounts.containsKey(needed)) {
                findings.add(SetUpFinding.of(SetUpCode.PAYMENT_ACCOUNT_MISSING, needed));
            }
        }
        for (NumberSeries needed : List.of(NumberSeries.PAYMENT_VOUCHER, NumberSeries.BANK_STATEMENT_VOUCHER)) {
            if (!series.contains(needed)) {
                findings.add(SetUpFinding.of(SetUpCode.PAYMENT_SEQUENCE_MISSING, needed));
            }
        }
        return findings;
    }

    private List<SystemAccount> neededAccounts(LegalEntityId entity) {
        List<SystemAccount> needed = new ArrayList<>(
                List.of(SystemAccount.EXCHANGE_GAIN, SystemAccount.EXCHANGE_LOSS, SystemAccount.TAKE_OVER));
        if (terms.dimensionRules(entity).balancing() != null) {
            needed.add(SystemAccount.DUE_FROM);
            needed.add(SystemAccount.DUE_TO);
        }
        return needed;
    }
}
