package org.creditback.domain.reimbursement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.creditback.domain.payables.OneTimeVendor;
import org.creditback.domain.payables.Payee;
import org.creditback.domain.receivables.CustomerFacts;
import org.creditback.domain.receivables.ItemStatus;
import org.creditback.domain.receivables.LegalStatus;
import org.creditback.domain.receivables.OpenTransaction;
import org.creditback.examples.ExampleParser;
import org.creditback.examples.Facts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the policy says that the examples have no words for: all reasons, details, end dates, marked credits. */
class ReimbursementPolicyTest {

    private static final String PLAIN = """
            case X
            entity NL01 EUR minimum=25.00
            template NL01 V-ONETIME
            vendor NL01 V-01
            customer NL01 C-1 vendor=V-01
            item NL01 C-1 CN-1 creditnote 2026-10-01 -100.00 EUR
            item NL01 C-1 CN-2 creditnote 2026-10-01 -10.00 EUR
            run NL01
            """;

    private static Facts facts(String block) {
        return ExampleParser.golden(block).facts();
    }

    private static Decision decide(String block) {
        PolicyFacts facts = new PolicyFacts(facts(block));
        return ReimbursementPolicy.decide(facts.candidates().get(0), facts.terms());
    }

    private static List<DeclineReason> reasons(Decision decision) {
        return decision instanceof Decline decline ? decline.reasons() : List.of();
    }

    private static CandidateFacts plain() {
        return new PolicyFacts(facts(PLAIN)).candidates().get(0);
    }

    private static RunTerms terms() {
        return new PolicyFacts(facts(PLAIN)).terms();
    }

    @Test
    @DisplayName("SE-21: all reasons that apply, in order of precedence")
    void keepsEveryReason() {
        assertThat(reasons(decide("""
                case X
                entity NL01 EUR minimum=25.00
                vendor NL01 V-01 hold=All closed
                customer NL01 C-1 vendor=V-01 hold=All frozen other-run
                item NL01 C-1 CN-1 creditnote 2026-10-01 -10.00 EUR disputed
                item NL01 C-1 INV-1 invoice 2026-10-01 5.00 EUR marked
                run NL01
                """)))
                .containsExactly(
                        DeclineReason.IN_OTHER_RUN,
                        DeclineReason.PENDING_SETTLEMENT,
                        DeclineReason.CUSTOMER_ON_HOLD,
                        DeclineReason.LEGAL_FREEZE,
                        DeclineReason.DISPUTED,
                        DeclineReason.OPEN_DEBIT,
                        DeclineReason.BELOW_MINIMUM,
                        DeclineReason.VENDOR_NOT_FOUND,
                        DeclineReason.VENDOR_ON_HOLD);
    }

    @Test
    @DisplayName("SE-21: neither a missing payee nor a missing rate hides an invalid dimension")
    void anInvalidDimensionNeedsNeitherPayeeNorRate() {
        assertThat(reasons(decide("""
                case X
                entity NL01 EUR minimum=25.00 required=yes
                customer NL01 C-1 vendor=-
                item NL01 C-1 CN-1 creditnote 2026-10-01 -10.00 SEK dist=-
                run NL01
                """)))
                .containsExactly(
                        DeclineReason.NO_EXCHANGE_RATE,
                        DeclineReason.NO_VENDOR_TEMPLATE,
                        DeclineReason.DIMENSION_INVALID);
    }

    @Test
    @DisplayName("SE-21: a test whose facts are missing gives no reason")
    void withoutACreditLeftNothingIsMeasured() {
        assertThat(reasons(decide("""
                case X
                entity NL01 EUR minimum=25.00 required=yes
                vendor NL01 V-01
                customer NL01 C-1 vendor=V-01
                item NL01 C-1 CN-1 creditnote 2026-11-21 -10.00 SEK dist=-
                run NL01 debits=NET
                """))).containsExactly(DeclineReason.CREDIT_AFTER_CUTOFF);
    }

