package org.creditback.web.pdf;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Writes any text: each character in the first face that has it, else as a sign that it is missing. */
final class Typeface {

    private static final int REPLACEMENT = 0xFFFD;

    private final Face first;
    private final Supplier<Face> next;

    /**
     * Makes one.
     *
     * @param next has what the first lacks; large, so it is read when a text needs it
     */
    Typeface(Face first, Supplier<Face> next) {
        this.first = first;
        this.next = next;
    }

    /**
     * Characters in a row that one face writes.
     *
     * @param face which
     * @param text only characters that it has
     */
    record Run(Face face, String text) {}

    /** The runs of a line, in the order in which they stand on paper. */
    List<Run> runs(String text) {
        List<Run> runs = new ArrayList<>();
        StringBuilder letters = new StringBuilder();
        Face present = first;
        for (int character : VisualOrder.of(text).codePoints().toArray()) {
            Face face = face(character);
            if (face != present && letters.length() > 0) {
                runs.add(new Run(present, letters.toString()));
                letters.setLength(0);
            }
            present = face;
            letters.appendCodePoint(face.has(character) ? character : REPLACEMENT);
        }
        if (letters.length() > 0) {
            runs.add(new Run(present, letters.toString()));
        }
        return runs;
    }

    int width(String text, int size) {
        return text.codePoints().map(character -> width(character, size)).sum();
    }

    int width(int character, int size) {
        Face face = face(character);
        return face.width(face.has(character) ? character : REPLACEMENT, size);
    }

    private Face face(int character) {
        if (first.has(character)) {
            return first;
        }
        Face other = next.get();
        return other.has(character) ? other : first;
    }

    /** A text in characters that fonts have: accents on their letters, spaces and hyphens of one kind, nothing that only steers. */
    static String readable(String text) {
        StringBuilder readable = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(character -> {
            int type = Character.getType(character);
            if (type == Character.SPACE_SEPARATOR) {
                // A space that keeps a number together stays one.
                readable.append(character == ' ' || character == 0x3000 ? ' ' : '\u00a0');
            } else if (character == 0x2010 || character == 0x2011) {
                readable.append('-');
            } else if (type == Character.CONTROL
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR) {
                readable.append(' ');
            } else if (type != Character.FORMAT && !isVariation(character)) {
                readable.appendCodePoint(character);
            }
        });
        return readable.toString();
    }

    private static boolean isVariation(int character) {
        return character >= 0xFE00 && character <= 0xFE0F;
    }
}
