package org.creditback.web.payables;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.creditback.domain.payables.HoldReason;
import org.creditback.payables.InvoiceDetail.Hold;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VendorInvoiceViewTest {

    private static Hold hold(boolean inForce, @Nullable String agreedBy, @Nullable String releasedBy) {
        return new Hold(
                HoldReason.SANCTIONS_HIT,
                "author",
                Instant.EPOCH,
                "Listed",
                null,
                agreedBy,
                releasedBy,
                null,
                null,
                inForce);
    }

    @Test
    @DisplayName("Where a hold stands is said in words")
    void saysWhereAHoldStands() {
        VendorInvoiceView view = new VendorInvoiceView();
        assertThat(view.standing(hold(true, null, null))).isEqualTo("invoiceHold.inForce");
        assertThat(view.standing(hold(true, "first", null))).isEqualTo("invoiceHold.halfReleased");
        assertThat(view.standing(hold(false, null, null))).isEqualTo("invoiceHold.ended");
        assertThat(view.standing(hold(false, "first", "second"))).isEqualTo("invoiceHold.isReleased");
    }
}
