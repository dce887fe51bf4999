package org.creditback.systemtest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The real application with one module more: the tests that run inside the server. */
public final class TestEar {

    // A web module, so that Arquillian's own servlet gets an address that asks for no login.
    private static final String MODULE =
            "<module><web><web-uri>creditback-tests.war</web-uri><context-root>/creditback-tests</context-root></web></module>";

    private TestEar() {}

    /** With these test classes and their helpers, beans among them. */
    public static EnterpriseArchive with(Class<?>... classes) {
        return with(Map.of(), classes);
    }

    /** The same with texts that the classes find as resources, by their paths. */
    public static EnterpriseArchive with(Map<String, String> texts, Class<?>... classes) {
        EnterpriseArchive application =
                ShrinkWrap.createFromZipFile(EnterpriseArchive.class, RunningServer.APPLICATION.toFile());
        WebArchive tests = ShrinkWrap.create(WebArchive.class, "creditback-tests.war")
                .addClasses(classes)
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
        texts.forEach((path, text) -> tests.addAsResource(new StringAsset(text), path));
        return application.addAsModule(Testable.archiveToTest(tests)).setApplicationXML(withTests(application));
    }

    // A module that application.xml does not name is not deployed.
    private static StringAsset withTests(EnterpriseArchive application) {
        try (InputStream source =
                application.get("META-INF/application.xml").getAsset().openStream()) {
            String xml = new String(source.readAllBytes(), StandardCharsets.UTF_8);
            // Before the name of the library folder, which ends the list.
            return new StringAsset(xml.replace("<library-directory>", MODULE + "<library-directory>"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
