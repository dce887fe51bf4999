package org.creditback.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Compares a form with what is stored now, field by field. */
public final class Differences {

    private final TextsView text;
    private final List<Difference> found = new ArrayList<>();

    public Differences(TextsView text) {
        this.text = text;
    }

    /** Adds a field, as readers see its two values. */
    public Differences field(String labelKey, String yours, String now) {
        if (!Objects.equals(yours, now)) {
            found.add(new Difference(text.get(labelKey), yours, now));
        }
        return this;
    }

    public List<Difference> list() {
        return List.copyOf(found);
    }
}
