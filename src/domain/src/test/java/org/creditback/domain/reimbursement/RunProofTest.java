package org.creditback.domain.reimbursement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.creditback.domain.reimbursement.RunProof.Compared;
import org.creditback.domain.reimbursement.RunProof.Line;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The reconciliation certificate, rule RI-7. */
class RunProofTest {

    private static List<Compared> all() {
        List<Compared> lines = new ArrayList<>();
        for (Line line : Line.values()) {
            lines.add(new Compared(line, "", "12.50", "12.5000"));
        }
        return lines;
    }

    @Test
    @DisplayName("numbers agree whatever zeros they are written with")
    void agreeingSumsProveARun() {
        RunProof proof = new RunProof(all());
        assertThat(proof.isProven()).isTrue();
        assertThat(proof.differences()).isEmpty();
    }

    @Test
    @DisplayName("a cent anywhere is a difference")
    void oneDifferenceIsEnough() {
        List<Compared> lines = all();
        Compared wrong = new Compared(Line.CREDITS_ONCE, "EUR", "100.00", "100.01");
        lines.add(wrong);
        RunProof proof = new RunProof(lines);
        assertThat(proof.isProven()).isFalse();
        assertThat(proof.differences()).containsExactly(wrong);
    }

    @Test
    void nothingComparedIsNoProof() {
        assertThat(new RunProof(List.of()).isProven()).isFalse();
    }
}
