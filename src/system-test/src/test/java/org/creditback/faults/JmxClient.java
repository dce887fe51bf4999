package org.creditback.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** A JMX client as an operator has it: the server's own {@code jboss-client.jar}, through the management port, with name and password. */
final class JmxClient implements AutoCloseable {

    private static final ClassLoader CLIENT = clientOf(Path.of(System.getProperty("creditback.server")));

    private final JMXConnector connector;
    private final MBeanServerConnection server;

    private JmxClient(JMXConnector connector) throws IOException {
        this.connector = connector;
        this.server = connector.getMBeanServerConnection();
    }

    static JmxClient connect(int port, String user, String password) {
        Thread thread = Thread.currentThread();
        ClassLoader own = thread.getContextClassLoader();
        thread.setContextClassLoader(CLIENT);
        try {
            return new JmxClient(JMXConnectorFactory.connect(
                    new JMXServiceURL("service:jmx:remote+http://127.0.0.1:" + port),
                    Map.of(
                            JMXConnectorFactory.PROTOCOL_PROVIDER_CLASS_LOADER,
                            CLIENT,
                            JMXConnector.CREDENTIALS,
                            new String[] {user, password})));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            thread.setContextClassLoader(own);
        }
    }

    private static ClassLoader clientOf(Path server) {
        try {
            URL jar = server.resolve("bin/client/jboss-client.jar").toUri().toURL();
            return new URLClassLoader(new URL[] {jar}, ClassLoader.getPlatformClassLoader());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The names of our domain. */
    Set<String> names() {
        try {
            Set<String> names = new TreeSet<>();
            server.queryNames(new ObjectName("org.creditback:*"), null).forEach(name -> names.add(name.toString()));
            return names;
        } catch (JMException | IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static String runsOf(String entity) {
        return "org.creditback:type=ReimbursementRuns,legalEntity=" + entity;
    }

    static String booksOf(String entity) {
        return "org.creditback:type=Books,legalEntity=" + entity;
    }

    /** Every attribute with its value; a value that is null is the text null. Empty where there is no such MBean. */
    Map<String, Object> attributes(String name) {
        try {
            ObjectName bean = new ObjectName(name);
            Map<String, Object> values = new TreeMap<>();
            for (MBeanAttributeInfo attribute : server.getMBeanInfo(bean).getAttributes()) {
                Object value = server.getAttribute(bean, attribute.getName());
                values.put(attribute.getName(), value == null ? "null" : value);
            }
            return values;
        } catch (InstanceNotFoundException absent) {
            return Map.of();
        } catch (JMException | IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Waits until an attribute has a value. */
    void await(String name, String attribute, Object value) {
        Await.until(
                attribute + " of " + name + " to be " + value,
                () -> value.equals(attributes(name).get(attribute)));
    }

    void invoke(String name, String operation) throws JMException, IOException {
        server.invoke(new ObjectName(name), operation, new Object[0], new String[0]);
    }

    @Override
    public void close() {
        try {
            connector.close();
        } catch (IOException ignored) {
            // The server may have gone first.
        }
    }
}
