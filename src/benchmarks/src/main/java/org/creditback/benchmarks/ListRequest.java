package org.creditback.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One question to one list, and how long its answers took. */
final class ListRequest {

    // The limit of a list, at the 95th percentile.
    static final double LIMIT_MILLIS = 200;

    private final String list;
    private final String what;
    private final String address;
    private final List<Long> micros = new ArrayList<>();

    ListRequest(String list, String what, String address) {
        this.list = list;
        this.what = what;
        this.address = address;
    }

    /** From the lines of lists.txt: a list begins at the margin, its requests are indented. */
    static List<ListRequest> read(Stream<String> lines) {
        List<ListRequest> requests = new ArrayList<>();
        String list = "";
        String page = "";
        for (String line :
                lines.filter(line -> !line.isBlank() && !line.startsWith("#")).toList()) {
            if (line.startsWith(" ")) {
                String[] parts = line.strip().split(":", 2);
                String conditions = parts[1].strip().replace(" ", "%20");
                String joint = conditions.isEmpty() ? "" : page.contains("?") ? "&" : "?";
                requests.add(new ListRequest(list, parts[0], page + joint + conditions));
            } else {
                int path = line.indexOf(" /");
                list = line.substring(0, path);
                page = line.substring(path + 2);
            }
        }
        return requests;
    }

    String list() {
        return list;
    }

    /** The address in a legal entity. */
    String address(String entity) {
        return address + (address.contains("?") ? "&" : "?") + "entity=" + entity;
    }

    /** The same without any answer yet. */
    ListRequest again() {
        return new ListRequest(list, what, address);
    }

    /** Other books have no such run. */
    boolean isOfARun() {
        return address.contains("/run.xhtml");
    }

    void forget() {
        micros.clear();
    }

    void took(long time) {
        micros.add(time);
    }

    int times() {
        return micros.size();
    }

    long sum() {
        return micros.stream().mapToLong(Long::longValue).sum();
    }

    /** Milliseconds that so many of a hundred answers did not exceed. */
    double percentile(int percent) {
        List<Long> sorted = micros.stream().sorted().toList();
        return sorted.get((sorted.size() * percent + 99) / 100 - 1) / 1000.0;
    }

    boolean isSlow() {
        return percentile(95) > LIMIT_MILLIS;
    }

    /** A row of the table of results, beside the same list where nothing is in it. */
    String line(@Nullable ListRequest empty) {
        String ratio = empty == null ? "–" : String.format(Locale.ROOT, "%.1f", percentile(50) / empty.percentile(50));
        return String.format(
                Locale.ROOT,
                "| %s | %s | %d | %.0f | %s%.0f%s | %.0f | %s |%n",
                list,
                what,
                times(),
                percentile(50),
                isSlow() ? "**" : "",
                percentile(95),
                isSlow() ? "**" : "",
                percentile(100),
                ratio);
    }

    @Override
    public String toString() {
        return list + ", " + what;
    }
}
