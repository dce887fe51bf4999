package org.creditback.reimbursement.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.creditback.domain.ledger.DimensionSet;
import org.creditback.domain.ledger.LedgerDimension;
import org.creditback.domain.ledger.Posting;
import org.creditback.domain.ledger.Side;
import org.creditback.domain.ledger.VoucherKind;
import org.creditback.reimbursement.ChainLink;
import org.creditback.reimbursement.ChainProofLine;
import org.creditback.reimbursement.ChainSums;
import org.creditback.reimbursement.ReimbursementLine;
import org.creditback.reimbursement.RunId;
import org.creditback.reimbursement.VoucherView;
import org.creditback.reimbursement.store.ChainPaymentStore.Settled;
import org.creditback.reimbursement.store.ChainStore.Ends;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("RE-6: the amounts of a chain, compared from document to document")
class ChainProofTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    // The reimbursement of example E23b: USD 66.00, booked EUR 60.00, worth EUR 62.86 at the run's rate.
    private static final VoucherView VOUCHER = voucher(
            line("130100", Side.DEBIT, "66.00", "62.86", "C-2302"),
            line("200100", Side.CREDIT, "66.00", "62.86", "V-0025"),
            line("801300", Side.DEBIT, "0.00", "2.86", null),
            line("130100", Side.CREDIT, "0.00", "2.86", "C-2302"));

    private static VoucherView voucher(Posting... postings) {
        return new VoucherView("RV-2", VoucherKind.REIMBURSEMENT, DAY, "USD", true, List.of(postings));
    }

    private static Posting line(String account, Side side, String amount, String accounting, String party) {
        return new Posting(new LedgerDimension(account, DimensionSet.EMPTY), side, usd(amount), eur(accounting), party);
    }

    private static Money usd(String amount) {
        return Money.parse("USD " + amount);
    }

    private static Money eur(String amount) {
        return Money.parse("EUR " + amount);
    }

    private static ReimbursementLine reimbursement(String customer, String invoiced) {
        return new ReimbursementLine(
                new RunId(1),
                0,
                "RB-1",
                "RV-2",
                DAY,
                customer,
                "Anna",
                usd(invoiced),
                eur("62.86"),
                "",
                "",
                "V-0025",
                "Vera",
                false,
                DAY,
                "",
                List.of(),
                "POSTED",
                null);
    }

    private static List<ChainProofLine> proof(ReimbursementLine line, VoucherView voucher, String open) {
        ChainProof proof = new ChainProof(line, new Ends(5, usd("66.00"), eur("62.86"), "200100"), voucher);
        return proof.lines(
                new ChainSums(1, usd("110.00"), usd("66.00"), usd("44.00"), usd(open), eur("60.00"), proof.exchange()),
                new Settled(usd("40.00"), eur("38.10"), usd("26.00"), eur("24.76")));
    }

    @Test
    @DisplayName("A netted part, a part reimbursed, a realized loss, a part paid: everything agrees")
    void everythingAgrees() {
        List<ChainProofLine> lines = proof(reimbursement("C-2302", "66.00"), VOUCHER, "0.00");
        assertThat(lines).extracting(ChainProofLine::link).containsExactly(ChainLink.values());
        assertThat(lines).allMatch(ChainProofLine::agrees);
        assertThat(new ChainProof(
                                reimbursement("C-2302", "66.00"),
                                new Ends(5, usd("66.00"), eur("62.86"), "200100"),
                                VOUCHER)
                        .exchange())
                .isEqualTo(eur("2.86"));
    }

    @Test
    @DisplayName("PO-12: interunit lines balance each other and are no exchange difference")
    void interunitLinesCountForNothing() {
        VoucherView voucher = voucher(
                line("130100", Side.DEBIT, "66.00", "62.86", "C-2302"),
                line("200100", Side.CREDIT, "66.00", "62.86", "V-0025"),
                line("801300", Side.DEBIT, "0.00", "2.86", null),
                line("130100", Side.CREDIT, "0.00", "2.86", "C-2302"),
                line("155000", Side.DEBIT, "66.00", "60.00", null),
                line("255000", Side.CREDIT, "66.00", "60.00", null));
        assertThat(proof(reimbursement("C-2302", "66.00"), voucher, "0.00")).allMatch(ChainProofLine::agrees);
    }

    @Test
    @DisplayName("A customer whose account is the vendor's is told from the vendor by the ledger account")
    void customerAndVendorOfOneName() {
        VoucherView voucher = voucher(
                line("130100", Side.DEBIT, "66.00", "60.00", "V-0025"),
                line("200100", Side.CREDIT, "66.00", "60.00", "V-0025"));
        assertThat(proof(reimbursement("V-0025", "66.00"), voucher, "0.00"))
                .filteredOn(line -> line.link() == ChainLink.VOUCHER)
                .allMatch(ChainProofLine::agrees);
    }

    @Test
    @DisplayName(
            "What does not agree is named: an invoice of another amount, an amount that is open and settled as well")
    void namesWhatDiffers() {
        assertThat(proof(reimbursement("C-2302", "65.00"), VOUCHER, "1.00"))
                .filteredOn(line -> !line.agrees())
                .extracting(ChainProofLine::link)
                .containsExactly(ChainLink.DOCUMENTS, ChainLink.INVOICE, ChainLink.SETTLED);
    }
}