    @Test
    @DisplayName("SU-8: no AP summary account for the payee, new or known")
    void aPayeeNeedsASummaryAccount() {
        CandidateFacts plain = plain();
        Payee withoutAccount = new OneTimeVendor(null, null, null, PolicyFacts.dimensions("BU001"), 0, "SEPA", true);
        Decision decision =
                ReimbursementPolicy.decide(new CandidateFacts(plain.customer(), withoutAccount, false, null), terms());
        assertThat(reasons(decision)).containsExactly(DeclineReason.NO_POSTING_PROFILE);
    }

    @ParameterizedTest(name = "until {0}: {1}")
    @DisplayName("SE-19: each flag may have an end date, the first day without it, compared with the posting date")
    @CsvSource({"2026-11-19, false", "2026-11-20, false", "2026-11-21, true", ", true"})
    void flagsEnd(LocalDate until, boolean active) {
        for (ItemStatus status : ItemStatus.values()) {
            Decision decision = ReimbursementPolicy.decide(withStatus(status, until, "J-7"), terms());
            assertThat(reasons(decision)).isEqualTo(active ? List.of(reasonOf(status)) : List.of());
        }
        for (LegalStatus status : LegalStatus.values()) {
            Decision decision = ReimbursementPolicy.decide(withLegalStatus(status, until), terms());
            assertThat(reasons(decision)).isEqualTo(active ? List.of(DeclineReason.valueOf(status.name())) : List.of());
        }
    }

    private static DeclineReason reasonOf(ItemStatus status) {
        return status == ItemStatus.DISPUTED ? DeclineReason.DISPUTED : DeclineReason.PENDING_SETTLEMENT;
    }

    @Test
    @DisplayName("SE-6, SE-23: the blocking journal and the other run are named")
    void namesWhatBlocks() {
        Decision pending = ReimbursementPolicy.decide(withStatus(ItemStatus.PENDING_SETTLEMENT, null, "J-7"), terms());
        assertThat(pending.fold(reimburse -> "", Decline::detail)).isEqualTo("J-7");
        CandidateFacts plain = plain();
        Decision reserved =
                ReimbursementPolicy.decide(new CandidateFacts(plain.customer(), plain.payee(), false, 4711L), terms());
        assertThat(reserved.fold(reimburse -> "", Decline::detail)).isEqualTo("4711");
    }

    @Test
    @DisplayName("DI-12: only the marked credits, all rules apply, also the minimum")
    void aSingleCustomerHasItsMarkedCreditsOnly() {
        assertThat(totalOf("CN-1")).isEqualTo("EUR 100.00");
        assertThat(totalOf("CN-2")).isEqualTo("BELOW_MINIMUM");
    }

    private static String totalOf(String document) {
        RunTerms terms = terms();
        RunTerms marked = new RunTerms(
                terms.accountingCurrency(),
                terms.postingDate(),
                terms.cutOffDate(),
                false,
                OpenDebitMode.EXCLUDE,
                false,
                terms.minimum(),
                null,
                RateBasis.RUN_DATE,
                terms.rates(),
                terms.dimensionRules(),
                terms.accounts(),
                Set.of(document));
        return ReimbursementPolicy.decide(plain(), marked)
                .fold(reimburse -> reimburse.total().toString(), decline -> decline.reason()
                        .name());
    }

    private static CandidateFacts withStatus(ItemStatus status, LocalDate until, String journal) {
        CandidateFacts plain = plain();
        CustomerFacts customer = plain.customer();
        OpenTransaction first = customer.openTransactions().get(0);
        OpenTransaction marked = new OpenTransaction(
                first.id(),
                first.documentNumber(),
                first.documentDate(),
                first.dueDate(),
                "",
                status,
                until,
                journal,
                first.lines());
        return new CandidateFacts(
                new CustomerFacts(
                        1,
                        "C-1",
                        null,
                        null,
                        null,
                        "V-01",
                        List.of(marked, customer.openTransactions().get(1))),
                plain.payee(),
                false,
                null);
    }

    private static CandidateFacts withLegalStatus(LegalStatus status, LocalDate until) {
        CandidateFacts plain = plain();
        return new CandidateFacts(
                new CustomerFacts(
                        1, "C-1", null, status, until, "V-01", plain.customer().openTransactions()),
                plain.payee(),
                false,
                null);
    }
}
