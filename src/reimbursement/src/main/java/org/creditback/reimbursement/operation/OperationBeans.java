package org.creditback.reimbursement.operation;

import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.creditback.domain.ledger.LegalEntityId;
import org.jspecify.annotations.Nullable;

/** The MBeans of the domain {@code org.creditback}, each with its meters. */
final class OperationBeans {

    private static final String DOMAIN = "org.creditback:type=";

    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    private final @Nullable Meters meters;

    private final Map<LegalEntityId, FiguresBean<RunFigures>> runs = new HashMap<>();
    private final Map<LegalEntityId, FiguresBean<BookFigures>> books = new HashMap<>();
    private final FiguresBean<ImportFigures> imports =
            new FiguresBean<>("Imports of files", Figures.OF_IMPORTS, Map.of(), new ImportFigures(0, 0, 0, 0));
    private final Map<ObjectName, FiguresBean<?>> registered = new HashMap<>();

    OperationBeans(@Nullable Meters meters) {
        this.meters = meters;
        register("Imports", null, imports);
    }

    synchronized void imports(ImportFigures newer) {
        imports.show(newer);
    }

    synchronized void runs(List<RunFigures> newer, Function<LegalEntityId, Map<String, Runnable>> acts) {
        for (RunFigures each : newer) {
            runs.computeIfAbsent(
                            each.entity(),
                            entity -> register(
                                    "ReimbursementRuns",
                                    entity,
                                    new FiguresBean<>("Runs of " + entity, Figures.OF_RUNS, acts.apply(entity), each)))
                    .show(each);
        }
    }

    synchronized void books(List<BookFigures> newer) {
        for (BookFigures each : newer) {
            books.computeIfAbsent(
                            each.entity(),
                            entity -> register(
                                    "Books",
                                    entity,
                                    new FiguresBean<>("Books of " + entity, Figures.OF_BOOKS, Map.of(), each)))
                    .show(each);
        }
    }

    private <S> FiguresBean<S> register(String type, @Nullable LegalEntityId entity, FiguresBean<S> bean) {
        try {
            ObjectName name = name(type, entity);
            if (server.isRegistered(name)) {
                server.unregisterMBean(name); // of an application that ended without a word
            }
            server.registerMBean(bean, name);
            registered.put(name, bean);
        } catch (JMException failure) {
            throw new IllegalStateException("MBean " + type + " of " + entity + " cannot be registered", failure);
        }
        if (meters != null) {
            meters.add(type, entity == null ? null : entity.code(), bean);
        }
        return bean;
    }

    // Quoted only where it must be, so that the usual name is as people write it.
    private static ObjectName name(String type, @Nullable LegalEntityId entity) throws JMException {
        if (entity == null) {
            return new ObjectName(DOMAIN + type);
        }
        String code = entity.code().matches("[\\w. -]+") ? entity.code() : ObjectName.quote(entity.code());
        return new ObjectName(DOMAIN + type + ",legalEntity=" + code);
    }

    synchronized void removeAll() {
        if (meters != null) {
            meters.removeAll();
        }
        for (ObjectName name : registered.keySet()) {
            try {
                server.unregisterMBean(name);
            } catch (JMException gone) {
                // It is what was wanted.
            }
        }
        registered.clear();
    }
}
