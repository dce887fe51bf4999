package org.creditback.web.reimbursement;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;

/** Bars as the chart library reads them: one series, so that no color tells anything; colors come with the look of the page. */
final class ChartJson {

    private static final int LONGEST_LINE = 18;

    private static final ObjectMapper JSON = new ObjectMapper();

    private ChartJson() {}

    /** Upright bars of amounts of one currency. */
    static String amounts(String series, List<String> labels, List<Money> amounts, Locale locale) {
        ArrayNode data = JSON.createArrayNode();
        amounts.forEach(amount -> data.add(amount.getAmount()));
        return chart(series, labels, data, false, locale);
    }

    /** Lying bars of counts. */
    static String counts(String series, List<String> labels, List<Integer> counts, Locale locale) {
        ArrayNode data = JSON.createArrayNode();
        counts.forEach(data::add);
        return chart(series, labels, data, true, locale);
    }

    // An axis cuts what is longer than its share of the chart: a long label goes on in the next line.
    private static ArrayNode lines(String label) {
        ArrayNode lines = JSON.createArrayNode();
        StringBuilder line = new StringBuilder();
        for (String word : label.split(" ", -1)) {
            if (line.length() > 0 && line.length() + word.length() >= LONGEST_LINE) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        return lines.add(line.toString());
    }

    private static String chart(String series, List<String> labels, ArrayNode values, boolean lying, Locale locale) {
        ObjectNode chart = JSON.createObjectNode().put("type", "bar");
        ObjectNode data = chart.putObject("data");
        ArrayNode names = data.putArray("labels");
        labels.forEach(label -> names.add(lines(label)));
        ObjectNode bars = data.putArray("datasets").addObject();
        bars.put("label", series).put("maxBarThickness", 44).set("data", values);
        ObjectNode options = chart.putObject("options");
        options.put("responsive", true).put("maintainAspectRatio", false).put("animation", false);
        options.put("locale", locale.toLanguageTag()).put("indexAxis", lying ? "y" : "x");
        options.putObject("plugins").putObject("legend").put("display", false);
        options.putObject("scales")
                .putObject(lying ? "x" : "y")
                .put("beginAtZero", true)
                .put("grace", "5%");
        // It stands in a script of the page: nothing in it may end that.
        return chart.toString().replace("<", "\\u003c");
    }
}
