package org.creditback.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code -Dcreditback.benchmark=lists}: the page of each list over large books, as a person waits for it. */
final class LargeLists {

    private static final String LARGE = "LARGE";
    private static final String EMPTY = "EMPTY";

    private static final int WARM_UP = 20;
    private static final long WARM_UP_MICROS = 3_000_000;
    // What takes long is asked less often: its figure is clear soon enough.
    private static final long PATIENCE_MICROS = 20_000_000;
    private static final int LEAST = 5;

    private final BenchmarkSettings settings;
    private final Books books;
    private final Visitor visitor;

    LargeLists(BenchmarkSettings settings, Workbench bench) {
        this.settings = settings;
        this.books = new Books(bench);
        this.visitor = Visitor.as("auditor", Workbench.PASSWORD, bench.httpPort());
    }

    void measure() {
        books.generateWithPast(LARGE, settings.customers());
        if (books.isNew(EMPTY)) {
            books.setUp(EMPTY);
        }
        List<ListRequest> requests = requests();
        Map<String, ListRequest> empty = new LinkedHashMap<>();
        requests.stream()
                .filter(request -> !request.isOfARun())
                .forEach(request -> empty.computeIfAbsent(request.list(), list -> request.again()));
        visit(requests, empty, WARM_UP, WARM_UP_MICROS);
        requests.forEach(ListRequest::forget);
        empty.values().forEach(ListRequest::forget);
        visit(requests, empty, settings.requests(), PATIENCE_MICROS);
        new ResultFile(settings, books.version()).writeLists(requests, empty, books.sizes());
    }

    private List<ListRequest> requests() {
        int middle = settings.customers() / 2;
        String text = Books.text("lists.txt")
                .replace("{run}", String.valueOf(books.firstRun(LARGE)))
                .replace("{number}", String.valueOf(middle))
                .replace("{middle}", account(middle))
                .replace("{later}", account(middle + settings.customers() / 10));
        return ListRequest.read(text.lines());
    }

    private static String account(int number) {
        return "%07d".formatted(number);
    }

    // In rounds: what else the machine does meets all of them alike.
    private void visit(List<ListRequest> requests, Map<String, ListRequest> empty, int times, long patience) {
        for (int i = 0; i < times; i++) {
            requests.forEach(request -> visit(request, LARGE, patience));
            empty.values().forEach(request -> visit(request, EMPTY, patience));
        }
    }

    private void visit(ListRequest request, String entity, long patience) {
        if (request.times() < LEAST || request.sum() < patience) {
            request.took(visitor.open(request.address(entity)));
        }
    }
}
