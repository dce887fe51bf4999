package org.creditback.payables.internal.iso20022;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creditback.payables.internal.iso20022.Samples.SWIFT;
import static org.creditback.payables.internal.iso20022.Samples.message;
import static org.creditback.payables.internal.iso20022.Samples.text;
import static org.creditback.payables.internal.iso20022.Samples.transfer;
import static org.creditback.payables.internal.iso20022.Samples.with;
import static org.creditback.payables.internal.iso20022.Samples.written;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.creditback.domain.InvariantBroken;
import org.creditback.domain.payables.AddressRule;
import org.creditback.domain.payables.ChargeBearer;
import org.creditback.domain.payables.ServiceLevel;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("payments.md section 6: pain.001.001.09 as written")
class BankFileWriterTest {

    @Test
    @DisplayName("The fields used, in their order: example E1 to the byte")
    void writesTheFieldsInTheirOrder() throws IOException {
        byte[] expected = getClass().getResourceAsStream("/bank-files/e1.xml").readAllBytes();
        assertThat(text(message(Samples.TRANSFER))).isEqualTo(new String(expected, StandardCharsets.UTF_8).strip());
    }

    @Test
    @DisplayName("BF-4: size, hash, count and sum are those of the bytes")
    void saysWhatItWrote() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BankFile file = (BankFile) Samples.write(message(transfer(1, "EUR 0.10"), transfer(2, "EUR 0.25")), out);
        assertThat(file.total()).isEqualTo(ControlTotal.of(2, "0.35"));
        assertThat(file.size()).isEqualTo(out.size());
        assertThat(file.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(out.toByteArray())));
    }

    @Test
    @DisplayName("BF-4: the same message gives the same bytes")
    void writesTheSameBytesAgain() {
        assertThat(written(message(Samples.TRANSFER))).isEqualTo(written(message(Samples.TRANSFER)));
    }

    @Test
    void writesNotAByteOfWhatItRefuses() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BankFileOutcome outcome = Samples.write(message(transfer(1, "EUR 1.00"), transfer(2, "EUR -1.00")), out);
        assertThat(outcome).isInstanceOf(RefusedBankFile.class);
        assertThat(out.size()).isZero();
    }

    @Test
    @DisplayName("BF-1: a group per execution date and currency; the head counts and adds all of them")
    void writesGroupAfterGroup() {
        String file = text(message(
                Samples.group("G1", SWIFT, List.of(transfer(1, "USD 0.25"), transfer(2, "USD 0.25"))),
                Samples.group("G2", SWIFT, List.of(transfer(3, "JPY 167"))),
                Samples.group("G3", SWIFT, List.of(transfer(4, "KWD 1.125")))));
        assertThat(file)
                .contains("<GrpHdr><MsgId>NL01-M1</MsgId><CreDtTm>2026-11-21T20:00:00+00:00</CreDtTm>"
                        + "<NbOfTxs>4</NbOfTxs><CtrlSum>168.625</CtrlSum>")
                .contains("<PmtInfId>G1</PmtInfId><PmtMtd>TRF</PmtMtd><BtchBookg>false</BtchBookg><NbOfTxs>2</NbOfTxs>"
                        + "<CtrlSum>0.50</CtrlSum><PmtTpInf><SvcLvl><Cd>NURG</Cd></SvcLvl></PmtTpInf>")
                .contains("<PmtInfId>G2</PmtInfId>", "<CtrlSum>167</CtrlSum>", "<CtrlSum>1.125</CtrlSum>")
                .contains("<InstdAmt Ccy=\"JPY\">167</InstdAmt>", "<InstdAmt Ccy=\"KWD\">1.125</InstdAmt>")
                .contains("<ChrgBr>SHAR</ChrgBr>");
        assertThat(file.split("<PmtInf>")).hasSize(4);
        assertThat(file.split("</PmtInf>")).hasSize(4);
    }

    @Test
    void writesAnInstantPayment() {
        GroupTerms instant = new GroupTerms(ServiceLevel.SEPA_INST, ChargeBearer.SLEV, false, AddressRule.STRUCTURED);
        assertThat(text(with(as -> as.terms(instant))))
                .contains("<PmtTpInf><SvcLvl><Cd>SEPA</Cd></SvcLvl><LclInstrm><Cd>INST</Cd></LclInstrm></PmtTpInf>");
    }

    @Test
    @DisplayName("PC-1: countries without IBAN use account number and bank code")
    void writesAnAccountWithoutIban() {
        BankAccount account = new BankAccount(null, "6222021234567890123", null, "102100099996");
        assertThat(text(with(as -> as.account(account).terms(SWIFT))))
                .contains("<CdtrAgt><FinInstnId><ClrSysMmbId><MmbId>102100099996</MmbId></ClrSysMmbId></FinInstnId>"
                        + "</CdtrAgt><Cdtr>")
                .contains("<CdtrAcct><Id><Othr><Id>6222021234567890123</Id></Othr></Id></CdtrAcct>");
    }

    @Test
    @DisplayName("BF-7: hybrid and omitted addresses")
    void writesAddressesAsTheBankWantsThem() {
        PostalAddress hybrid = new PostalAddress(null, " ", "75001", "Paris", "FR", List.of("Esc. É", " "));
        assertThat(text(with(as -> as.address(hybrid).rule(AddressRule.HYBRID))))
                .contains("<PstlAdr><PstCd>75001</PstCd><TwnNm>Paris</TwnNm><Ctry>FR</Ctry><AdrLine>Esc. E</AdrLine>"
                        + "</PstlAdr></Cdtr>");
        assertThat(text(with(as -> as.address(hybrid).rule(AddressRule.OMITTED))))
                .doesNotContain("PstlAdr")
                .contains("<Cdtr><Nm>Ada Berg</Nm></Cdtr>");
    }

    @Test
    @DisplayName("F47: no text of a person becomes XML of its own")
    void writesTextsThatLookLikeXml() {
        String file = text(with(as ->
                as.payee("<Nm>& \"Söhne'\" =cmd|' /C calc'!A0", Samples.ADDRESS).says("REFU", "]]> &lt; RB-1")));
        assertThat(file)
                .contains("<Nm>.Nm.+ .Sohne'. .cmd/' /C calc'.A0</Nm>")
                .contains("<RmtInf><Ustrd>))." + " +lt, RB-1</Ustrd></RmtInf>")
                .contains("<Purp><Cd>REFU</Cd></Purp>");
    }

    @Test
    void leavesOutRemittanceThatSaysNothing() {
        assertThat(text(with(as -> as.says(null, " "))))
                .doesNotContain("RmtInf")
                .doesNotContain("Purp");
    }

    @Test
    @DisplayName("BF-3: payments that change between checking and writing break the promise")
    void breaksOffWherePaymentsChangeMeanwhile() {
        Iterator<List<CreditTransfer>> answers = List.of(
                        List.of(transfer(1, "EUR 1.00")), List.of(transfer(1, "EUR 2.00")))
                .iterator();
        Iterable<CreditTransfer> changing = () -> answers.next().iterator();
        PaymentGroup group = new PaymentGroup(
                "G",
                GroupTerms.sepa(true),
                LocalDate.of(2026, 11, 23),
                Samples.DEBTOR,
                ControlTotal.of(1, "1.00"),
                changing);
        assertThatThrownBy(() -> Samples.write(message(group), new ByteArrayOutputStream()))
                .isInstanceOf(InvariantBroken.class)
                .hasMessageContaining("Bank file G");
    }

    @Test
    void aBrokenStreamIsAnInputOutputError() {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("disk full");
            }
        };
        assertThatThrownBy(() -> BankFileWriter.write(message(Samples.TRANSFER), broken))
                .isInstanceOf(IOException.class);
    }

    @Test
    @DisplayName("50,000 payments are written and read back in a heap of 48 MB")
    void writesALargeFileInLittleMemory(@TempDir Path folder) throws Exception {
        Path said = folder.resolve("said.txt");
        Process small = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx48m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeFile.class.getName(),
                        folder.resolve("large.xml").toString(),
                        "50000")
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(small.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readAllLines(said)).containsExactly("50000 x, 617000.00 in 21017579 bytes", "true, true");
        assertThat(small.exitValue()).isZero();
    }
}
