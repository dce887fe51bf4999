package org.creditback.web.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.web.export.ExportRows;
import org.creditback.web.text.Texts;

/**
 * A list on A4 across: what it is, its rows under a head that stands on every page, what they add up to per currency, page x of y.
 *
 * <p>Whole before anybody gets a byte of it: what goes wrong is said instead of sent. Its pages wait in a file, not in memory.
 */
public final class PdfDocument {

    /** Nobody prints more; as CSV and XLSX a list may have any number of rows. */
    public static final int MOST_ROWS = 10_000;

    private static final int TITLE = 1_500;
    private static final int SMALL = 800;

    // The marks of 10,000 rows of 18 columns take 90 MB while they are made, whatever else the server does.
    private static final Semaphore AT_ONCE = new Semaphore(2);
    private static final int PATIENCE_SECONDS = 30;

    private PdfDocument() {}

    /**
     * Reads all rows and lays them out.
     *
     * @return the file
     * @throws org.creditback.domain.Refusal TOO_MANY_ROWS for more than {@link #MOST_ROWS}; TOO_BUSY where others are made for too long
     */
    public static byte[] of(PdfHead head, ExportRows rows) throws IOException {
        boolean mine = false;
        try {
            mine = AT_ONCE.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!mine) {
                throw new Refusal(RefusalReason.TOO_BUSY);
            }
            return made(head, rows);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refusal(RefusalReason.TOO_BUSY);
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        } finally {
            if (mine) {
                AT_ONCE.release();
            }
        }
    }

    private static byte[] made(PdfHead head, ExportRows rows) throws IOException {
        try (PDDocument document = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            describe(document, head);
            layOut(document, head, rows);
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            document.save(file);
            return file.toByteArray();
        }
    }

    private static void describe(PDDocument document, PdfHead head) {
        Locale language = head.texts().locale();
        PDDocumentInformation about = document.getDocumentInformation();
        about.setTitle(head.title());
        about.setCreator(head.texts().text("app.name"));
        about.setCreationDate(GregorianCalendar.from(head.made().atZone(ZoneOffset.UTC)));
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        catalog.setLanguage(language.toLanguageTag());
        PDMarkInfo marks = new PDMarkInfo();
        marks.setMarked(true);
        catalog.setMarkInfo(marks);
        PDViewerPreferences window = new PDViewerPreferences(new COSDictionary());
        window.setDisplayDocTitle(true);
        catalog.setViewerPreferences(window);
    }

    private static void layOut(PDDocument document, PdfHead head, ExportRows rows) throws IOException {
        Structure structure = new Structure(document);
        PDDocumentOutline bookmarks = new PDDocumentOutline();
        document.getDocumentCatalog().setDocumentOutline(bookmarks);
        Fonts fonts = new Fonts(document);
        try (Sheets sheets = new Sheets(document, structure)) {
            Paper paper =
                    new Paper(sheets, structure, fonts, new Lines(head.texts().locale()));
            Paragraphs paragraphs = new Paragraphs(paper);
            paragraphs.write("H1", head.title(), TITLE, true);
            for (var fact : head.about().entrySet()) {
                paragraphs.write("P", fact.getKey() + ": " + fact.getValue(), SMALL, false);
            }
            sheets.moveDown(SMALL);
            Body body = new Body(paper, head, rows.columns(), bookmarks);
            rows.forEach(values -> {
                try {
                    body.add(values);
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            });
            body.end();
            sheets.foot((number, count) -> foot(head, fonts.plain(), number, count));
        }
    }

    private static List<Piece> foot(PdfHead head, Typeface typeface, int number, int count) {
        Texts texts = head.texts();
        int top = Sheets.HEIGHT - Sheets.MARGIN - Piece.leading(SMALL);
        String left = texts.text("app.name") + " · " + head.title() + " · "
                + String.join(" · ", head.about().values());
        String right = texts.text("pdf.page", number, count);
        int room = Sheets.INNER * 4 / 5;
        String first = new Lines(texts.locale()).of(left, typeface, SMALL, room).get(0);
        return List.of(
                new Piece(List.of(first), typeface, SMALL, Sheets.MARGIN, top, room, false),
                new Piece(List.of(Typeface.readable(right)), typeface, SMALL, Sheets.MARGIN, top, Sheets.INNER, true));
    }
}
