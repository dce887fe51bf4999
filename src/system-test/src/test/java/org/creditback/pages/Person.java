package org.creditback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.creditback.systemtest.RestClient;

/**
 * Somebody with an account of their own: a test may change it, and nobody else minds.
 *
 * @param name     at the log-in
 * @param password at the log-in
 */
record Person(String name, String password) {

    private static final String PASSWORD = "a long enough password";

    /** An account with one role, for all legal entities. */
    static Person with(String role) {
        String name = "p." + UUID.randomUUID().toString().substring(0, 13).toLowerCase(Locale.ROOT);
        assertThat(RestClient.as("admin")
                        .post("/users", """
                                {"name":"%s","roles":["%s"],"legalEntities":"*","password":"%s"}""".formatted(name, role, PASSWORD))
                        .statusCode())
                .isEqualTo(201);
        return new Person(name, PASSWORD);
    }

    /** Waits until a new password is known: the server remembers the old one for ten seconds. Asked seldom, lest the name be locked. */
    static void logsInSoonWith(String name, String password) {
        Awaitility.await()
                .pollInterval(Duration.ofSeconds(4))
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(
                                RestClient.with(name, password).get("/session").statusCode())
                        .isEqualTo(200));
    }

    /** Changes the account, as an administrator does. */
    void change(String json) {
        assertThat(RestClient.as("admin").put("/users/" + name, json).statusCode())
                .isEqualTo(200);
    }
}
