package org.creditback.payables.internal;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;
import static jakarta.ejb.TransactionAttributeType.REQUIRED;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.Access;
import org.creditback.ledger.AuditEvent;
import org.creditback.ledger.AuditFacts;
import org.creditback.ledger.AuditTrail;
import org.creditback.ledger.LegalEntities;
import org.creditback.ledger.PostingProfile;
import org.creditback.ledger.Roles;
import org.creditback.ledger.SetUpCode;
import org.creditback.ledger.SetUpFinding;
import org.creditback.payables.CompanyBankAccount;
import org.creditback.payables.MethodOfPayment;
import org.creditback.payables.NewPayables;
import org.creditback.payables.OneTimeTemplate;
import org.creditback.payables.PayablesParameters;
import org.creditback.payables.PayablesSetUp;
import org.creditback.payables.PaymentControls;
import org.creditback.payables.PaymentWay;
import org.creditback.payables.TransferTerms;
import org.creditback.payables.store.EditedMethodStore;
import org.creditback.payables.store.EditedParametersStore;
import org.creditback.payables.store.PaymentSetUpStore;
import org.creditback.payables.store.PostingProfileStore;
import org.joda.money.CurrencyUnit;

/** Parameters, methods, profiles and bank accounts of payables; each change of the parameters leaves an audit event. */
@Stateless
public class PayablesSetUpBean implements PayablesSetUp {

    private static final List<MethodOfPayment> METHODS = List.of(
            new MethodOfPayment(
                    MethodOfPayment.SEPA,
                    "SEPA credit transfer",
                    true,
                    new PaymentWay(
                            PaymentWay.Format.PAIN_001,
                            null,
                            PaymentWay.Posting.IN_TRANSIT,
                            List.of(CurrencyUnit.EUR),
                            PaymentWay.Grouping.VENDOR,
                            TransferTerms.SEPA,
                            PaymentControls.USUAL)),
            new MethodOfPayment(
                    MethodOfPayment.SWIFT,
                    "International credit transfer",
                    true,
                    new PaymentWay(
                            PaymentWay.Format.PAIN_001,
                            null,
                            PaymentWay.Posting.IN_TRANSIT,
                            List.of(),
                            PaymentWay.Grouping.VENDOR,
                            TransferTerms.INTERNATIONAL,
                            PaymentControls.USUAL)),
            new MethodOfPayment(
                    "CHECK",
                    "Check",
                    false,
                    new PaymentWay(
                            PaymentWay.Format.CHECK,
                            null,
                            PaymentWay.Posting.IN_TRANSIT,
                            List.of(),
                            PaymentWay.Grouping.VENDOR,
                            null,
                            PaymentControls.USUAL)),
            new MethodOfPayment("MANUAL", "Manual payment", false));

    @Inject
    private EditedParametersStore parameters;

    @Inject
    private PostingProfileStore profiles;

    @Inject
    private PaymentSetUpStore payment;

    @Inject
    private EditedMethodStore editedMethods;

    @EJB
    private LegalEntities legalEntities;

    @EJB
    private Access access;

    @EJB
    private AuditTrail auditTrail;

    @Override
    @RolesAllowed(Roles.ADMIN)
    @TransactionAttribute(MANDATORY)
    public void create(LegalEntityId entity, NewPayables given) {
        PayablesCheck.bankAccounts(given.bankAccounts());
        payment.insertBankAccounts(entity, given.bankAccounts());
        METHODS.forEach(method -> editedMethods.insert(entity, method));
        profiles.insert(entity, given.profiles());
        check(entity, given.parameters());
        parameters.insert(entity, given.parameters());
    }

    @Override
    @RolesAllowed({Roles.AR_CLERK, Roles.AP_CLERK, Roles.CONTROLLER, Roles.ADMIN, Roles.AUDITOR, Roles.REIMBURSEMENT_RUN
    })
    @TransactionAttribute(SUPPORTS)
    public PayablesParameters parameters(LegalEntityId entity) {
        access.require(entity);
        return stored(entity);
    }

