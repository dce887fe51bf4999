package org.creditback.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What a machine can see of pages before a server does. */
class TidyPagesTest {

    private static final Path WEB = TidyTest.ROOT.resolve("src/web/src/main");
    private static final Pattern NAMED = Pattern.compile("@Named\\(\"([^\"]+)\"\\)");

    @Test
    @DisplayName("every page is well-formed, and no variable of it hides a bean")
    void everyPageIsWellFormed() {
        Set<String> beans = beans();
        assertThat(beans).contains("text", "caller");
        List<String> wrong = new ArrayList<>();
        for (Path page : files("webapp", ".xhtml")) {
            try {
                variables(parser().parse(page.toFile())).stream()
                        .filter(beans::contains)
                        .forEach(hidden -> wrong.add(page + " hides " + hidden));
            } catch (SAXException malformed) {
                wrong.add(page + " " + malformed.getMessage());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    @DisplayName("every page has its place in the tour")
    void theTourLeavesNoPageOut() throws IOException {
        String tour = Files.readString(TidyTest.ROOT.resolve("src/site/markdown/tour.md"));
        assertThat(files("webapp/pages", ".xhtml"))
                .map(page -> WEB.resolve("webapp/pages").relativize(page).toString())
                .map(page -> page.replace('/', '-').replace(".xhtml", ""))
                .allMatch(page ->
                        tour.contains("tour/" + page + ".en.webp") && tour.contains("tour/" + page + ".fi.webp"));
    }

    private static Set<String> variables(Document page) {
        Set<String> variables = new TreeSet<>();
        NodeList elements = page.getElementsByTagName("*");
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            variables.add(element.getAttribute("var"));
            if (element.getTagName().equals("ui:param")) {
                variables.add(element.getAttribute("name"));
            }
        }
        return variables;
    }

    private static Set<String> beans() {
        Set<String> names = new TreeSet<>();
        for (Path source : files("java", ".java")) {
            try {
                NAMED.matcher(Files.readString(source)).results().forEach(name -> names.add(name.group(1)));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return names;
    }

    private static List<Path> files(String folder, String ending) {
        try (Stream<Path> all = Files.walk(WEB.resolve(folder))) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static DocumentBuilder parser() {
        try {
            DocumentBuilder parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            // A page declares no file of its own, and none is fetched.
            parser.setEntityResolver((publicId, systemId) -> {
                throw new SAXException("a page names another file: " + systemId);
            });
            parser.setErrorHandler(null);
            return parser;
        } catch (ParserConfigurationException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
