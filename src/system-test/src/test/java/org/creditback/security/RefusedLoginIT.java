package org.creditback.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.creditback.systemtest.RestClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("controls.md 3: refused log-ins are in the audit trail, and no stranger fills it")
class RefusedLoginIT {

    private static final String PASSWORD = "a long enough password";

    private String name;

    @BeforeEach
    void anAccount() {
        name = "attempted." + UUID.randomUUID().toString().toLowerCase(Locale.ROOT);
        String account = "{\"name\":\"%s\",\"roles\":[\"auditor\"],\"legalEntities\":\"*\",\"password\":\"%s\"}";
        assertThat(RestClient.as("admin")
                        .post("/users", account.formatted(name, PASSWORD))
                        .statusCode())
                .isEqualTo(201);
    }

    private static void wrongly(String name, int times) {
        RestClient stranger = RestClient.with(name, "wrong");
        for (int i = 0; i < times; i++) {
            assertThat(stranger.get("/session").statusCode()).isEqualTo(401);
        }
    }

    @Test
    @DisplayName("A wrong password in the form is kept once, with where it came from; the right one is a log-in")
    void keepsWhatTheFormRefused() {
        Http person = Http.anonymous();
        person.get("/index.xhtml");
        person.form("/j_security_check", Map.of("j_username", name, "j_password", "wrong"), Map.of());
        assertThat(Books.attempts(name)).containsExactly("LOGIN_REFUSED 127.0.0.1 false");
        person.logIn(name, PASSWORD).get("/index.xhtml");
        assertThat(Books.attempts(name)).hasSize(1);
        assertThat(Books.trail(name)).containsExactly("LOGGED_IN " + name);
    }

    @Test
    @DisplayName(
            "Of an account ten in a quarter of an hour are kept, the tenth says that more are not; the server locks the name")
    void keepsTenOfAnAccount() {
        wrongly(name, 14);
        assertThat(Books.attempts(name))
                .hasSize(10)
                .startsWith("LOGIN_REFUSED 127.0.0.1 true")
                .endsWith("LOGIN_REFUSED_OFTEN 127.0.0.1 true");
        assertThat(RestClient.with(name, PASSWORD).get("/session").statusCode()).isEqualTo(401);
    }

    @Test
    @DisplayName("Names that are nobody's are kept together, and none of them as typed: it may be a password")
    void keepsNoNameOfNobody() {
        String password = "secret." + UUID.randomUUID();
        for (int i = 0; i < 12; i++) {
            wrongly(password + i, 1);
        }
        assertThat(Books.attempts("?")).hasSizeBetween(1, 10);
        assertThat(Books.attempts(password + 0)).isEmpty();
        assertThat(Books.trail("anonymous")).noneMatch(event -> event.contains(password));
    }

    @Test
    @DisplayName("Who only comes without a name has tried nothing; the address of the form alone says nothing either")
    void aMissingLoginIsNoAttempt() {
        List<String> before = Books.attempts("?");
        RestClient.anonymous().get("/session");
        Http.anonymous().get("/index.xhtml");
        Http.anonymous().get("/login?failed=true&j_username=" + name);
        assertThat(Books.attempts("?")).isEqualTo(before);
        assertThat(Books.attempts(name)).isEmpty();
    }
}
