package org.creditback.web.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.creditback.ledger.RoleConflict;
import org.creditback.ledger.UserAccount;
import org.creditback.ledger.UserFilter;
import org.creditback.web.page.FakePage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class UsersViewTest {

    private final FakePage page = new FakePage();
    private final FakeUsers users = new FakeUsers();
    private final UsersView view = new UsersView();

    UsersViewTest() {
        view.users = users;
        view.page = page;
    }

    private static UserAccount account(String name, String... roles) {
        return new UserAccount(name, Set.of(roles), List.of("*"), null, true);
    }

    @Test
    void beginsWithEverybody() {
        users.put(account("anna", "auditor"), 0);
        assertThat(view.getUsers()).extracting(UserAccount::name).containsExactly("anna");
        assertThat(users.asked).containsExactly(UserFilter.NONE + " after ");
        assertThat(view.isFiltered()).isFalse();
        assertThat(view.isFirstPage()).isTrue();
        assertThat(view.getNext()).isEmpty();
    }

    @Test
    void theFilterOfTheAddressIsAsked() {
        page.with("name", "an").with("role", "admin").with("state", "DISABLED").with("after", "anna");
        assertThat(view.getUsers()).isEmpty();
        assertThat(users.asked).containsExactly(new UserFilter("an", "admin", null, false, false) + " after anna");
        assertThat(view.isFiltered()).isTrue();
        assertThat(view.isFirstPage()).isFalse();
    }

    @Test
    @DisplayName("C-15: the list of users with conflicting roles is a filter")
    void asksForConflicts() {
        page.with("state", "CONFLICTS").with("role", "no such role");
        assertThat(view.getUsers()).isEmpty();
        assertThat(users.asked).containsExactly(new UserFilter(null, null, null, null, true) + " after ");
        assertThat(view.conflicts(account("both", "ar-clerk", "controller", "auditor")))
                .containsExactly(RoleConflict.RUN_AND_APPROVAL);
        assertThat(view.conflicts(account("one", "controller", "auditor"))).isEmpty();
    }

    @Test
    void theNextPageBeginsAfterTheLastNameOfThisOne() {
        for (int number = 100; number < 151; number++) {
            users.put(account("u" + number, "auditor"), 0);
        }
        assertThat(view.getUsers()).hasSize(50);
        assertThat(view.getNext()).isEqualTo("u149");
    }

    @Test
    void rolesStandInTheOrderOfTheList() {
        assertThat(view.roles(account("x", "auditor", "ar-clerk", "admin")))
                .containsExactly("ar-clerk", "admin", "auditor");
    }
}
