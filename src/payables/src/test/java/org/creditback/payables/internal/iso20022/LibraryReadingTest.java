package org.creditback.payables.internal.iso20022;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creditback.payables.internal.iso20022.Samples.SWIFT;
import static org.creditback.payables.internal.iso20022.Samples.transfer;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("payments.md section 6: what the ISO 20022 library understands of a file")
class LibraryReadingTest {

    private static final ControlTotal TOTAL = ControlTotal.of(3, "7.00");

    private final String sound = Samples.text(Samples.message(
            Samples.group("G1", SWIFT, List.of(transfer(1, "USD 1.00"), transfer(2, "USD 2.00"))),
            Samples.group("G2", SWIFT, List.of(transfer(3, "EUR 4.00")))));

    private static LibraryReading read(String file) throws XMLStreamException {
        return LibraryReading.of(SafeXml.reader(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void addsUpHeadGroupsAndPayments() throws XMLStreamException {
        LibraryReading reading = read(sound);
        assertThat(reading.problems()).isZero();
        assertThat(reading.agrees(TOTAL)).isTrue();
        assertThat(reading.agrees(ControlTotal.of(2, "7.00"))).isFalse();
        assertThat(reading.agrees(ControlTotal.of(3, "7.01"))).isFalse();
    }

    @Test
    void doesNotAgreeWhereOneOfThemDiffers() throws XMLStreamException {
        assertThat(read(sound.replace("<NbOfTxs>3<", "<NbOfTxs>4<")).agrees(TOTAL))
                .isFalse();
        assertThat(read(sound.replace("<CtrlSum>7.00<", "<CtrlSum>7.01<")).agrees(TOTAL))
                .isFalse();
        assertThat(read(sound.replace("<NbOfTxs>2<", "<NbOfTxs>1<")).agrees(TOTAL))
                .isFalse();
        assertThat(read(sound.replace("<CtrlSum>4.00<", "<CtrlSum>5.00<")).agrees(TOTAL))
                .isFalse();
        assertThat(read(sound.replace(">2.00</InstdAmt>", ">3.00</InstdAmt>")).agrees(TOTAL))
                .isFalse();
    }

    @Test
    void countsWhatItDoesNotKnow() throws XMLStreamException {
        assertThat(read(sound.replace("<Nm>Ada Berg</Nm>", "<Name>Ada Berg</Name>"))
                        .problems())
                .isPositive();
        assertThat(read(sound.replaceFirst("<PmtMtd>", "<Xyz/><PmtMtd>")).problems())
                .isPositive();
        assertThat(read(sound.replace("<NbOfTxs>3<", "<NbOfTxs>many<")).problems())
                .isPositive();
    }
}
