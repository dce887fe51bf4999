package org.creditback.server;

/** The database of a run: embedded, or one that somebody else keeps. */
public interface RunDatabase extends AutoCloseable {

    DatabaseAccess access();

    @Override
    void close();
}
