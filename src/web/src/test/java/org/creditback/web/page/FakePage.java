package org.creditback.web.page;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A request without a server: parameters that a test gives, and what the page said. */
public class FakePage extends Page {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    public final List<String> said = new ArrayList<>();
    private final Map<String, String> parameters = new HashMap<>();

    public FakePage with(String name, String value) {
        parameters.put(name, value);
        return this;
    }

    @Override
    public String parameter(String name) {
        return parameters.get(name);
    }

    @Override
    public String list(String name) {
        return text(name);
    }

    @Override
    public LocalDate today(ZoneId zone) {
        return TODAY;
    }

    @Override
    public void address(String parameters) {
        said.add("?" + parameters);
    }

    @Override
    public void keepSession(int epoch) {
        said.add("epoch " + epoch);
    }

    @Override
    public void confirm(String key, Object... arguments) {
        said.add(key);
    }

    @Override
    public void confirmOnNext(String key, Object... arguments) {
        said.add(key);
    }

    @Override
    public void refuse(String key, Object... arguments) {
        said.add(key);
    }

    @Override
    public void refuseAt(String field, String key, Object... arguments) {
        said.add(field + " " + key);
    }
}
