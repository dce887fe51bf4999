package org.creditback.ledger.internal;

import java.security.SecureRandom;
import java.util.Base64;

/** Passwords that nobody chose: 120 bits, 20 characters that can be typed. */
final class RandomPassword {

    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomPassword() {}

    static String next() {
        byte[] bits = new byte[15];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }
}
