package org.creditback.web.text;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.creditback.domain.Languages;
import org.creditback.domain.money.Amounts;
import org.creditback.ledger.SetUpFinding;
import org.creditback.reimbursement.RejectedRow;
import org.joda.money.Money;

/** The labels and sentences of one language; what it lacks is said in English. */
public final class Texts {

    private static final String LABELS = "org.creditback.web.labels";
    // Under which key the constants of a type have their labels.
    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("RunState", "run"),
            Map.entry("ReimbursementState", "reimb"),
            Map.entry("CandidateState", "candidate"),
            Map.entry("DeclineReason", "decline"),
            Map.entry("HoldReason", "hold"),
            Map.entry("LeftOutReason", "leftOut"),
            Map.entry("PaymentState", "payment"),
            Map.entry("JournalState", "journal"),
            Map.entry("BankFileState", "bankFile"),
            Map.entry("AnswerOutcome", "answerOutcome"),
            Map.entry("AnswerReason", "answerReason"),
            Map.entry("BankEffect", "payment"),
            Map.entry("ReturnAction", "returnAction"),
            Map.entry("StopReason", "stop"),
            Map.entry("Warning", "warn"),
            Map.entry("PeriodState", "period"),
            // Of bank accounts: nothing else that people see is a State without a name before it.
            Map.entry("State", "bankState"),
            Map.entry("CallBackResult", "callResult"),
            Map.entry("RequestSource", "requestSource"));

    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final List<ResourceBundle> bundles;

    private Texts(Locale locale, List<ResourceBundle> bundles) {
        this.locale = locale;
        this.bundles = bundles;
    }

    /** The texts of one of our {@link Languages}. */
    public static Texts in(Locale locale) {
        ResourceBundle english = bundle(Languages.DEFAULT);
        try {
            return new Texts(locale, List.of(bundle(locale), english));
        } catch (MissingResourceException notTranslated) {
            return new Texts(locale, List.of(english));
        }
    }

    /** The language of these texts. */
    public Locale locale() {
        return locale;
    }

    /** Whether there is a text under this key. */
    public boolean has(String key) {
        return bundles.stream().anyMatch(bundle -> bundle.containsKey(key));
    }

    /**
     * The sentence under a key, its placeholders filled.
     *
     * @param arguments amounts and dates are written as in interfaces, constants by their own label where they have one
     */
    public String text(String key, Object... arguments) {
        return text(key, List.of(arguments));
    }

    /** The sentence under a key, its placeholders filled. */
    public String text(String key, List<?> arguments) {
        String pattern = bundles.stream()
                .filter(bundle -> bundle.containsKey(key))
                .findFirst()
                .orElseThrow(() -> new MissingResourceException("no text " + key, LABELS, key))
                .getString(key);
        return new MessageFormat(pattern, locale)
                .format(arguments.stream().map(this::argument).toArray());
    }

    /** Why a row of a file is rejected: the sentence of the code, or its own one for the column. */
    public String rejection(RejectedRow row) {
        String key = "import." + row.code().name();
        String ofColumn = key + "." + row.column();
        return text(has(ofColumn) ? ofColumn : key, row.arguments());
    }

    private String argument(Object value) {
        if (value instanceof Money amount) {
            return Amounts.plain(amount) + " " + amount.getCurrencyUnit().getCode();
        }
        if (value instanceof Enum<?> constant) {
            String type = constant.getDeclaringClass().getSimpleName();
            String key = PREFIXES.getOrDefault(type, "code") + "." + constant.name();
            return has(key) ? text(key) : constant.name();
        }
        if (value instanceof SetUpFinding finding) {
            return text("finding." + finding.code().name(), finding.arguments());
        }
        // Numbers too: an identity of 1234 is not 1,234.
        return value.toString();
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(LABELS, locale, NO_FALLBACK);
    }
}
