package vn.laichau.hatangso.reporting.document.docx;

import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;

/** Writes what stands in the margins: the page number above, from page two on, and a footer if there is one. */
final class MarginWriter {

    private MarginWriter() {}

    static void write(XWPFDocument document, String footer) {
        ParagraphWriter.write(firstParagraph(document, HeaderFooterType.FIRST), "Header", "");
        var number = firstParagraph(document, HeaderFooterType.DEFAULT);
        number.addNewPPr().addNewPStyle().setVal("Header");
        var field = number.addNewFldSimple();
        field.setInstr("PAGE");
        field.addNewR().addNewT().setStringValue("2");
        if (footer != null) {
            for (var type : new HeaderFooterType[] {HeaderFooterType.FIRST, HeaderFooterType.DEFAULT}) {
                ParagraphWriter.write(
                        document.createFooter(type).createParagraph().getCTP(), "Footer", footer);
            }
        }
    }

    private static CTP firstParagraph(XWPFDocument document, HeaderFooterType type) {
        return document.createHeader(type).createParagraph().getCTP();
    }
}
