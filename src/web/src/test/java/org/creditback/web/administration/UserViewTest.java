package org.creditback.web.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.creditback.domain.Refusal;
import org.creditback.ledger.RoleConflict;
import org.creditback.ledger.UserAccount;
import org.creditback.web.page.CallerView;
import org.creditback.web.page.FakePage;
import org.creditback.web.page.Fakes;
import org.creditback.web.page.LegalEntityView;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class UserViewTest {

    private final FakePage page = new FakePage();
    private final FakeUsers users = new FakeUsers();

    private UserView opened(String name, boolean administrator) {
        UserView view = new UserView();
        view.users = users;
        view.page = name.isEmpty() ? page : page.with("user", name);
        view.text = Fakes.texts();
        view.entity = new LegalEntityView() {
            private static final long serialVersionUID = 1L;

            @Override
            public List<org.creditback.ledger.LegalEntity> getChoices() {
                return List.of(Fakes.entity().get());
            }
        };
        view.caller = new CallerView() {
            @Override
            public boolean isAdministrator() {
                return administrator;
            }

            @Override
            public String getName() {
                return "admin";
            }
        };
        view.read();
        return view;
    }

    private static UserAccount account(String name, String... legalEntities) {
        return new UserAccount(name, Set.of("auditor"), List.of(legalEntities), null, true);
    }

    @Test
    @DisplayName("A new account gets a password that is told once, and its page gets an address of its own")
    void creates() {
        UserView view = opened("", true);
        view.setName("anna");
        view.setRoles(List.of("ar-clerk", "controller"));
        view.setLegalEntities(List.of("SE01", "FI01"));
        assertThat(view.getConflicts()).containsExactly(RoleConflict.RUN_AND_APPROVAL);
        view.save();
        assertThat(users.stored.get("anna").account())
                .isEqualTo(
                        new UserAccount("anna", Set.of("ar-clerk", "controller"), List.of("FI01", "SE01"), null, true));
        assertThat(view.getTold()).isEqualTo("told once");
        assertThat(view.isStored()).isTrue();
        assertThat(page.said).containsExactly("?user=anna", "user.created");
    }

    @Test
    void everyLegalEntityReplacesTheList() {
        users.put(account("anna", "FI01"), 3);
        UserView view = opened("anna", true);
        view.setEverywhere(true);
        view.save();
        assertThat(users.stored.get("anna").account().legalEntities()).containsExactly("*");
        assertThat(users.stored.get("anna").version()).isEqualTo(4);
        assertThat(page.said).containsExactly("msg.saved");
    }

    @Test
    @DisplayName("A grant that the administrator cannot see is offered still: saving does not take it away")
    void keepsGrantsOutOfSight() {
        users.put(account("anna", "ELSEWHERE"), 0);
        UserView view = opened("anna", true);
        assertThat(view.getEntityChoices()).containsKeys("ELSEWHERE", "FI01");
        assertThat(view.getEntityChoices().get("FI01")).isEqualTo("FI01 – Pohjola");
        view.save();
        assertThat(users.stored.get("anna").account().legalEntities()).containsExactly("ELSEWHERE");
    }

    @Test
    void keepsTheInputOfAStaleForm() {
        users.put(account("anna", "FI01"), 0);
        UserView view = opened("anna", true);
        users.put(new UserAccount("anna", Set.of("ap-clerk"), List.of("FI01"), "sv", true), 1);
        view.setRoles(List.of("ar-clerk"));
        view.save();
        assertThat(page.said).containsExactly("msg.stale");
        assertThat(view.getRoles()).containsExactly("ar-clerk");
        assertThat(view.getDifferences())
                .extracting(difference -> difference.label() + ": " + difference.yours() + " | " + difference.now())
                .containsExactly(
                        "Roles: Accounts receivable clerk | Accounts payable clerk", "Language:  | Swedish (sv)");
        view.save();
        assertThat(users.stored.get("anna").account().roles()).containsExactly("ar-clerk");
    }

    @Test
    void theOwnAccountIsMarked() {
        users.put(account("admin", "*"), 0);
        users.put(account("anna", "*"), 0);
        assertThat(opened("admin", true).isOwn()).isTrue();
        assertThat(opened("anna", true).isOwn()).isFalse();
    }

    @Test
    void renewsAPasswordAndEndsSessions() {
        users.put(account("anna", "*"), 0);
        UserView view = opened("anna", true);
        view.renewPassword();
        assertThat(view.getTold()).isEqualTo("another");
        view.endSessions();
        assertThat(users.asked).containsExactly("renew anna", "end anna");
        assertThat(page.said).containsExactly("user.renewed", "user.sessionsEnded");
    }

    @Test
    @DisplayName("controls.md 2: an auditor reads accounts and makes none")
    void anAuditorMakesNone() {
        users.put(account("anna", "*"), 0);
        assertThat(opened("anna", false).getName()).isEqualTo("anna");
        FakePage empty = new FakePage();
        UserView view = new UserView();
        view.page = empty;
        view.caller = new CallerView() {
            @Override
            public boolean isAdministrator() {
                return false;
            }
        };
        assertThatThrownBy(view::read).isInstanceOf(Refusal.class).hasMessageContaining("NOT_AUTHORIZED");
        assertThatThrownBy(() -> opened("nobody", true))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("NOT_FOUND");
    }
}
