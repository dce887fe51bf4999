package org.creditback.ledger.internal;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.money.ExchangeRate;
import org.creditback.domain.reimbursement.DimensionRules;
import org.creditback.domain.reimbursement.PostingAccounts;
import org.creditback.ledger.LedgerTerms;
import org.creditback.ledger.LegalEntity;
import org.creditback.ledger.SystemAccount;
import org.creditback.ledger.store.ExchangeRateStore;
import org.creditback.ledger.store.LegalEntityStore;
import org.creditback.ledger.store.PeriodStore;
import org.creditback.ledger.store.TermsStore;
import org.joda.money.CurrencyUnit;

/** Open to every caller: the doors in front of it have asked who calls, and for which legal entity. */
@Stateless
public class LedgerTermsBean implements LedgerTerms {

    @Inject
    private LegalEntityStore legalEntities;

    @Inject
    private TermsStore terms;

    @Inject
    private ExchangeRateStore rates;

    @Inject
    private PeriodStore periods;

    @Override
    @PermitAll
    @TransactionAttribute(SUPPORTS)
    public LegalEntity legalEntity(LegalEntityId entity) {
        return legalEntities.find(entity).orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, entity.code()));
    }

    @Override
    @PermitAll
    @TransactionAttribute(SUPPORTS)
    public DimensionRules dimensionRules(LegalEntityId entity) {
        return terms.dimensionRules(entity);
    }

    @Override
    @PermitAll
    @TransactionAttribute(SUPPORTS)
    public PostingAccounts postingAccounts(LegalEntityId entity) {
        Map<SystemAccount, String> accounts = terms.systemAccounts(entity);
        boolean balances = terms.dimensionRules(entity).balancing() != null;
        return new PostingAccounts(
                needed(accounts, SystemAccount.EXCHANGE_GAIN),
                needed(accounts, SystemAccount.EXCHANGE_LOSS),
                balances ? needed(accounts, SystemAccount.DUE_FROM) : null,
                balances ? needed(accounts, SystemAccount.DUE_TO) : null);
    }

    @Override
    @PermitAll
    @TransactionAttribute(SUPPORTS)
    public Map<SystemAccount, String> systemAccounts(LegalEntityId entity) {
        return terms.systemAccounts(entity);
    }

    @Override
    @PermitAll
    @TransactionAttribute(SUPPORTS)
    public Map<CurrencyUnit, ExchangeRate> rates(CurrencyUnit accounting, LocalDate on) {
        return rates.lastOn(accounting, on);
    }

    @Override
    @PermitAll
    @TransactionAttribute(SUPPORTS)
    public boolean isOpen(LegalEntityId entity, LocalDate postingDate) {
        return periods.isOpen(entity, postingDate);
    }

    private static String needed(Map<SystemAccount, String> accounts, SystemAccount purpose) {
        String account = accounts.get(purpose);
        if (account == null) {
            throw new Refusal(RefusalReason.SETUP_INCOMPLETE, purpose);
        }
        return account;
    }
}
