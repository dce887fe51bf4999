package org.creditback.payables.internal.iso20022;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creditback.payables.internal.iso20022.Samples.SWIFT;
import static org.creditback.payables.internal.iso20022.Samples.message;
import static org.creditback.payables.internal.iso20022.Samples.transfer;
import static org.creditback.payables.internal.iso20022.Samples.with;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.creditback.domain.payables.AddressRule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

@DisplayName("payments.md section 6: a written file is read back before anyone may release it")
class BankFileCheckTest {

    private static final String BROKEN = "/bank-files/broken.txt";

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = BROKEN, delimiter = '|', quoteCharacter = '~', maxCharsPerColumn = 10_000)
    void findsWhatIsWrong(String what, String part, String instead, String expected) throws IOException {
        String sound = Samples.text(with(
                as -> as.account(BankAccount.ofIban(Samples.IBAN, "GEBABEBB")).says("REFU", "RB-1")));
        assertThat(sound).as("the part to change").contains(part);
        String broken = sound.replaceFirst(
                Pattern.quote(part), Matcher.quoteReplacement(instead == null ? "" : instead.replace("{part}", part)));
        assertThat(found(broken)).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void everyFindingOfReadingIsProvoked() throws IOException {
        Set<String> provoked = new TreeSet<>();
        try (InputStream table = getClass().getResourceAsStream(BROKEN)) {
            new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.substring(line.lastIndexOf('|') + 1))
                    .flatMap(cell -> Arrays.stream(cell.split(",")))
                    .map(finding -> finding.strip().split(" ")[0])
                    .filter(code -> !code.isEmpty())
                    .forEach(provoked::add);
        }
        // These need more than one payment; they have tests of their own below.
        provoked.addAll(List.of("ID_NOT_UNIQUE", "CURRENCY_MIXED"));
        // These are other findings once they are written.
        List<String> neverRead = List.of(
                "NAME_EMPTY",
                "ACCOUNT_NUMBER_INVALID",
                "BANK_CODE_INVALID",
                "ADDRESS_UNSTRUCTURED",
                "ADDRESS_TOO_LONG",
                "NOTHING_TO_PAY");
        assertThat(FindingCode.values())
                .allMatch(code -> provoked.contains(code.name()) != neverRead.contains(code.name()), "provoked");
    }

    @Test
    void findsIdentitiesThatComeTwice() throws IOException {
        String sound = Samples.text(message(
                Samples.group("G1", SWIFT, List.of(transfer(1, "USD 1.00"), transfer(2, "USD 2.00"))),
                Samples.group("G2", SWIFT, List.of(transfer(3, "EUR 4.00")))));
        assertThat(found(sound)).isEmpty();
        assertThat(found(sound.replace("NL01-I2<", "NL01-I1<"))).isEqualTo("ID_NOT_UNIQUE PmtId/InstrId");
        assertThat(found(sound.replace("NL01-E3<", "NL01-E1<"))).isEqualTo("ID_NOT_UNIQUE PmtId/EndToEndId");
        assertThat(found(sound.replace("G2<", "G1<"))).isEqualTo("ID_NOT_UNIQUE PmtInfId");
        assertThat(found(sound.replace("\"USD\">2.00", "\"EUR\">2.00"))).isEqualTo("CURRENCY_MIXED Amt/InstdAmt");
        assertThat(found(sound.replace("<CtrlSum>3.00<", "<CtrlSum>3.01<"))).isEqualTo("TOTAL_DIFFERS CtrlSum");
        assertThat(found(sound.replace("<NbOfTxs>1<", "<NbOfTxs>2<"))).isEqualTo("TOTAL_DIFFERS CtrlSum");
        assertThat(found(sound.replace("<NbOfTxs>3<", "<NbOfTxs>2<"))).isEqualTo("TOTAL_DIFFERS GrpHdr/CtrlSum");
        assertThat(found(sound.replace("<CtrlSum>7.00<", "<CtrlSum>7<"))).isEmpty();
    }

    @Test
    @DisplayName("BF-3, BF-4: what was written is what is read")
    void readsWhatWasWritten() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BankFile file = (BankFile) Samples.write(message(transfer(1, "EUR 0.10"), transfer(2, "EUR 0.20")), out);
        CheckedFile checked = BankFileCheck.of(() -> new ByteArrayInputStream(out.toByteArray()));
        assertThat(checked.isSound()).isTrue();
        assertThat(checked.messageId()).isEqualTo("NL01-M1");
        assertThat(checked.isStill(file)).isTrue();
        CheckedFile other = BankFileCheck.of(() -> new ByteArrayInputStream(
                (out.toString(StandardCharsets.UTF_8) + "\n").getBytes(StandardCharsets.UTF_8)));
        assertThat(other.isSound()).isTrue();
        assertThat(other.isStill(file)).as("one byte more").isFalse();
        assertThat(other.size()).isEqualTo(file.size() + 1);
    }

    @Test
    void readsEveryKindOfFileThatIsWritten() throws IOException {
        PostalAddress hybrid = new PostalAddress(null, null, null, "Paris", "FR", List.of("a", "b"));
        BankAccount chinese = new BankAccount(null, "6222021234567890123", null, "102100099996");
        List<PaymentMessage> messages = new ArrayList<>();
        messages.add(with(as -> as.address(hybrid).rule(AddressRule.HYBRID)));
        messages.add(with(as -> as.address(hybrid).rule(AddressRule.OMITTED)));
        messages.add(with(as -> as.account(chinese).amount("JPY 5").terms(SWIFT)));
        messages.add(with(as -> as.amount("KWD 1.125").terms(SWIFT)));
        for (PaymentMessage message : messages) {
            assertThat(found(Samples.text(message))).isEmpty();
        }
    }

    @Test
    void tellsBytesThatCannotBeHadFromBytesThatAreWrong() {
        assertThatThrownBy(() -> BankFileCheck.of(() -> {
                    throw new IOException("gone");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("gone");
    }

    private static String found(String file) throws IOException {
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        CheckedFile checked = BankFileCheck.of(() -> new ByteArrayInputStream(bytes));
        assertThat(checked.count()).isEqualTo(checked.findings().size());
        assertThat(checked.size()).isEqualTo(bytes.length);
        StringBuilder all = new StringBuilder();
        checked.findings().forEach(finding -> all.append(all.isEmpty() ? "" : ", ")
                .append(finding.code())
                .append(' ')
                .append(finding.element().replaceFirst("^PmtInf/(CdtTrfTxInf/)?", "")));
        return all.toString();
    }
}
