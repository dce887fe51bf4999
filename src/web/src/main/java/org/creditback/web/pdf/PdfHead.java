package org.creditback.web.pdf;

import java.time.Instant;
import java.util.Map;
import org.creditback.web.text.Texts;

/**
 * What a document says about itself.
 *
 * @param title    of the list
 * @param about    names to values, such as legal entity, filter, user and time, in the order in which they are shown
 * @param prefixes by column, as the head row names it, under which key its codes have their labels; columns without codes are not in it
 * @param texts    of the language of the document
 * @param made     when
 */
public record PdfHead(
        String title, Map<String, String> about, Map<String, String> prefixes, Texts texts, Instant made) {}
