package org.creditback.web.payables;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.DimensionSet;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.PostingProfile;
import org.creditback.ledger.SetUpFinding;
import org.creditback.payables.CompanyBankAccount;
import org.creditback.payables.MethodOfPayment;
import org.creditback.payables.NewPayables;
import org.creditback.payables.OneTimeTemplate;
import org.creditback.payables.PayablesParameters;
import org.creditback.payables.PayablesSetUp;
import org.creditback.payables.PaymentApproval;
import org.joda.money.CurrencyUnit;

/** The payables parameters of a legal entity behind the door, with a template that pays by SEPA at once. */
class FakePayablesSetUp implements PayablesSetUp {

    PayablesParameters parameters = with("ONETIME", 0);

    static PayablesParameters with(String group, int version) {
        return new PayablesParameters(
                new OneTimeTemplate(group, "SEPA", 0, DimensionSet.EMPTY, null),
                PaymentApproval.ALWAYS,
                12,
                5,
                version);
    }

    @Override
    public PayablesParameters parameters(LegalEntityId entity) {
        return parameters;
    }

    @Override
    public PayablesParameters change(LegalEntityId entity, PayablesParameters changed) {
        if (changed.version() != parameters.version()) {
            throw new Refusal(RefusalReason.STALE_VERSION);
        }
        parameters = new PayablesParameters(
                changed.oneTimeVendorTemplate(),
                changed.paymentApproval(),
                changed.oneTimeVendorArchiveMonths(),
                changed.bankChangeCoolOffDays(),
                changed.version() + 1);
        return parameters;
    }

    @Override
    public void create(LegalEntityId entity, NewPayables given) {}

    @Override
    public List<PostingProfile> postingProfiles(LegalEntityId entity) {
        return List.of(new PostingProfile("GEN", "200100"));
    }

    @Override
    public List<CompanyBankAccount> bankAccounts(LegalEntityId entity) {
        return List.of(
                new CompanyBankAccount("EUR-1", "FI6799051331616594", "CRBKFIHH", CurrencyUnit.EUR),
                new CompanyBankAccount("USD-1", null, null, CurrencyUnit.USD));
    }

    @Override
    public List<MethodOfPayment> methodsOfPayment(LegalEntityId entity) {
        return List.of(new MethodOfPayment("SEPA", "Transfer", true));
    }

    @Override
    public Optional<String> nextOneTimeVendor(LegalEntityId entity) {
        return Optional.of("OTV-000007");
    }

    @Override
    public Set<String> summaryAccounts(LegalEntityId entity) {
        return Set.of();
    }

    @Override
    public List<SetUpFinding> findings(LegalEntityId entity) {
        return List.of();
    }
}
