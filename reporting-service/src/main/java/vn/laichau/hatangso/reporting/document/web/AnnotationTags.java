package vn.laichau.hatangso.reporting.document.web;

import java.io.IOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

/** Puts an annotation on a page of a tagged PDF: who has the document read aloud hears of it (PDF/UA-1, 7.18). */
public final class AnnotationTags {

    private AnnotationTags() {}

    /** @param type of its structure element: Form or Link */
    public static void add(PDDocument document, PDPage page, PDAnnotation annotation, String type, String described)
            throws IOException {
        annotation.setPage(page);
        annotation.setPrinted(true);
        var annotations = page.getAnnotations();
        annotations.add(annotation);
        page.setAnnotations(annotations);
        page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
        tag(document, page, annotation, type, described);
    }

    /** The tree is flat, as the library writes it. */
    private static void tag(PDDocument document, PDPage page, PDAnnotation annotation, String type, String described)
            throws IOException {
        var root = document.getDocumentCatalog().getStructureTreeRoot();
        var parent = root.getKids().stream()
                .filter(PDStructureElement.class::isInstance)
                .map(PDStructureNode.class::cast)
                .reduce((first, last) -> last)
                .orElse(root);
        var tag = new PDStructureElement(type, parent);
        tag.setPage(page);
        tag.setAlternateDescription(described);
        var reference = new PDObjectReference();
        reference.setReferencedObject(annotation);
        tag.appendKid(reference);
        parent.appendKid(tag);
        var next = root.getParentTreeNextKey();
        annotation.setStructParent(next);
        root.setParentTreeNextKey(next + 1);
        var numbers = (COSArray) root.getParentTree().getCOSObject().getDictionaryObject(COSName.getPDFName("Nums"));
        numbers.add(COSInteger.get(next));
        numbers.add(tag);
    }
}
