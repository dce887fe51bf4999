package org.creditback.web.receivables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.reimbursement.OpenDebitMode;
import org.creditback.domain.reimbursement.RateBasis;
import org.creditback.ledger.PostingProfile;
import org.creditback.ledger.SetUpFinding;
import org.creditback.receivables.ReceivablesParameters;
import org.creditback.receivables.ReceivablesSetUp;
import org.creditback.web.page.FakePage;
import org.creditback.web.page.Fakes;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReceivablesParametersViewTest {

    private final FakePage page = new FakePage();
    private final Stored stored = new Stored();
    private final ReceivablesParametersView view = new ReceivablesParametersView();

    @BeforeEach
    void open() {
        view.setUp = stored;
        view.entity = Fakes.entity();
        view.page = page;
        view.text = Fakes.texts();
        view.read();
    }

    @Test
    @DisplayName("SU-1: the minimum of the form is stored with the version that was read")
    void saves() {
        assertThat(view.getMinimum()).isEqualTo(Fakes.eur("25.00"));
        view.setMinimum(Fakes.eur("30.00"));
        view.save();
        assertThat(stored.parameters.minimumReimbursement()).isEqualTo(Fakes.eur("30.00"));
        assertThat(page.said).containsExactly("msg.saved");
        view.setMinimum(null);
        view.save();
        assertThat(stored.parameters.minimumReimbursement()).isNull();
        assertThat(stored.parameters.version()).isEqualTo(2);
    }

    @Test
    @DisplayName("A stale version keeps the input, shows what is stored now, and a second save replaces it knowingly")
    void keepsTheInputOfAStaleForm() {
        view.setMinimum(Fakes.eur("30.00"));
        stored.changeBySomebodyElse(Fakes.eur("50.00"));
        view.save();
        assertThat(page.said).containsExactly("msg.stale");
        assertThat(view.getMinimum()).isEqualTo(Fakes.eur("30.00"));
        assertThat(view.getDifferences()).hasSize(1).first().satisfies(difference -> {
            assertThat(difference.label()).isEqualTo("Minimum reimbursement");
            assertThat(difference.yours()).endsWith("30.00");
            assertThat(difference.now()).endsWith("50.00");
        });
        view.save();
        assertThat(stored.parameters.minimumReimbursement()).isEqualTo(Fakes.eur("30.00"));
        assertThat(view.getDifferences()).isEmpty();
    }

    @Test
    @DisplayName("MINIMUM_NEGATIVE is said by the page, and stored is what was")
    void leavesOtherRefusalsToThePage() {
        view.setMinimum(Fakes.eur("-1.00"));
        assertThatThrownBy(view::save).isInstanceOf(Refusal.class).hasMessageContaining("MINIMUM_NEGATIVE");
        assertThat(stored.parameters.minimumReimbursement()).isEqualTo(Fakes.eur("25.00"));
    }

    private static final class Stored implements ReceivablesSetUp {

        private ReceivablesParameters parameters = with(Fakes.eur("25.00"), 0);

        private static ReceivablesParameters with(Money minimum, int version) {
            return new ReceivablesParameters(
                    minimum,
                    null,
                    OpenDebitMode.GROSS,
                    RateBasis.RUN_DATE,
                    "VIA_VENDOR",
                    "NONE",
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
}
