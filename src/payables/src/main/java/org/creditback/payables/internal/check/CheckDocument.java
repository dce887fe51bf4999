package org.creditback.payables.internal.check;

import java.io.IOException;
import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.ResourceBundle;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.creditback.domain.money.Amounts;
import org.creditback.payables.internal.check.CheckPage.Setting;

/**
 * Checks to be printed, one on a page, each in the language of its payee: number, payee, amount in figures and in words, date, and what it is for.
 *
 * <p>Its pages wait in a file, not in memory.
 */
public final class CheckDocument implements AutoCloseable {

    private static final String TEXTS = "org.creditback.payables.check.check";
    private static final int LEFT = 57;
    private static final int RIGHT = 380;
    private static final int TOP = 785;
    private static final int ROOM = 480;
    private static final int HALF = 160;
    private static final int GAP = 26;
    private static final Setting LABEL = new Setting(8, ROOM);
    private static final Setting PLAIN = new Setting(11, ROOM);
    private static final Setting NARROW = new Setting(11, HALF);
    private static final Setting ADDRESS = new Setting(11, HALF * 2);
    private static final Setting LARGE = new Setting(14, HALF);

    private final PDDocument document = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
    private final CheckFonts fonts;
    private final CheckTags tags;

    /**
     * Begins one.
     *
     * @param title of the file
     */
    public CheckDocument(String title) throws IOException {
        fonts = new CheckFonts(document);
        tags = new CheckTags(document);
        document.getDocumentInformation().setTitle(title);
        document.getDocumentCatalog().setLanguage("en");
        PDViewerPreferences window = new PDViewerPreferences(new COSDictionary());
        window.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(window);
    }

    /** A page with one check. */
    public void add(PrintedCheck check) throws IOException {
        ResourceBundle texts = ResourceBundle.getBundle(TEXTS, check.language());
        String date = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(check.language())
                .format(check.date());
        String figures = check.amount().getCurrencyUnit().getCode() + " " + Amounts.plain(check.amount());
        try (CheckPage page = new CheckPage(document, fonts, tags)) {
            int issuer = page.write(check.issuer(), LEFT, TOP, ADDRESS);
            page.write(List.of(texts.getString("number") + " " + check.number(), date), RIGHT, TOP, NARROW);
            int y = page.write(List.of(texts.getString("payTo")), LEFT, issuer - GAP, LABEL);
            int payee = page.write(check.payee(), LEFT, y, ADDRESS);
            page.write(List.of("** " + figures + " **"), RIGHT, y, LARGE);
            y = page.write(List.of(texts.getString("amount")), LEFT, payee - GAP, LABEL);
            y = page.write(List.of("** " + AmountWords.of(check.amount(), check.language()) + " **"), LEFT, y, PLAIN);
            y = page.write(List.of(texts.getString("purpose")), LEFT, y - GAP, LABEL);
            y = page.write(List.of(check.text()), LEFT, y, PLAIN) - GAP * 2;
            page.rule(RIGHT, y, RIGHT + HALF);
            page.write(List.of(texts.getString("signature")), RIGHT, y - GAP / 2, LABEL);
        }
    }

    /** Ends it, with all bytes. */
    public void save(OutputStream out) throws IOException {
        document.save(out);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
