package org.creditback.domain.payables;

import static org.assertj.core.api.Assertions.assertThat;

import org.creditback.domain.RefusalReason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Rules 15: who lets go of an invoice on hold")
class InvoiceHoldTest {

    private static InvoiceHold hold(HoldReason reason, @Nullable String agreedBy) {
        return new InvoiceHold(reason, "author", agreedBy);
    }

    @ParameterizedTest(name = "{0} released by {1}: {2}")
    @CsvSource({
        "MANUAL,author,",
        "DUPLICATE_SUSPECT,author,",
        "RETURNED,author,",
        "LEGAL_FREEZE,author,SELF_APPROVAL",
        "LEGAL_FREEZE,other,",
        "DECEASED,author,SELF_APPROVAL",
        "VOP_NO_MATCH,author,SELF_APPROVAL",
        "VOP_NO_MATCH,other,",
        "SANCTIONS_HIT,author,SELF_APPROVAL",
        "SANCTIONS_HIT,other,",
        "NO_BANK_DETAILS,other,WRONG_STATE",
        "VENDOR_PAYMENT_HOLD,other,WRONG_STATE",
        "BANK_RECENTLY_CHANGED,other,WRONG_STATE"
    })
    void isReleasedByWhomTheRuleNames(HoldReason reason, String person, @Nullable RefusalReason objection) {
        assertThat(hold(reason, null).objection(person).orElse(null)).isEqualTo(objection);
    }

    @Test
    @DisplayName("PC-7: a hit on a sanctions list ends with the word of two persons, neither of whom put it")
    void aHitTakesTwo() {
        assertThat(hold(HoldReason.SANCTIONS_HIT, null).endsWithNext()).isFalse();
        InvoiceHold agreed = hold(HoldReason.SANCTIONS_HIT, "first");
        assertThat(agreed.endsWithNext()).isTrue();
        assertThat(agreed.objection("first")).contains(RefusalReason.SELF_APPROVAL);
        assertThat(agreed.objection("author")).contains(RefusalReason.SELF_APPROVAL);
        assertThat(agreed.objection("second")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(HoldReason.class)
    @DisplayName("What people put, people release; and what freezes has no end of its own")
    void putAndReleasedByPeople(HoldReason reason) {
        if (reason.isPutByPeople()) {
            assertThat(reason.release()).isNotEqualTo(HoldRelease.CAUSE);
        }
        if (reason.mayEndByItself()) {
            assertThat(reason.isPutByPeople()).isTrue();
            assertThat(reason.release()).isNotEqualTo(HoldRelease.TWO_PERSONS);
        }
    }
}
