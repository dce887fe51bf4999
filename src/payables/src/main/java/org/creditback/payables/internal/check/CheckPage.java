package org.creditback.payables.internal.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;

/** A page that is written line by line, each line a paragraph for a screen reader (PDF 1.7, 14.7). */
final class CheckPage implements AutoCloseable {

    private static final int LEADING_TENTHS = 14;
    private static final int REPLACEMENT = 0xFFFD;

    private final CheckFonts fonts;
    private final COSDictionary elements;
    private final PDPage page = new PDPage(PDRectangle.A4);
    private final COSArray marks = new COSArray();
    private final PDPageContentStream content;

    CheckPage(PDDocument document, CheckFonts fonts, CheckTags tags) throws IOException {
        this.fonts = fonts;
        elements = tags.document();
        document.addPage(page);
        tags.turnTo(page, marks);
        content = new PDPageContentStream(document, page);
    }

    /** Characters in a row that one font writes. */
    private record Run(CheckFace face, String text) {}

    /**
     * How lines are set, in points.
     *
     * @param size of the letters
     * @param room for a line
     */
    record Setting(int size, int room) {}

    /** Lines below one another; a long one goes on in the next. Where the next one would stand. */
    int write(List<String> lines, int x, int top, Setting setting) throws IOException {
        int y = top;
        for (String line : lines) {
            for (String part : wrapped(line, setting.size(), setting.room())) {
                write(part, x, y, setting.size());
                y -= setting.size() * LEADING_TENTHS / 10;
            }
        }
        return y;
    }

    private void write(String line, int x, int y, int size) throws IOException {
        content.beginMarkedContent(COSName.P, mark());
        content.beginText();
        content.newLineAtOffset(x, y);
        for (Run run : runs(line)) {
            content.setFont(run.face().font(), size);
            content.showText(run.text());
        }
        content.endText();
        content.endMarkedContent();
    }

    private PDPropertyList mark() {
        COSDictionary element = new COSDictionary();
        element.setItem(COSName.S, COSName.P);
        element.setItem(COSName.P, elements);
        element.setItem(COSName.getPDFName("Pg"), page.getCOSObject());
        element.setItem(COSName.K, COSInteger.get(marks.size()));
        ((COSArray) elements.getItem(COSName.K)).add(element);
        COSDictionary number = new COSDictionary();
        number.setInt(COSName.MCID, marks.size());
        marks.add(element);
        return PDPropertyList.create(number);
    }

    void rule(int x, int y, int to) throws IOException {
        content.beginMarkedContent(COSName.getPDFName("Artifact"));
        content.moveTo(x, y);
        content.lineTo(to, y);
        content.stroke();
        content.endMarkedContent();
    }

    private List<String> wrapped(String line, int size, int room) throws IOException {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int character : CheckFonts.readable(line).codePoints().toArray()) {
            part.appendCodePoint(character);
            if (width(part.toString(), size) > room && part.length() > 1) {
                int space = part.lastIndexOf(" ");
                int end = space > 0 ? space : part.length() - Character.charCount(character);
                parts.add(part.substring(0, end));
                part.delete(0, space > 0 ? end + 1 : end);
            }
        }
        parts.add(part.toString());
        return parts;
    }

    private float width(String text, int size) throws IOException {
        float width = 0;
        for (Run run : runs(text)) {
            width += run.face().font().getStringWidth(run.text()) * size / 1_000;
        }
        return width;
    }

    private List<Run> runs(String text) throws IOException {
        List<Run> runs = new ArrayList<>();
        for (int character : text.codePoints().toArray()) {
            CheckFace face = fonts.face(character);
            String shown = Character.toString(face.has(character) ? character : REPLACEMENT);
            Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            if (last != null && last.face().equals(face)) {
                runs.set(runs.size() - 1, new Run(face, last.text() + shown));
            } else {
                runs.add(new Run(face, shown));
            }
        }
        return runs;
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
