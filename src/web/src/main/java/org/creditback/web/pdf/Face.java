package org.creditback.web.pdf;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A font of a document, of which the glyphs that are used are embedded. */
final class Face {

    private static final int THOUSAND = 1_000;

    private final PDType0Font font;
    private final CmapLookup glyphs;
    private final Map<Integer, Integer> widths = new HashMap<>();

    private Face(PDType0Font font, CmapLookup glyphs) {
        this.font = font;
        this.glyphs = glyphs;
    }

    /** Reads a font that the application brings along; no font of the computer is asked for. */
    static Face of(PDDocument document, String name) throws IOException {
        try (InputStream file = Face.class.getResourceAsStream("/fonts/ttf/" + name)) {
            if (file == null) {
                throw new FileNotFoundException(name);
            }
            TrueTypeFont outlines = new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(file));
            document.registerTrueTypeFontForClosing(outlines);
            // A ligature is one glyph for two letters: who copies or listens wants the letters.
            outlines.setEnableGsub(false);
            return new Face(PDType0Font.load(document, outlines, true), outlines.getUnicodeCmapLookup());
        }
    }

    boolean has(int character) {
        return glyphs.getGlyphId(character) != 0;
    }

    /** How wide a character is, at a size. */
    int width(int character, int size) {
        return widths.computeIfAbsent(character, this::thousandths) * size / THOUSAND;
    }

    private int thousandths(int character) {
        try {
            return Math.round(font.getStringWidth(Character.toString(character)));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    PDType0Font font() {
        return font;
    }
}