    @Override
    @RolesAllowed(Roles.CONTROLLER)
    @TransactionAttribute(REQUIRED)
    public PayablesParameters change(LegalEntityId entity, PayablesParameters changed) {
        access.require(entity);
        check(entity, changed);
        PayablesParameters before = stored(entity);
        PayablesParameters after = parameters.update(entity, changed);
        auditTrail.record(new AuditEvent(
                entity,
                access.caller(),
                "PARAMETERS_CHANGED",
                "PAYABLES_PARAMETERS",
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
    @RolesAllowed({Roles.AR_CLERK, Roles.AP_CLERK, Roles.CONTROLLER, Roles.ADMIN, Roles.AUDITOR})
    @TransactionAttribute(SUPPORTS)
    public List<CompanyBankAccount> bankAccounts(LegalEntityId entity) {
        access.require(entity);
        return payment.bankAccounts(entity);
    }

    @Override
    @RolesAllowed({Roles.AR_CLERK, Roles.AP_CLERK, Roles.CONTROLLER, Roles.ADMIN, Roles.AUDITOR})
    @TransactionAttribute(SUPPORTS)
    public List<MethodOfPayment> methodsOfPayment(LegalEntityId entity) {
        access.require(entity);
        return payment.methods(entity);
    }

    @Override
    @RolesAllowed({Roles.AR_CLERK, Roles.AP_CLERK, Roles.CONTROLLER, Roles.ADMIN, Roles.AUDITOR})
    @TransactionAttribute(SUPPORTS)
    public Optional<String> nextOneTimeVendor(LegalEntityId entity) {
        access.require(entity);
        return payment.nextOneTimeVendor(entity);
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
            findings.add(SetUpFinding.of(SetUpCode.VENDOR_POSTING_PROFILE_MISSING));
        }
        if (stored(entity).oneTimeVendorTemplate() == null) {
            findings.add(SetUpFinding.of(SetUpCode.ONE_TIME_TEMPLATE_MISSING));
        }
        if (payment.bankAccounts(entity).isEmpty()) {
            findings.add(SetUpFinding.of(SetUpCode.COMPANY_BANK_ACCOUNT_MISSING));
        }
        if (payment.methods(entity).isEmpty()) {
            findings.add(SetUpFinding.of(SetUpCode.METHOD_OF_PAYMENT_MISSING));
        }
        return findings;
    }

    private void check(LegalEntityId entity, PayablesParameters parameters) {
        PayablesCheck.archiveMonths(parameters.oneTimeVendorArchiveMonths());
        PayablesCheck.coolOffDays(parameters.bankChangeCoolOffDays());
        OneTimeTemplate template = parameters.oneTimeVendorTemplate();
        if (template == null) {
            return;
        }
        PayablesCheck.template(template, legalEntities.dimensions(entity));
        if (payment.methods(entity).stream().noneMatch(each -> each.method().equals(template.methodOfPayment()))) {
            throw PayablesCheck.bad("oneTimeVendorTemplate.methodOfPayment", template.methodOfPayment());
        }
        if (template.postingProfile() != null && !profiles.exists(entity, template.postingProfile())) {
            throw PayablesCheck.bad("oneTimeVendorTemplate.postingProfile", template.postingProfile());
        }
    }

    private PayablesParameters stored(LegalEntityId entity) {
        return parameters.find(entity).orElseThrow(() -> new Refusal(RefusalReason.SETUP_INCOMPLETE, entity));
    }

    private static String facts(PayablesParameters parameters) {
        AuditFacts facts = new AuditFacts()
                .with("paymentApproval", parameters.paymentApproval())
                .with("oneTimeVendorArchiveMonths", parameters.oneTimeVendorArchiveMonths())
                .with("bankChangeCoolOffDays", parameters.bankChangeCoolOffDays());
        OneTimeTemplate template = parameters.oneTimeVendorTemplate();
        if (template != null) {
            facts.with("vendorGroup", template.vendorGroup())
                    .with("methodOfPayment", template.methodOfPayment())
                    .with("termsNetDays", template.termsNetDays())
                    .with("dimensions", template.dimensions())
                    .with("postingProfile", template.postingProfile());
        }
        return facts.with("oneTimeVendorTemplate", template != null).json();
    }
}
