package org.creditback.payables.internal.check;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/** What the marks on the pages mean, in reading order. */
final class CheckTags {

    private final COSDictionary document = new COSDictionary();
    private final COSArray pages = new COSArray();

    CheckTags(PDDocument target) {
        COSDictionary root = new COSDictionary();
        root.setItem(COSName.TYPE, COSName.getPDFName("StructTreeRoot"));
        document.setItem(COSName.S, COSName.getPDFName("Document"));
        document.setItem(COSName.P, root);
        document.setItem(COSName.K, new COSArray());
        root.setItem(COSName.K, document);
        COSDictionary numbers = new COSDictionary();
        numbers.setItem(COSName.NUMS, pages);
        root.setItem(COSName.getPDFName("ParentTree"), numbers);
        target.getDocumentCatalog().setStructureTreeRoot(new PDStructureTreeRoot(root));
        PDMarkInfo marks = new PDMarkInfo();
        marks.setMarked(true);
        target.getDocumentCatalog().setMarkInfo(marks);
    }

    /** The outermost element. */
    COSDictionary document() {
        return document;
    }

    /** Goes on to a page with its marks. */
    void turnTo(PDPage page, COSArray marks) {
        page.setStructParents(pages.size() / 2);
        pages.add(COSInteger.get(pages.size() / 2));
        pages.add(marks);
    }
}
