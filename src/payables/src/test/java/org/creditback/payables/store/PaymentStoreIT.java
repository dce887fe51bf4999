package org.creditback.payables.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.creditback.database.TestItems;
import org.creditback.domain.payables.PaymentState;
import org.creditback.payables.store.PaymentPostingStore.Part;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("F28, PM-24, BF-1: what stops a payment, what is generated and what is posted")
class PaymentStoreIT {

    private static final LocalDate TODAY = PayableBooks.TODAY;

    private PayableBooks books;

    @BeforeEach
    void open() throws SQLException {
        books = new PayableBooks();
    }

    @AfterEach
    void close() throws SQLException {
        books.close();
    }

    @Test
    @DisplayName("F28: a hold or a changed bank account after the approval stops the payment")
    void stoppedAfterApproval() {
        books.vendor("V-1", "SEPA");
        String number = books.invoice("V-1", "10.00");
        long journal = books.journal("{}");
        books.journals.submit(journal, books.journals.contentHash(journal), "clerk");
        books.journals.approve(journal, "controller");
        assertThat(books.lines.advance(journal, PaymentState.CREATED, PaymentState.APPROVED, "controller"))
                .isEqualTo(1);
        assertThat(books.lines.blocked(journal, PaymentState.APPROVED, TODAY)).isEmpty();
        books.jdbc.update("SAVEPOINT approved");
        books.hold(number, "DUPLICATE_SUSPECT");
        assertThat(books.lines
                        .blocked(journal, PaymentState.APPROVED, TODAY)
                        .orElseThrow()
                        .reason())
                .isEqualTo("DUPLICATE_SUSPECT");
        books.jdbc.update("ROLLBACK TO SAVEPOINT approved");
        books.jdbc.update(
                "UPDATE payables.vendor_bank_account SET state = 'REPLACED' WHERE legal_entity = ?",
                books.entity.code());
        assertThat(books.lines
                        .blocked(journal, PaymentState.APPROVED, TODAY)
                        .orElseThrow()
                        .reason())
                .isEqualTo("BANK_RECENTLY_CHANGED");
    }

    @Test
    @DisplayName("PM-24, BF-1: what is generated is what is posted, once, and settles what it pays")
    void generatedAndPosted() {
        books.vendor("V-1", "SEPA");
        books.vendor("V-2", "MANUAL", null);
        books.invoice("V-1", "10.00");
        books.invoice("V-1", "5.55");
        books.invoice("V-2", "7.00");
        long journal = books.journal("{}");
        books.journals.submit(journal, books.journals.contentHash(journal), "clerk");
        books.journals.approve(journal, "controller");
        books.lines.advance(journal, PaymentState.CREATED, PaymentState.APPROVED, "controller");
        GeneratedPaymentStore payments = new GeneratedPaymentStore(new PayablesDatabase(books.jdbc));
        var batches = payments.batches(journal);
        assertThat(batches).extracting(GeneratedPaymentStore.Batch::method).containsExactly("MANUAL", "SEPA");
        var sepa = batches.get(1);
        assertThat(payments.sum(sepa)).isEqualTo(new BankFileStore.Sum(1, "15.55"));
        assertThat(payments.days(sepa))
                .containsExactly(new GeneratedPaymentStore.Day(TODAY, 1, Money.parse("EUR 15.55")));
        assertThat(payments.page(sepa, List.of(TODAY), CurrencyUnit.EUR, 0, 9))
                .extracting(GeneratedPaymentStore.Payment::iban)
                .containsExactly("NL91ABNA0417164300");
        assertThat(payments.company(books.entity).name()).isNotBlank();
        assertThat(payments.account(books.entity, "EUR-1")).isPresent();
        batches.forEach(batch -> payments.generated(batch, null, "clerk"));

        PaymentPostingStore posting = new PaymentPostingStore(new PayablesDatabase(books.jdbc));
        assertThat(posting.waiting(journal)).isEqualTo(2);
        List<Part> first = posting.next(journal, 0, 1, CurrencyUnit.EUR);
        assertThat(first).extracting(Part::amount).containsExactly(Money.parse("EUR 10.00"), Money.parse("EUR 5.55"));
        assertThat(first).allMatch(part -> !part.bank() && part.vendorAccount().equals("V-1"));
        long voucher = TestItems.voucher(books.connection, books.entity.code(), "VP-1", TODAY);
        posting.settle(
                first.stream()
                        .map(part -> new PaymentPostingStore.Settled(
                                part.line(), part.invoice(), part.amount(), part.openAccounting(), voucher))
                        .toList(),
                TODAY,
                List.of(first.get(0).line()),
                List.of(voucher),
                "clerk");
        assertThat(posting.waiting(journal)).isEqualTo(1);
        assertThat(posting.next(journal, 1, 9, CurrencyUnit.EUR))
                .extracting(Part::vendorAccount)
                .containsExactly("V-2");
        assertThat(books.lines.openInvoice(books.entity, "RB-1")).isEmpty();
        assertThat(books.lines.openInvoice(books.entity, "RB-3").orElseThrow().open())
                .isEqualTo(Money.parse("EUR 7.00"));
        books.journals.markPosted(journal, TODAY, "clerk");
        assertThat(books.journals.find(books.entity, journal).orElseThrow().posted())
                .isTrue();
        assertThat(books.journals.totals(journal)).hasSize(2);
    }
}
