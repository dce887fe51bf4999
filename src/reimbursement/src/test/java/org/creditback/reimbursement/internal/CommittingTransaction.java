package org.creditback.reimbursement.internal;

import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;

/** What REQUIRES_NEW does in the server: each step is committed, or rolled back when it fails. */
class CommittingTransaction extends ImportTransaction {

    @Inject
    private Connection connection;

    @Override
    public <T> T with(Supplier<T> step) {
        try {
            boolean committed = false;
            try {
                T result = super.with(step);
                connection.commit();
                committed = true;
                return result;
            } finally {
                if (!committed) {
                    connection.rollback();
                }
            }
        } catch (SQLException failure) {
            throw new PersistenceException(failure);
        }
    }
}
