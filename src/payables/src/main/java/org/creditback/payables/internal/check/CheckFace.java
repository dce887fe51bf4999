package org.creditback.payables.internal.check;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A font of a document, of which the glyphs that are used are embedded.
 *
 * @param font   as it is written with
 * @param glyphs which characters it has
 */
record CheckFace(PDType0Font font, CmapLookup glyphs) {

    /** Reads a font that the application brings along; no font of the computer is asked for. */
    static CheckFace of(PDDocument document, String name) throws IOException {
        try (InputStream file = CheckFace.class.getResourceAsStream("/fonts/ttf/" + name)) {
            if (file == null) {
                throw new FileNotFoundException(name);
            }
            TrueTypeFont outlines = new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(file));
            document.registerTrueTypeFontForClosing(outlines);
            // A ligature is one glyph for two letters: who copies or listens wants the letters.
            outlines.setEnableGsub(false);
            return new CheckFace(PDType0Font.load(document, outlines, true), outlines.getUnicodeCmapLookup());
        }
    }

    boolean has(int character) {
        return glyphs.getGlyphId(character) != 0;
    }
}
