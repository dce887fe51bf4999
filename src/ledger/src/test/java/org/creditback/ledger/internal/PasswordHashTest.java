package org.creditback.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordHashTest {

    @Test
    void isBcryptInModularCryptAndNeverTheSameTwice() {
        assertThat(PasswordHash.of("secret")).matches("\\$2a\\$10\\$[./A-Za-z0-9]{53}");
        assertThat(PasswordHash.of("secret")).isNotEqualTo(PasswordHash.of("secret"));
    }
}
