package org.creditback.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordHashTest {

    @Test
    void isBcryptInModularCryptAndNeverTheSameTwice() {
        assertThat(PasswordHash.of("secret")).matches("\\$2a\\$10\\$[./A-Za-z0-9]{53}");
        assertThat(PasswordHash.of("secret")).isNotEqualTo(PasswordHash.of("secret"));
    }

    @Test
    void knowsTheOnePasswordThatItIsOf() {
        String hash = PasswordHash.of("four words in a row");
        assertThat(PasswordHash.matches("four words in a row", hash)).isTrue();
        assertThat(PasswordHash.matches("four words in a raw", hash)).isFalse();
        assertThat(PasswordHash.matches("", hash)).isFalse();
    }
}
