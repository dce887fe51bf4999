package org.creditback.web.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.ledger.AccountStanding;
import org.creditback.ledger.Look;
import org.creditback.ledger.OwnAccount;
import org.creditback.ledger.UserAccount;
import org.creditback.web.page.FakePage;
import org.junit.jupiter.api.Test;

class MySettingsViewTest {

    private final FakePage page = new FakePage();
    private final Own own = new Own();
    private final MySettingsView view = new MySettingsView();

    private void open() {
        view.accounts = () -> new UserAccount("anna", Set.of("auditor"), List.of("*"), "fi", true);
        view.own = own;
        view.page = page;
        view.read();
    }

    @Test
    void showsAndStoresLanguageAndLook() {
        open();
        assertThat(view.getLanguage()).isEqualTo("fi");
        assertThat(view.getLook()).isEqualTo(Look.DARK);
        view.setLanguage(null);
        view.setLook(Look.LIGHT);
        assertThat(view.choose()).isEqualTo("my-settings?faces-redirect=true&saved=true");
        assertThat(own.asked).containsExactly("null LIGHT");
    }

    @Test
    void aNewPasswordKeepsThisSessionInItsNewEpoch() {
        open();
        assertThat(view.isOneTimePassword()).isTrue();
        view.setOldPassword("old");
        view.setPassword("four words in a row");
        view.setRepeated("four words in a row");
        view.changePassword();
        assertThat(own.asked).containsExactly("old > four words in a row");
        assertThat(page.said).containsExactly("epoch 8", "settings.passwordChanged");
        assertThat(view.isOneTimePassword()).isFalse();
    }

    @Test
    void twoDifferentNewPasswordsChangeNothing() {
        open();
        view.setOldPassword("old");
        view.setPassword("four words in a row");
        view.setRepeated("four words in a raw");
        view.changePassword();
        assertThat(own.asked).isEmpty();
        assertThat(page.said).containsExactly("secret:repeated settings.notRepeated");
    }

    @Test
    void passwordsAreNeverShownAgain() {
        open();
        view.setOldPassword("wrong");
        view.setPassword("four words in a row");
        view.setRepeated("four words in a row");
        assertThatThrownBy(view::changePassword).isInstanceOf(Refusal.class).hasMessageContaining("WRONG_PASSWORD");
        assertThat(view.getOldPassword()).isNull();
        assertThat(view.getPassword()).isNull();
        assertThat(view.getRepeated()).isNull();
        assertThat(view.isOneTimePassword()).isTrue();
    }

    @Test
    void anAccountOfAnotherDirectoryHasNothingHere() {
        own.standing = Optional.empty();
        open();
        assertThat(view.isKept()).isFalse();
    }

    private static final class Own implements OwnAccount {

        final List<String> asked = new ArrayList<>();
        Optional<AccountStanding> standing =
                Optional.of(new AccountStanding(7, true, Set.of("auditor"), true, Look.DARK));

        @Override
        public Optional<AccountStanding> standing() {
            return standing;
        }

        @Override
        public void recordLogin() {}

        @Override
        public void choose(String language, Look look) {
            asked.add(language + " " + look);
        }

        @Override
        public int changePassword(String old, String chosen) {
            if (!old.equals("old")) {
                throw Refusal.ofField(RefusalReason.WRONG_PASSWORD, "oldPassword");
            }
            asked.add(old + " > " + chosen);
            return 8;
        }
    }
}
