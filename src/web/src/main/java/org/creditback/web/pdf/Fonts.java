package org.creditback.web.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** The typefaces of a document. */
final class Fonts {

    // Latin, Greek, Cyrillic and Hebrew letters.
    private static final String PLAIN = "OpenSans/OpenSans-Regular.ttf";
    private static final String STRONG = "OpenSans/OpenSans-SemiBold.ttf";
    // Chinese characters, also the traditional ones, and kana.
    private static final String CHINESE = "NotoSansSC/NotoSansSC-Regular.ttf";

    private final PDDocument document;
    private final Typeface plain;
    private final Typeface strong;
    private @Nullable Face chinese;

    Fonts(PDDocument document) throws IOException {
        this.document = document;
        plain = new Typeface(Face.of(document, PLAIN), this::chinese);
        strong = new Typeface(Face.of(document, STRONG), this::chinese);
    }

    private Face chinese() {
        if (chinese == null) {
            try {
                chinese = Face.of(document, CHINESE);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return chinese;
    }

    Typeface plain() {
        return plain;
    }

    /** For heads. */
    Typeface strong() {
        return strong;
    }
}
