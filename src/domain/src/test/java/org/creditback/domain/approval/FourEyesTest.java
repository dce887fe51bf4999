package org.creditback.domain.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creditback.domain.RefusalReason.PROPOSAL_CHANGED;
import static org.creditback.domain.RefusalReason.SELF_APPROVAL;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FourEyesTest {

    @DisplayName(
            "AP-3, AP-4, PC-10: every combination of hands and hash has its answer, and only a stranger to what is unchanged decides")
    @ParameterizedTest(name = "prepared {0}, bank details {1}, unchanged {2}: {3}")
    @CsvSource({
        "false, false, true,  ",
        "false, false, false, PROPOSAL_CHANGED",
        "true,  false, true,  SELF_APPROVAL",
        "true,  false, false, SELF_APPROVAL",
        "false, true,  true,  SELF_APPROVAL",
        "false, true,  false, SELF_APPROVAL",
        "true,  true,  true,  SELF_APPROVAL",
        "true,  true,  false, SELF_APPROVAL"
    })
    void everyCombinationHasItsAnswer(boolean prepared, boolean bankDetails, boolean unchanged, String expected) {
        FourEyes proposal = new FourEyes("h1", hands(prepared), hands(bankDetails));

        assertThat(proposal.objection("anna", unchanged ? "h1" : "h2")
                        .map(Enum::name)
                        .orElse(null))
                .isEqualTo(expected);
    }

    @DisplayName("AP-3: what a person had to do with a proposal is told, all of it")
    @Test
    void allInvolvementIsTold() {
        FourEyes proposal = new FourEyes("h1", Set.of("anna", "bert"), Set.of("anna", "carl"));

        assertThat(proposal.involvement("anna")).isEqualTo(EnumSet.allOf(Involvement.class));
        assertThat(proposal.involvement("bert")).containsExactly(Involvement.PREPARED);
        assertThat(proposal.involvement("carl")).containsExactly(Involvement.CHANGED_BANK_DETAILS);
        assertThat(proposal.involvement("dora")).isEmpty();
    }

    @DisplayName("AP-3: each preparer is refused, whoever prepared it last")
    @Test
    void eachPreparerIsRefused() {
        Set<String> preparers = Set.of("froze", "parked", "scheduled", "pressed-ok");
        FourEyes proposal = new FourEyes("h1", preparers, Set.of());

        assertThat(preparers).allSatisfy(preparer -> assertThat(proposal.objection(preparer, "h1"))
                .contains(SELF_APPROVAL));
    }

    @DisplayName("AP-3: a name is a person: another spelling is another account")
    @Test
    void namesAreComparedAsTheyStand() {
        FourEyes proposal = new FourEyes("h1", Set.of("anna"), Set.of());

        assertThat(proposal.objection("Anna", "h1")).isEmpty();
        assertThat(proposal.objection("Anna", "")).contains(PROPOSAL_CHANGED);
    }

    @DisplayName("AP-3: what a caller does to its sets afterwards changes no proposal")
    @Test
    void aProposalKeepsItsOwnSets() {
        Set<String> preparers = new HashSet<>(Set.of("anna"));
        FourEyes proposal = new FourEyes("h1", preparers, new HashSet<>());
        preparers.clear();

        assertThat(proposal.objection("anna", "h1")).contains(SELF_APPROVAL);
    }

    private static Set<String> hands(boolean anna) {
        return anna ? Set.of("anna", "bert") : Set.of("bert");
    }
}
