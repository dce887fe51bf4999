package org.creditback.receivables.store;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Objects;
import org.creditback.database.Jdbc;
import org.jspecify.annotations.Nullable;

/** The connection of the transaction, as every store of receivables uses it. */
@Dependent
public class ReceivablesDatabase {

    @PersistenceContext(unitName = "receivables")
    private @Nullable EntityManager entityManager;

    private final @Nullable Jdbc given;

    /** In the container. */
    public ReceivablesDatabase() {
        this(null);
    }

    /** Outside the container, over a connection of the caller. */
    public ReceivablesDatabase(@Nullable Jdbc given) {
        this.given = given;
    }

    Jdbc jdbc() {
        return given != null ? given : Jdbc.on(Objects.requireNonNull(entityManager));
    }
}
