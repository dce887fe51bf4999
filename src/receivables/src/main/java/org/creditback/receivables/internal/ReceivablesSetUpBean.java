package org.creditback.receivables.internal;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;
import static jakarta.ejb.TransactionAttributeType.REQUIRED;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.reimbursement.RateBasis;
import org.creditback.ledger.Access;
import org.creditback.ledger.AuditEvent;
import org.creditback.ledger.AuditFacts;
import org.creditback.ledger.AuditTrail;
import org.creditback.ledger.LedgerTerms;
import org.creditback.ledger.PostingProfile;
import org.creditback.ledger.Roles;
import org.creditback.ledger.SetUpCode;
import org.creditback.ledger.SetUpFinding;
import org.creditback.receivables.ReceivablesParameters;
import org.creditback.receivables.ReceivablesSetUp;
import org.creditback.receivables.store.CreditCurrencyStore;
import org.creditback.receivables.store.EditedParametersStore;
import org.creditback.receivables.store.PostingProfileStore;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Parameters and profiles of receivables; each change of the parameters leaves an audit event. */
@Stateless
public class ReceivablesSetUpBean implements ReceivablesSetUp {

    @Inject
    private EditedParametersStore parameters;

    @Inject
    private PostingProfileStore profiles;

    @Inject
    private CreditCurrencyStore creditCurrencies;

    @EJB
    private LedgerTerms ledger;

    @EJB
    private Access access;

    @EJB
    private AuditTrail auditTrail;

    @Override
    @RolesAllowed(Roles.ADMIN)
    @TransactionAttribute(MANDATORY)
    public void create(LegalEntityId entity, List<PostingProfile> given, ReceivablesParameters first) {
        ParametersCheck.check(first);
        profiles.insert(entity, given);
        parameters.insert(entity, first);
    }

    @Override
    @RolesAllowed({Roles.AR_CLERK, Roles.AP_CLERK, Roles.CONTROLLER, Roles.ADMIN, Roles.AUDITOR, Roles.REIMBURSEMENT_RUN
    })
    @TransactionAttribute(SUPPORTS)
    public ReceivablesParameters parameters(LegalEntityId entity) {
        access.require(entity);
        return stored(entity);
    }

    @Override
    @RolesAllowed(Roles.CONTROLLER)
    @TransactionAttribute(REQUIRED)
    public ReceivablesParameters change(LegalEntityId entity, ReceivablesParameters changed) {
        access.require(entity);
        ParametersCheck.check(changed);
        ReceivablesParameters before = stored(entity);
        ReceivablesParameters after = parameters.update(entity, changed, currency(entity));
        auditTrail.record(new AuditEvent(
                entity,
                access.caller(),
                "PARAMETERS_CHANGED",
                "RECEIVABLES_PARAMETERS",
                entity.code(),
                facts(before),
                facts(after),
                null));
        return after;
    }

    @Override
    @RolesAllowed({Roles.AR_CLERK, Roles.AP_CLERK, Roles.CONTROLLER, Roles.ADMIN, Roles.AUDITOR})
    @TransactionAttribute(SUPPORTS)
    public List<PostingProfile> postingProfiles(LegalEntityId entity) {
        access.require(entity);
        return profiles.forAll(entity);
    }

    @Override
    @RolesAllowed({Roles.AR_CLERK, Roles.AP_CLERK, Roles.CONTROLLER, Roles.ADMIN, Roles.AUDITOR, Roles.REIMBURSEMENT_RUN
    })
    @TransactionAttribute(SUPPORTS)
    public Set<String> summaryAccounts(LegalEntityId entity) {
        access.require(entity);
        return profiles.summaryAccounts(entity);
    }

    @Override
    @RolesAllowed({Roles.AR_CLERK, Roles.AP_CLERK, Roles.CONTROLLER, Roles.ADMIN, Roles.AUDITOR, Roles.REIMBURSEMENT_RUN
    })
    @TransactionAttribute(SUPPORTS)
    public List<SetUpFinding> findings(LegalEntityId entity) {
        access.require(entity);
        List<SetUpFinding> findings = new ArrayList<>();
        if (!profiles.hasDefault(entity)) {
            findings.add(SetUpFinding.of(SetUpCode.CUSTOMER_POSTING_PROFILE_MISSING));
        }
        Money minimum = stored(entity).minimumReimbursement();
        if (minimum == null || minimum.isZero()) {
            findings.add(SetUpFinding.of(SetUpCode.MINIMUM_BLANK));
        }
        return findings;
    }

    @Override
    @RolesAllowed({Roles.AR_CLERK, Roles.AP_CLERK, Roles.CONTROLLER, Roles.ADMIN, Roles.AUDITOR})
    @TransactionAttribute(SUPPORTS)
    public List<CurrencyUnit> currenciesWithoutRate(LegalEntityId entity, LocalDate postingDate) {
        access.require(entity);
        if (stored(entity).rateBasis() == RateBasis.HISTORICAL) {
            return List.of();
        }
        CurrencyUnit accounting = currency(entity);
        Set<CurrencyUnit> known = ledger.rates(accounting, postingDate).keySet();
        return creditCurrencies.of(entity).stream()
                .filter(currency -> !currency.equals(accounting) && !known.contains(currency))
                .toList();
    }

    private ReceivablesParameters stored(LegalEntityId entity) {
        return parameters
                .find(entity, currency(entity))
                .orElseThrow(() -> new Refusal(RefusalReason.SETUP_INCOMPLETE, entity));
    }

    private CurrencyUnit currency(LegalEntityId entity) {
        return ledger.legalEntity(entity).accountingCurrency();
    }

    private static String facts(ReceivablesParameters parameters) {
        return new AuditFacts()
                .with("minimumReimbursement", parameters.minimumReimbursement())
                .with("maximumReimbursement", parameters.maximumReimbursement())
                .with("openDebitMode", parameters.openDebitMode())
                .with("rateBasis", parameters.rateBasis())
                .with("payoutRoute", parameters.payoutRoute())
                .with("approvalPolicy", parameters.approvalPolicy())
                .with("approvalLimitCustomer", parameters.approvalLimitCustomer())
                .with("approvalLimitRun", parameters.approvalLimitRun())
                .with("previewValidDays", parameters.previewValidDays())
                .with("failureLimit", parameters.failureLimit())
                .with("billingClassification", parameters.billingClassification())
                .json();
    }
}
