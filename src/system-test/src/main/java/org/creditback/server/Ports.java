package org.creditback.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;

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

    /** The first free set of ports from this offset on, in steps of ten. */
    public static Ports firstFree(int offset) {
        return IntStream.iterate(offset, each -> each + 10)
                .limit(100)
                .mapToObj(Ports::new)
                .filter(ports -> ports.all().noneMatch(Ports::isTaken))
                .findFirst()
                .orElseThrow(() -> new StartFailure("No free ports were found from " + (8080 + offset) + " on."));
    }

    /** Refuses a start that would fail later and less clearly. */
    public void requireFree() {
        all().filter(Ports::isTaken).findFirst().ifPresent(port -> {
            throw new StartFailure("Port " + port + " is in use: end the program that listens there,"
                    + " or move all ports with -Dcreditback.portOffset=100.");
        });
    }

    private IntStream all() {
        return IntStream.of(http(), https(), management());
    }

    private static boolean isTaken(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException taken) {
            return true;
        }
    }
}
