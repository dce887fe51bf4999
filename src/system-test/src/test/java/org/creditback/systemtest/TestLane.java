package org.creditback.systemtest;

import java.nio.file.Path;
import org.creditback.server.Ports;

/** Test classes run in lanes beside each other; each lane is a process with servers, databases and a browser of its own. */
public final class TestLane {

    private static final String PREFIX = "lane-";
    private static final int NUMBER = Integer.parseInt(
            System.getProperty("creditback.test.lane", PREFIX + 1).substring(PREFIX.length()));
    private static final int LANE_WIDTH = 50;

    private TestLane() {}

    /** Whether this process is a lane: Maven looks for the test classes in its own, where nothing of ours is set. */
    public static boolean isHere() {
        return System.getProperty("creditback.server") != null;
    }

    /** Where a server of this lane keeps what it makes. */
    public static Path folder(String name) {
        return Path.of("target", name + "-" + NUMBER);
    }

    /** Free ports; lanes look for theirs from different places on, since both would find the same ones free. */
    public static Ports ports(int from) {
        return Ports.firstFree(from + (NUMBER - 1) * LANE_WIDTH);
    }
}
