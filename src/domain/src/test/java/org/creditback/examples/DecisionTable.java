package org.creditback.examples;

import java.util.List;

/**
 * One decisions block: its customers together are the facts of one run.
 *
 * @param name of the table
 * @param rows one per customer
 */
public record DecisionTable(String name, Facts facts, List<Row> rows) {

    /** A customer and its outcome; text is the line as written. */
    public record Row(String customer, String outcome, String text) {}

    @Override
    public String toString() {
        return name;
    }
}
