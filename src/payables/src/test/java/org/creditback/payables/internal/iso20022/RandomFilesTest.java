package org.creditback.payables.internal.iso20022;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.creditback.domain.payables.AddressRule;
import org.creditback.domain.payables.ChargeBearer;
import org.creditback.domain.payables.ServiceLevel;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

@DisplayName("BF-1 to BF-7: whatever is written is found sound by the reader, with the same count, sum and hash")
class RandomFilesTest {

    private static final List<BankAccount> ACCOUNTS = List.of(
            BankAccount.ofIban("BE68539007547034", "GEBABEBB"),
            BankAccount.ofIban("FI2112345600000785", null),
            BankAccount.ofIban("FI2112345600000785", "AABAAX22"),
            BankAccount.ofIban("GB29NWBK60161331926819", "NWBKGB2LXXX"));
    private static final List<String> NAMES = List.of(
            "Ada Berg",
            "Zo\u00EB \u00C5ngstr\u00F6m",
            "\u5F20\u4F1F",
            "\u0418\u0432\u0430\u043D\u043E\u0432",
            "<b>&amp;\"'",
            "=cmd|x",
            "+358 40",
            "-1",
            "\u202EA\uD83D\uDE00",
            "M\u00FCller & S\u00F6hne ".repeat(9));

    @RepeatedTest(60)
    void isReadBackAsItWasWritten(RepetitionInfo repetition) throws IOException {
        Random random = new Random(repetition.getCurrentRepetition());
        PaymentMessage message = message(random);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BankFileOutcome outcome = BankFileWriter.write(message, out);
        assertThat(outcome).as(outcome.toString()).isInstanceOf(BankFile.class);
        CheckedFile checked = BankFileCheck.of(() -> new ByteArrayInputStream(out.toByteArray()));
        assertThat(checked.findings()).isEmpty();
        assertThat(checked.isStill((BankFile) outcome)).isTrue();
        assertThat(checked.total()).isEqualTo(message.total());
    }

    private static PaymentMessage message(Random random) {
        List<PaymentGroup> groups = new ArrayList<>();
        ControlTotal total = ControlTotal.NONE;
        for (int number = 0; number <= random.nextInt(3); number++) {
            PaymentGroup group = group(random, "G-" + number);
            groups.add(group);
            total = total.plus(group.total());
        }
        Instant created = Instant.ofEpochMilli(Math.abs(random.nextLong() % 4_000_000_000_000L));
        return new PaymentMessage("M/" + random.nextInt(1000), created, name(random), total, groups);
    }

    private static PaymentGroup group(Random random, String id) {
        ServiceLevel level = ServiceLevel.values()[random.nextInt(4)];
        AddressRule rule = AddressRule.values()[random.nextInt(3)];
        ChargeBearer charges = level.isSepa() ? ChargeBearer.SLEV : ChargeBearer.values()[1 + random.nextInt(3)];
        CurrencyUnit currency = level.isSepa()
                ? CurrencyUnit.EUR
                : CurrencyUnit.of(List.of("USD", "JPY", "KWD").get(random.nextInt(3)));
        List<CreditTransfer> transfers = new ArrayList<>();
        for (int number = 0; number <= random.nextInt(5); number++) {
            transfers.add(transfer(random, id + "." + number, currency));
        }
        Debtor debtor = new Debtor(party(random), account(random), CurrencyUnit.EUR);
        GroupTerms terms = new GroupTerms(level, charges, random.nextBoolean(), rule);
        LocalDate day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(1000));
        return new PaymentGroup(id, terms, day, debtor, Samples.total(transfers), transfers);
    }

    private static CreditTransfer transfer(Random random, String id, CurrencyUnit currency) {
        return new CreditTransfer(
                "I" + id,
                "E" + id,
                Money.ofMinor(currency, 1 + random.nextInt(random.nextBoolean() ? 1000 : Integer.MAX_VALUE - 1)),
                party(random),
                account(random),
                random.nextBoolean() ? null : "REFU",
                random.nextBoolean() ? "" : name(random));
    }

    private static Party party(Random random) {
        String part = random.nextBoolean() ? null : "\u00DF" + random.nextInt(1000);
        return new Party(name(random), new PostalAddress(part, part, part, "K\u00F6ln", "DE", List.of()));
    }

    private static BankAccount account(Random random) {
        return ACCOUNTS.get(random.nextInt(ACCOUNTS.size()));
    }

    private static String name(Random random) {
        return NAMES.get(random.nextInt(NAMES.size()));
    }
}
