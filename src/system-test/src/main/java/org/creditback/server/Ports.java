package org.creditback.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** The ports of a server, all moved by the same offset. */
public record Ports(int offset) {

    public int http() {
        return 8080 + offset;
    }

    public int https() {
        return 8443 + offset;
    }

    public int management() {
        return 9990 + offset;
    }

    /** Refuses a start that would fail later and less clearly. */
    void requireFree() {
        for (int port : new int[] {http(), https(), management()}) {
            try (ServerSocket probe = new ServerSocket()) {
                probe.setReuseAddress(true);
                probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            } catch (IOException taken) {
                throw new StartFailure(
                        "Port " + port + " is in use: end the program that listens there,"
                                + " or move all ports with -Dcreditback.portOffset=100.",
                        taken);
            }
        }
    }
}
