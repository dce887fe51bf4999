package org.creditback.web.pdf;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** The pages of a document, A4 across, filled from top to bottom. */
final class Sheets implements Closeable {

    static final int WIDTH = 84_189;
    static final int HEIGHT = 59_528;
    static final int MARGIN = 2_800;
    static final int INNER = WIDTH - 2 * MARGIN;

    // Room for the line at the foot.
    private static final int FOOT = 1_800;
    private static final float HUNDRED = 100f;
    private static final COSName ARTIFACT = COSName.getPDFName("Artifact");

    private final PDDocument document;
    private final Structure structure;
    private PDPageContentStream content;
    private int down;

    Sheets(PDDocument document, Structure structure) throws IOException {
        this.document = document;
        this.structure = structure;
        content = fresh();
    }

    /** Begins the next page. */
    void turn() throws IOException {
        content.close();
        content = fresh();
    }

    private PDPageContentStream fresh() throws IOException {
        PDPage page = new PDPage(new PDRectangle(WIDTH / HUNDRED, HEIGHT / HUNDRED));
        page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
        document.addPage(page);
        structure.turnTo(page);
        down = MARGIN;
        return new PDPageContentStream(document, page);
    }

    /** The page that is being filled. */
    PDPage page() {
        return document.getPage(document.getNumberOfPages() - 1);
    }

    boolean hasRoom(int height) {
        return down + height <= HEIGHT - MARGIN - FOOT;
    }

    /** The most that fits on a page below what stands on its top. */
    int room(int top) {
        return HEIGHT - 2 * MARGIN - FOOT - top;
    }

    int down() {
        return down;
    }

    void moveDown(int height) {
        down += height;
    }

    /** Text that is part of the document. */
    void write(COSDictionary around, String type, Piece piece) throws IOException {
        content.beginMarkedContent(COSName.getPDFName(type), structure.mark(type, around));
        show(content, piece);
        content.endMarkedContent();
    }

    /** Text that only decorates: said once already. */
    void decorate(Piece piece) throws IOException {
        content.beginMarkedContent(ARTIFACT);
        show(content, piece);
        content.endMarkedContent();
    }

    /** A ground behind what is written next. */
    void shade(int left, int width, int height) throws IOException {
        content.beginMarkedContent(ARTIFACT);
        content.setNonStrokingColor(0.93f);
        content.addRect(left / HUNDRED, (HEIGHT - down - height) / HUNDRED, width / HUNDRED, height / HUNDRED);
        content.fill();
        content.setNonStrokingColor(0f);
        content.endMarkedContent();
    }

    /** A thin line across at the present height. */
    void rule(int left, int width) throws IOException {
        content.beginMarkedContent(ARTIFACT);
        content.setLineWidth(0.3f);
        content.setStrokingColor(0.75f);
        content.moveTo(left / HUNDRED, (HEIGHT - down) / HUNDRED);
        content.lineTo((left + width) / HUNDRED, (HEIGHT - down) / HUNDRED);
        content.stroke();
        content.endMarkedContent();
    }

    /** Writes a line at the foot of each page; which one is known when all pages are there. */
    void foot(Foot foot) throws IOException {
        content.close();
        int count = document.getNumberOfPages();
        for (int number = 1; number <= count; number++) {
            PDPage page = document.getPage(number - 1);
            try (PDPageContentStream more = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
                more.beginMarkedContent(ARTIFACT);
                for (Piece piece : foot.of(number, count)) {
                    show(more, piece);
                }
                more.endMarkedContent();
            }
        }
    }

    /** What stands at the foot of a page. */
    @FunctionalInterface
    interface Foot {
        List<Piece> of(int number, int count);
    }

    private static void show(PDPageContentStream target, Piece piece) throws IOException {
        int baseline = piece.top() + piece.size();
        for (String line : piece.lines()) {
            int left = piece.right()
                    ? piece.left() + piece.width() - piece.typeface().width(line, piece.size())
                    : piece.left();
            target.beginText();
            target.newLineAtOffset(left / HUNDRED, (HEIGHT - baseline) / HUNDRED);
            for (Typeface.Run run : piece.typeface().runs(line)) {
                target.setFont(run.face().font(), piece.size() / HUNDRED);
                target.showText(run.text());
            }
            target.endText();
            baseline += piece.leading();
        }
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
