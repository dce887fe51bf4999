package org.creditback.reimbursement.internal;

import jakarta.ejb.EJBException;
import jakarta.persistence.PersistenceException;
import jakarta.resource.ResourceException;
import java.sql.SQLException;
import org.creditback.domain.StoreConflict;

/** What the database and the container throw, as it arrives at the run. */
final class Failures {

    private Failures() {}

    static RuntimeException overflow() {
        return new PersistenceException("overflow", new SQLException("numeric field overflow", "22003"));
    }

    static RuntimeException deadlock() {
        return new StoreConflict("deadlock", new SQLException("deadlock detected", "40P01"));
    }

    /** As it arrives where the container wraps it. */
    static RuntimeException wrappedSerializationFailure() {
        return new EJBException(new PersistenceException(new SQLException("could not serialize access", "40001")));
    }

    static RuntimeException lockTimeout() {
        return new StoreConflict("lock timeout", new SQLException("canceling statement due to lock timeout", "55P03"));
    }

    static RuntimeException outage(String sqlState) {
        return new EJBException(new PersistenceException(new SQLException("away", sqlState)));
    }

    static RuntimeException noConnection() {
        return new PersistenceException(new SQLException(new ResourceException("no managed connection")));
    }
}
