package org.creditback.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
        "F49, F50: whatever stands in an address is taken by its letter, refused or ignored; never run, reflected or unbounded")
class HostileAddressIT {

    private static final String MARK = "'\"><script>x9z()</script>";

    private static final List<String> VALUES = List.of(
            MARK,
            "%",
            "_",
            "\\",
            "' or 1=1 --",
            "A..C",
            "..",
            "-1",
            "1000000000",
            "99999999999999999999",
            "noSuchField",
            "-noSuchField",
            "xx-XX",
            "2026-13-45",
            "\u0000",
            "\u202e\u0663",
            "#{1+1}",
            "{0}",
            "x".repeat(5_000));

    private static final int LARGEST = 2_000_000;

    private static HostileBooks books;
    private static Http auditor;
    private static Http controller;

    @BeforeAll
    static void logIn() {
        books = HostileBooks.create();
        auditor = Http.as("auditor");
        controller = Http.as("controller");
    }

    // What a page is about: with a wrong one it is not shown, and the rest would not be read.
    private static Map<String, String> keys() {
        return new HashMap<>(Map.of("entity", books.code(), "run", books.run(), "customer", "H-01"));
    }

    @Test
    @DisplayName("every page, with every parameter that any page reads, at once and each without each other")
    void pages() {
        List<String> broken = new ArrayList<>();
        for (String page : Pages.all()) {
            for (String value : VALUES) {
                ask(broken, page, with(value, Pages.parameters()));
            }
            for (List<String> some :
                    separated(Pages.parameters().stream().sorted().toList())) {
                ask(broken, page, with(MARK, some));
            }
        }
        assertThat(broken).isEmpty();
    }

    // What is refused first hides what comes after it. By the digits of their places any two are apart in one of the
    // groups at least, and each is with the other's opposite: a dozen requests instead of one for each.
    private static List<List<String>> separated(List<String> names) {
        List<List<String>> groups = new ArrayList<>();
        for (int digit = 1; digit < names.size(); digit *= 2) {
            List<String> with = new ArrayList<>();
            List<String> without = new ArrayList<>();
            for (int place = 0; place < names.size(); place++) {
                ((place & digit) == 0 ? without : with).add(names.get(place));
            }
            groups.add(with);
            groups.add(without);
        }
        return groups;
    }

    @Test
    @DisplayName("every key of a page: a legal entity, a run, a customer that are none")
    void keysOfPages() {
        List<String> broken = new ArrayList<>();
        for (String page : Pages.all()) {
            for (String value : VALUES) {
                for (String key : keys().keySet()) {
                    Map<String, String> parameters = keys();
                    parameters.put(key, value);
                    ask(broken, page, parameters);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    @DisplayName("every file that a page offers")
    void downloads() {
        List<String> broken = new ArrayList<>();
        for (String file : Pages.downloads()) {
            for (String value : VALUES) {
                ask(broken, file, with(value, Pages.parameters()));
                Map<String, String> foreign = keys();
                foreign.put("format", "csv");
                foreign.put("entity", value);
                ask(broken, file, foreign);
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    @DisplayName("every resource, in each part of its path and in every parameter")
    void resources() {
        List<String> broken = new ArrayList<>();
        for (String path : Resources.readings()) {
            String good = "/api/v1" + Resources.address(path, books.code());
            for (String value : VALUES) {
                ask(broken, good, with(value, Pages.parameters()));
                for (String name : List.of("size", "after", "format")) {
                    ask(broken, good, Map.of(name, value));
                }
                if (value.length() < 200) {
                    String hostile = path.replaceAll(
                            "\\{[^}]*}",
                            java.util.regex.Matcher.quoteReplacement(
                                    Http.encoded(value).replace("+", "%20")));
                    ask(broken, "/api/v1" + hostile, Map.of());
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    @DisplayName("F49: a language that is none is English")
    void languages() {
        for (String language :
                List.of(MARK, "xx-XX", "x".repeat(5_000), "en;q=abc", "-", "*", "fi-FI-u-nu-thai;q=0.9")) {
            HttpResponse<String> page = auditor.send(auditor.request("/index.xhtml?locale=" + Http.encoded(language))
                    .header("Accept-Language", language));
            assertThat(page.statusCode()).as(language).isEqualTo(200);
            assertThat(page.body()).as(language).doesNotContain("x9z").containsPattern("lang=\"(en|fi)\"");
            HttpResponse<String> call =
                    auditor.send(auditor.request("/api/v1/nothing").header("Accept-Language", language));
            assertThat(call.statusCode()).as(language).isIn(400, 404);
            assertThat(call.body()).as(language).doesNotContain("x9z");
        }
    }

    private static Map<String, String> with(String value, Iterable<String> names) {
        Map<String, String> parameters = keys();
        names.forEach(name -> {
            if (!parameters.containsKey(name)) {
                parameters.put(name, value);
            }
        });
        return parameters;
    }

    private static void ask(List<String> broken, String path, Map<String, String> parameters) {
        Http person = path.contains("parameters") ? controller : auditor;
        HttpResponse<String> answer = person.get(path + "?" + Http.encoded(parameters));
        String body = answer.body();
        // In JSON it is a text: no browser takes that for a page, as it may not guess (HeadersIT).
        boolean json = answer.headers().firstValue("Content-Type").orElse("").contains("json");
        boolean fine = answer.statusCode() < 500 && (json || !body.contains("<script>x9z")) && body.length() < LARGEST;
        if (!fine && broken.size() < 40) {
            String shown = parameters.toString();
            broken.add(answer.statusCode() + " " + body.length() + " " + path + " "
                    + shown.substring(0, Math.min(200, shown.length())));
        }
    }
}
