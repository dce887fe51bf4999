package org.creditback.systemtest;

import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.LocationProvider;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The classes of the application as compiled, the pages' module among them, without tests and launcher. */
public final class ApplicationClasses implements LocationProvider {

    @Override
    public Set<Location> get(Class<?> test) {
        return Stream.of("domain", "database", "ledger", "receivables", "payables", "reimbursement", "web")
                .map(module -> Path.of(System.getProperty("creditback.root"), "src", module, "target", "classes"))
                .map(Location::of)
                .collect(Collectors.toSet());
    }
}
