package org.creditback.web.receivables;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.approval.ApprovalPolicy;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.reimbursement.OpenDebitMode;
import org.creditback.domain.reimbursement.RateBasis;
import org.creditback.ledger.PostingProfile;
import org.creditback.ledger.SetUpFinding;
import org.creditback.receivables.ReceivablesParameters;
import org.creditback.receivables.ReceivablesSetUp;
import org.creditback.web.page.Fakes;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The receivables parameters of a legal entity behind the door, with a minimum of 25.00. */
public class FakeSetUp implements ReceivablesSetUp {

    ReceivablesParameters parameters = with(Fakes.eur("25.00"), 0);

    private static ReceivablesParameters with(Money minimum, int version) {
        return new ReceivablesParameters(
                minimum,
                null,
                OpenDebitMode.GROSS,
                RateBasis.RUN_DATE,
                "VIA_VENDOR",
                ApprovalPolicy.NONE,
                null,
                null,
                7,
                100,
                false,
                version);
    }

    void changeBySomebodyElse(Money minimum) {
        parameters = with(minimum, parameters.version() + 1);
    }

    @Override
    public ReceivablesParameters parameters(LegalEntityId entity) {
        return parameters;
    }

    @Override
    public ReceivablesParameters change(LegalEntityId entity, ReceivablesParameters changed) {
        Money minimum = changed.minimumReimbursement();
        if (minimum != null && minimum.isNegative()) {
            throw Refusal.ofField(RefusalReason.MINIMUM_NEGATIVE, "minimumReimbursement");
        }
        if (changed.version() != parameters.version()) {
            throw new Refusal(RefusalReason.STALE_VERSION);
        }
        parameters = with(minimum, changed.version() + 1);
        return parameters;
    }

    @Override
    public void create(LegalEntityId entity, List<PostingProfile> profiles, ReceivablesParameters given) {}

    @Override
    public Set<String> summaryAccounts(LegalEntityId entity) {
        return Set.of();
    }

    @Override
    public List<PostingProfile> postingProfiles(LegalEntityId entity) {
        return List.of();
    }

    @Override
    public List<SetUpFinding> findings(LegalEntityId entity) {
        return List.of();
    }

    @Override
    public List<CurrencyUnit> currenciesWithoutRate(LegalEntityId entity, LocalDate postingDate) {
        return List.of();
    }
}
