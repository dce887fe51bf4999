package org.creditback.payables.internal.iso20022;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.creditback.domain.payables.AddressRule;
import org.creditback.domain.payables.ChargeBearer;
import org.creditback.domain.payables.ServiceLevel;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Messages of made-up people to start from; each test changes one thing. */
final class Samples {

    static final String IBAN = "BE68539007547034";
    static final String OTHER_IBAN = "FI2112345600000785";
    static final PostalAddress ADDRESS = new PostalAddress("Lange Gasse", "12 b", "1000", "Brussel", "BE", List.of());
    static final BankAccount ACCOUNT = BankAccount.ofIban(IBAN, null);
    static final Debtor DEBTOR =
            new Debtor(new Party("Noord Handel BV", ADDRESS), BankAccount.ofIban(IBAN, "GEBABEBB"), CurrencyUnit.EUR);
    static final GroupTerms SWIFT = new GroupTerms(ServiceLevel.NURG, ChargeBearer.SHAR, false, AddressRule.STRUCTURED);
    static final CreditTransfer TRANSFER = transfer(1, "EUR 200.00");

    private Samples() {}

    static CreditTransfer transfer(int number, String amount) {
        return new CreditTransfer(
                "NL01-I" + number,
                "NL01-E" + number,
                Money.parse(amount),
                new Party("Ada Berg", ADDRESS),
                ACCOUNT,
                null,
                "RB-00000" + number + " C-1001");
    }

    static ControlTotal total(Iterable<CreditTransfer> transfers) {
        ControlTotal total = ControlTotal.NONE;
        for (CreditTransfer transfer : transfers) {
            total = total.plus(transfer.amount());
        }
        return total;
    }

    static PaymentGroup group(String id, GroupTerms terms, Iterable<CreditTransfer> transfers) {
        return new PaymentGroup(id, terms, LocalDate.of(2026, 11, 23), DEBTOR, total(transfers), transfers);
    }

    static PaymentGroup group(Iterable<CreditTransfer> transfers) {
        return group("NL01-G1", GroupTerms.sepa(true), transfers);
    }

    static PaymentMessage message(PaymentGroup... groups) {
        ControlTotal total = ControlTotal.NONE;
        for (PaymentGroup group : groups) {
            total = total.plus(group.total());
        }
        return new PaymentMessage(
                "NL01-M1", Instant.parse("2026-11-21T20:00:00.987654321Z"), "Noord Handel BV", total, List.of(groups));
    }

    static PaymentMessage message(CreditTransfer... transfers) {
        return message(group(List.of(transfers)));
    }

    /** One payment, changed. */
    static PaymentMessage with(UnaryOperator<Change> change) {
        Change changed = change.apply(new Change(TRANSFER, GroupTerms.sepa(true)));
        return message(group("NL01-G1", changed.terms(), List.of(changed.transfer())));
    }

    static byte[] written(PaymentMessage message) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BankFileOutcome outcome = write(message, out);
        outcome.fold(file -> file, refused -> {
            throw new AssertionError(refused.toString());
        });
        return out.toByteArray();
    }

    static String text(PaymentMessage message) {
        return new String(written(message), StandardCharsets.UTF_8);
    }

    static BankFileOutcome write(PaymentMessage message, ByteArrayOutputStream out) {
        try {
            return BankFileWriter.write(message, out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
