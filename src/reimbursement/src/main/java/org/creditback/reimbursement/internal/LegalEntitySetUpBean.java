package org.creditback.reimbursement.internal;

import static jakarta.ejb.TransactionAttributeType.REQUIRED;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;
import static java.util.Comparator.comparing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.creditback.domain.CodePoints;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.Access;
import org.creditback.ledger.AuditEvent;
import org.creditback.ledger.AuditFacts;
import org.creditback.ledger.AuditTrail;
import org.creditback.ledger.LedgerAccount;
import org.creditback.ledger.LedgerTerms;
import org.creditback.ledger.LegalEntities;
import org.creditback.ledger.LegalEntity;
import org.creditback.ledger.NewBooks;
import org.creditback.ledger.PostingProfile;
import org.creditback.ledger.Roles;
import org.creditback.ledger.SetUpCode;
import org.creditback.ledger.SetUpFinding;
import org.creditback.payables.NewPayables;
import org.creditback.payables.PayablesSetUp;
import org.creditback.receivables.ReceivablesSetUp;
import org.creditback.reimbursement.LegalEntitySetUp;
import org.creditback.reimbursement.NewLegalEntity;
import org.creditback.reimbursement.SetUpReport;

/** Calls ledger, receivables and payables in turn; each writes its own tables, in one transaction. */
@Stateless
public class LegalEntitySetUpBean implements LegalEntitySetUp {

    @EJB
    private LegalEntities legalEntities;

    @EJB
    private ReceivablesSetUp receivables;

    @EJB
    private PayablesSetUp payables;

    @EJB
    private LedgerTerms terms;

    @EJB
    private Access access;

    @EJB
    private AuditTrail auditTrail;

    @Override
    @RolesAllowed(Roles.ADMIN)
    @TransactionAttribute(REQUIRED)
    public void create(NewLegalEntity given) {
        access.requireEnabled();
        LegalEntity entity = given.entity();
        List<PostingProfile> customers = NewProfiles.complete(
                given.customerProfiles(), new PostingProfile(PostingProfile.DEFAULT, LedgerAccount.RECEIVABLES));
        List<PostingProfile> vendors = NewProfiles.complete(
                given.vendorProfiles(), new PostingProfile(PostingProfile.DEFAULT, LedgerAccount.PAYABLES));
        legalEntities.create(new NewBooks(
                entity,
                given.address(),
                given.calendar(),
                given.dimensions(),
                NewProfiles.accounts(customers, vendors)));
        receivables.create(entity.id(), customers, given.receivables());
        payables.create(entity.id(), new NewPayables(vendors, given.bankAccounts(), given.payables()));
        auditTrail.record(new AuditEvent(
                entity.id(),
                access.caller(),
                "LEGAL_ENTITY_CREATED",
                "LEGAL_ENTITY",
                entity.id().code(),
                null,
                facts(given),
                null));
    }

    @Override
    @RolesAllowed({Roles.AR_CLERK, Roles.AP_CLERK, Roles.CONTROLLER, Roles.ADMIN, Roles.AUDITOR})
    @TransactionAttribute(SUPPORTS)
    public SetUpReport check(LegalEntityId entity, LocalDate postingDate) {
        Stream<SetUpFinding> rates = receivables.currenciesWithoutRate(entity, postingDate).stream()
                .map(currency -> SetUpFinding.of(SetUpCode.EXCHANGE_RATE_MISSING, currency));
        return new SetUpReport(Stream.concat(findings(entity, postingDate), rates)
                .sorted(comparing(SetUpFinding::code))
                .toList());
    }

    @Override
    @RolesAllowed({Roles.AR_CLERK, Roles.CONTROLLER, Roles.REIMBURSEMENT_RUN})
    @TransactionAttribute(SUPPORTS)
    public void requireComplete(LegalEntityId entity, LocalDate postingDate) {
        List<SetUpFinding> red = findings(entity, postingDate)
                .filter(finding -> finding.code().isRed())
                .sorted(comparing(SetUpFinding::code))
                .toList();
        if (red.isEmpty()) {
            return;
        }
        if (red.stream().allMatch(finding -> finding.code() == SetUpCode.PERIOD_NOT_OPEN)) {
            throw Refusal.ofField(RefusalReason.PERIOD_CLOSED, "postingDate", postingDate);
        }
        throw new Refusal(RefusalReason.SETUP_INCOMPLETE, red.get(0));
    }

    private Stream<SetUpFinding> findings(LegalEntityId entity, LocalDate postingDate) {
        return Stream.of(
                        legalEntities.findings(entity, postingDate),
                        receivables.findings(entity),
                        payables.findings(entity),
                        sharedAccounts(entity))
                .flatMap(List::stream);
    }

    private List<SetUpFinding> sharedAccounts(LegalEntityId entity) {
        Set<String> customers = receivables.summaryAccounts(entity);
        Set<String> vendors = payables.summaryAccounts(entity);
        Set<String> others = Set.copyOf(terms.systemAccounts(entity).values());
        return Stream.concat(customers.stream(), vendors.stream())
                .filter(account ->
                        (customers.contains(account) && vendors.contains(account)) || others.contains(account))
                .distinct()
                .sorted(CodePoints.ORDER)
                .map(account -> SetUpFinding.of(SetUpCode.SUMMARY_ACCOUNT_SHARED, account))
                .toList();
    }

    private static String facts(NewLegalEntity given) {
        return new AuditFacts()
                .with("name", given.entity().name())
                .with("accountingCurrency", given.entity().accountingCurrency())
                .with("country", given.entity().country())
                .with("minimumReimbursement", given.receivables().minimumReimbursement())
                .with("maximumReimbursement", given.receivables().maximumReimbursement())
                .with("openDebitMode", given.receivables().openDebitMode())
                .with("rateBasis", given.receivables().rateBasis())
                .with("paymentApproval", given.payables().paymentApproval())
                .json();
    }
}
