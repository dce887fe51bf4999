package org.creditback.systemtest;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Tells Arquillian the port before it reads arquillian.xml, and ends server and database after the last test. */
public final class ServerSession implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (!TestLane.isHere()) {
            return;
        }
        System.setProperty("creditback.test.managementPort", Integer.toString(RunningServer.PORTS.management()));
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (TestLane.isHere()) {
            RunningServer.stop();
        }
    }
}
