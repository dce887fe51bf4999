package org.creditback.web.payables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.payables.CallBack;
import org.creditback.domain.payables.CallBackResult;
import org.creditback.domain.payables.RequestSource;
import org.creditback.payables.BankDetailChange;
import org.creditback.payables.BankDetailChange.InUse;
import org.creditback.payables.BankDetailChanges;
import org.creditback.payables.VendorBankAccount.State;
import org.creditback.web.page.CallerView;
import org.creditback.web.page.FakePage;
import org.creditback.web.page.Fakes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BankChangesViewTest {

    private final FakePage page = new FakePage() {
        @Override
        public Instant now() {
            return Instant.parse("2026-11-20T09:00:00Z");
        }
    };
    private final Changes changes = new Changes();

    private BankChangesView opened(String person) {
        BankChangesView view = new BankChangesView();
        view.changes = changes;
        view.entity = Fakes.entity();
        view.page = page;
        view.text = Fakes.texts();
        view.caller = new CallerView() {
            @Override
            public String getName() {
                return person;
            }

            @Override
            public boolean isController() {
                return true;
            }
        };
        view.read();
        return view;
    }

    @Test
    @DisplayName("What waits is shown unless the address asks for another state; pages follow one another")
    void listsWhatWaits() {
        BankChangesView view = opened("controller");
        assertThat(view.getChanges()).hasSize(50);
        assertThat(view.getNext()).isEqualTo("50");
        assertThat(view.age(view.getChanges().get(0))).isEqualTo(2);
        assertThat(view.isDecidable()).isFalse();
        page.forget();
        page.with("state", "ALL").with("after", "50");
        assertThat(opened("controller").getChanges()).hasSize(1);
        assertThat(changes.asked).containsExactly("list PROPOSED 0", "list null 50");
    }

    @Test
    @DisplayName("PC-3: another account in use meanwhile is shown first, and replaced by a second approval only")
    void approvesWhatWasSeen() {
        page.with("change", "7");
        BankChangesView view = opened("controller");
        assertThat(view.isDecidable()).isTrue();
        assertThat(view.getForm().getCalledBy()).isEqualTo("controller");
        assertThatThrownBy(view::approve).isInstanceOf(Refusal.class).hasMessageContaining("MISSING_VALUE");
        view.getForm().setCallResult(CallBackResult.CONFIRMED);
        view.getForm().setKnownSince(LocalDate.of(2024, 1, 2));
        changes.inUse = new InUse(4, "•••• 6594", null);
        assertThat(view.approve()).isNull();
        assertThat(page.said).containsExactly("bankChange.stale");
        assertThat(view.getDifferences()).singleElement().satisfies(difference -> {
            assertThat(difference.yours()).isEqualTo("•••• 1111");
            assertThat(difference.now()).isEqualTo("•••• 6594");
        });
        assertThat(view.approve()).isEqualTo("bank-changes?faces-redirect=true&entity=FI01");
        assertThat(changes.asked).containsExactly("approve 7 CONFIRMED 2024-01-02 4");
    }

    @Test
    void rejectsForAReason() {
        page.with("change", "7");
        BankChangesView view = opened("controller");
        view.setReason("Nobody knows of it");
        view.reject();
        assertThat(changes.asked).containsExactly("reject 7 Nobody knows of it");
    }

    @Test
    @DisplayName("F26: whoever proposed it decides on nothing")
    void offersNothingToTheProposer() {
        page.with("change", "7");
        BankChangesView view = opened("clerk.ap");
        assertThat(view.isDecidable()).isFalse();
        assertThat(view.isOwn()).isTrue();
    }

    private static final class Changes implements BankDetailChanges {

        private final List<String> asked = new ArrayList<>();
        private InUse inUse = new InUse(3, "•••• 1111", null);

        private BankDetailChange change(long id) {
            return new BankDetailChange(
                    id,
                    "V-1",
                    "Jansen",
                    "•••• 4300",
                    null,
                    null,
                    inUse,
                    RequestSource.LETTER,
                    State.PROPOSED,
                    "clerk.ap",
                    Instant.parse("2026-11-18T08:00:00Z"),
                    null);
        }

        @Override
        public List<BankDetailChange> list(LegalEntityId entity, @Nullable State state, long after, int size) {
            asked.add("list " + state + " " + after);
            return LongStream.rangeClosed(after + 1, 51)
                    .limit(size)
                    .mapToObj(this::change)
                    .toList();
        }

        @Override
        public BankDetailChange get(LegalEntityId entity, long change) {
            return change(change);
        }

        @Override
        public void approve(LegalEntityId entity, long change, CallBack evidence, long seenInUse) {
            if (seenInUse != inUse.id()) {
                throw new Refusal(RefusalReason.STALE_VERSION);
            }
            asked.add("approve " + change + " " + evidence.result() + " " + evidence.knownSince() + " " + seenInUse);
        }

        @Override
        public void withdraw(LegalEntityId entity, long change) {
            asked.add("withdraw " + change);
        }

        @Override
        public List<String> sharedWith(LegalEntityId entity, long change) {
            return List.of("V-2 Twin");
        }

        @Override
        public void reject(LegalEntityId entity, long change, String reason) {
            asked.add("reject " + change + " " + reason);
        }
    }
}
