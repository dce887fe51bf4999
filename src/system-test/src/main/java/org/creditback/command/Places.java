package org.creditback.command;

import java.net.URI;
import org.creditback.report.Terminal;
import org.creditback.server.Ports;

/** Where to look after the report. */
record Places(Ports ports, DemoPassword password) {

    URI api() {
        return URI.create(application() + "/api/v1");
    }

    private String application() {
        return "http://localhost:" + ports.http() + "/creditback";
    }

    void print(Terminal terminal, boolean ends) {
        terminal.line("");
        terminal.line(ends ? "Creditback was up; without -Dcreditback.exit=true it stays" : "Creditback is up");
        terminal.line("-".repeat(Terminal.WIDTH));
        pair(terminal, "Pages", application() + "/");
        pair(terminal, "REST", api() + "/");
        pair(terminal, "", "described at " + application() + "/api/openapi");
        pair(terminal, "Server's console", "http://localhost:" + ports.management() + "/console  (as admin)");
        pair(terminal, "Accounts", "clerk.ar   starts runs, imports customers and open items");
        pair(terminal, "", "clerk.ap   keeps vendors, prepares payments");
        pair(terminal, "", "controller approves, keeps parameters, rates and periods");
        pair(terminal, "", "admin      legal entities and users");
        pair(terminal, "", "auditor    reads everything");
        pair(terminal, "Password", password.source());
    }

    private static void pair(Terminal terminal, String name, String value) {
        terminal.line(String.format("%-26s%s", name, value));
    }
}
