package org.creditback.systemtest;

import org.jboss.arquillian.container.spi.event.container.BeforeDeploy;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.event.suite.BeforeSuite;

/** Lets Arquillian use the server of {@link RunningServer}, and its place there. */
public final class OneServerForAll implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Turns.class);
    }

    /** Called by Arquillian, before its own parts because of the precedence. */
    public static final class Turns {

        public void startServer(@Observes(precedence = 100) BeforeSuite event) {
            RunningServer.started();
        }

        public void makeWay(@Observes(precedence = 100) BeforeDeploy event) {
            RunningServer.started().withoutApplication();
        }
    }
}
