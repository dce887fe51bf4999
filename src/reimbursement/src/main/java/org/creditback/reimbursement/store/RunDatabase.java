package org.creditback.reimbursement.store;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Objects;
import org.creditback.database.Jdbc;
import org.jspecify.annotations.Nullable;

/** The connection of the transaction, as every store of runs uses it. */
@Dependent
public class RunDatabase {

    @PersistenceContext(unitName = "reimbursement")
    private @Nullable EntityManager entityManager;

    private final @Nullable Jdbc given;

    /** In the container. */
    public RunDatabase() {
        this(null);
    }

    /** Outside the container, over a connection of the caller. */
    public RunDatabase(@Nullable Jdbc given) {
        this.given = given;
    }

    public Jdbc jdbc() {
        return given != null ? given : Jdbc.on(Objects.requireNonNull(entityManager));
    }
}
