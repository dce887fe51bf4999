package org.creditback.ledger.internal;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import org.wildfly.security.password.Password;
import org.wildfly.security.password.PasswordFactory;
import org.wildfly.security.password.WildFlyElytronPasswordProvider;
import org.wildfly.security.password.interfaces.BCryptPassword;
import org.wildfly.security.password.spec.EncryptablePasswordSpec;
import org.wildfly.security.password.spec.IteratedSaltedPasswordAlgorithmSpec;
import org.wildfly.security.password.util.ModularCrypt;

/** Hashes passwords as the server's security domain reads them: bcrypt in modular crypt. */
final class PasswordHash {

    // 2^10 rounds: about 60 ms for each guess, on one core of 2026.
    private static final int COST = 10;

    private static final SecureRandom RANDOM = new SecureRandom();

    private PasswordHash() {}

    /** Whether a password is the one that was hashed. */
    static boolean matches(String password, String hash) {
        try {
            Password stored = ModularCrypt.decode(hash);
            PasswordFactory factory =
                    PasswordFactory.getInstance(stored.getAlgorithm(), WildFlyElytronPasswordProvider.getInstance());
            return factory.verify(factory.translate(stored), password.toCharArray());
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("the stored password cannot be read", failure);
        }
    }

    static String of(String password) {
        byte[] salt = new byte[BCryptPassword.BCRYPT_SALT_SIZE];
        RANDOM.nextBytes(salt);
        try {
            PasswordFactory factory = PasswordFactory.getInstance(
                    BCryptPassword.ALGORITHM_BCRYPT, WildFlyElytronPasswordProvider.getInstance());
            return ModularCrypt.encodeAsString(factory.generatePassword(new EncryptablePasswordSpec(
                    password.toCharArray(), new IteratedSaltedPasswordAlgorithmSpec(COST, salt))));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("bcrypt is not at hand", failure);
        }
    }
}
