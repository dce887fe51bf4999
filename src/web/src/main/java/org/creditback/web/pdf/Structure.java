package org.creditback.web.pdf;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/**
 * What the marks on the pages mean, in reading order: a screen reader reads a table as a table (PDF 1.7, 14.7).
 *
 * <p>Kept as plain dictionaries: a list has as many elements as cells.
 */
final class Structure {

    private static final COSName S = COSName.S;
    private static final COSName PG = COSName.getPDFName("Pg");

    private final COSDictionary document;
    private final COSArray pages = new COSArray();
    private final COSDictionary columnHead = new COSDictionary();
    private PDPage page = new PDPage();
    private COSArray marks = new COSArray();

    Structure(PDDocument target) {
        COSDictionary root = new COSDictionary();
        root.setItem(COSName.TYPE, COSName.getPDFName("StructTreeRoot"));
        document = new COSDictionary();
        document.setItem(S, COSName.getPDFName("Document"));
        document.setItem(COSName.P, root);
        document.setItem(COSName.K, new COSArray());
        root.setItem(COSName.K, document);
        COSDictionary numbers = new COSDictionary();
        numbers.setItem(COSName.NUMS, pages);
        root.setItem(COSName.getPDFName("ParentTree"), numbers);
        columnHead.setItem(COSName.O, COSName.getPDFName("Table"));
        columnHead.setItem(COSName.getPDFName("Scope"), COSName.getPDFName("Column"));
        target.getDocumentCatalog().setStructureTreeRoot(new PDStructureTreeRoot(root));
    }

    /** Goes on to a page. */
    void turnTo(PDPage next) {
        page = next;
        marks = new COSArray();
        page.setStructParents(pages.size() / 2);
        pages.add(COSInteger.get(pages.size() / 2));
        pages.add(marks);
    }

    /** An element with others in it; the document itself for none around it. */
    COSDictionary group(String type, COSDictionary around) {
        COSDictionary element = element(type, around);
        element.setItem(COSName.K, new COSArray());
        return element;
    }

    /** The outermost element. */
    COSDictionary document() {
        return document;
    }

    /** An element that is a mark on the present page; answers the number of the mark. */
    int mark(String type, COSDictionary around) {
        COSDictionary element = element(type, around);
        int number = marks.size();
        element.setItem(PG, page.getCOSObject());
        element.setItem(COSName.K, COSInteger.get(number));
        if (type.equals("TH")) {
            element.setItem(COSName.A, columnHead);
        }
        marks.add(element);
        return number;
    }

    private static COSDictionary element(String type, COSDictionary around) {
        COSDictionary element = new COSDictionary();
        element.setItem(S, COSName.getPDFName(type));
        element.setItem(COSName.P, around);
        COSBase parts = around.getItem(COSName.K);
        ((COSArray) parts).add(element);
        return element;
    }
}
