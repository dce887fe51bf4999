package org.creditback.payables.internal.check;

import java.io.IOException;
import java.text.Normalizer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** The fonts of a document: letters in one, and Chinese characters in another that is read when a name needs it. */
final class CheckFonts {

    private static final String LETTERS = "OpenSans/OpenSans-Regular.ttf";
    private static final String CHINESE = "NotoSansSC/NotoSansSC-Regular.ttf";

    private final PDDocument document;
    private final CheckFace letters;
    private @Nullable CheckFace chinese;

    CheckFonts(PDDocument document) throws IOException {
        this.document = document;
        letters = CheckFace.of(document, LETTERS);
    }

    /** The first that has it; that of the letters where none has. */
    CheckFace face(int character) throws IOException {
        if (letters.has(character)) {
            return letters;
        }
        if (chinese == null) {
            chinese = CheckFace.of(document, CHINESE);
        }
        return chinese.has(character) ? chinese : letters;
    }

    /** A text in characters that fonts have: accents on their letters, spaces of one kind, nothing that only steers. */
    static String readable(String text) {
        StringBuilder readable = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(character -> {
            int type = Character.getType(character);
            if (type == Character.SPACE_SEPARATOR
                    || type == Character.CONTROL
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR) {
                readable.append(' ');
            } else if (type != Character.FORMAT) {
                readable.appendCodePoint(character);
            }
        });
        return readable.toString();
    }
}
