package org.creditback.reimbursement.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Texts on what is booked, in the language of the legal entity (PO-14); English where that language is not at hand. */
final class BookingTexts {

    private static final Map<String, Properties> BY_LANGUAGE = new ConcurrentHashMap<>();

    private BookingTexts() {}

    /** The text of a customer transaction and its vendor invoice. */
    static String reimbursement(String language, String customerAccount) {
        return text(language, "text.reimbursement", customerAccount);
    }

    /** The text of the customer transaction that undoes a reimbursement. */
    static String reversal(String language, String customerAccount) {
        return text(language, "text.reversal", customerAccount);
    }

    /** What readers of a run are told of a technical failure (RI-6); what went wrong stands in the server's log. */
    static String failure(String language, UUID correlationId) {
        return text(language, "text.failure", correlationId);
    }

    private static String text(String language, String key, Object argument) {
        Properties texts = BY_LANGUAGE.computeIfAbsent(language, BookingTexts::load);
        return MessageFormat.format(texts.getProperty(key), argument);
    }

    private static Properties load(String language) {
        Properties texts = new Properties();
        for (String name :
                new String[] {"texts_en.properties", "texts_" + language.replace('-', '_') + ".properties"}) {
            try (InputStream file = BookingTexts.class.getResourceAsStream("/org/creditback/reimbursement/" + name)) {
                if (file != null) {
                    texts.load(new InputStreamReader(file, UTF_8));
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return texts;
    }
}
