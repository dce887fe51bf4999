package org.creditback.security;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBContext;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Calls in the name of a person without any legal entity; a bean for each role. What is done is rolled back. */
public abstract class Attacker {

    /** Who calls. */
    static final String NAME = "stranger";

    @Resource
    EJBContext context;

    /** What came of it, caught beside the door: the bean of a test would wrap it. Null for nothing, which is what an attack must not get. */
    @PermitAll
    public @Nullable Throwable attack(Callable<?> call) {
        try {
            return caught(call);
        } finally {
            context.setRollbackOnly();
        }
    }

    /** What a call throws; null for nothing. */
    static @Nullable Throwable caught(Callable<?> call) {
        try {
            call.call();
            return null;
        } catch (Exception thrown) {
            return thrown;
        }
    }
}
