package vn.laichau.hatangso.reporting.document.docx;

import java.math.BigInteger;
import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import vn.laichau.hatangso.reporting.document.glyph.CleanText;

/** Writes one paragraph; its looks are the style's alone. */
final class ParagraphWriter {

    private ParagraphWriter() {}

    static void write(CTP paragraph, String style, String text) {
        begin(paragraph, style);
        write(paragraph.addNewR(), text);
    }

    static void begin(CTP paragraph, String style) {
        paragraph.addNewPPr().addNewPStyle().setVal(style);
    }

    /** A line end in the text becomes a line break. */
    static void write(CTR run, String text) {
        var lines = CleanText.of(text).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addNewBr();
            }
            var written = run.addNewT();
            written.setStringValue(lines[i]);
            written.setSpace(SpaceAttribute.Space.PRESERVE);
        }
    }

    /** A solid line of the given length in the middle of a column. */
    static void rule(CTP paragraph, int columnWidth, int length) {
        var properties = paragraph.addNewPPr();
        properties.addNewPStyle().setVal("Rule");
        var beside = BigInteger.valueOf(Math.max(0, (columnWidth - length) / 2));
        var indent = properties.addNewInd();
        indent.setLeft(beside);
        indent.setRight(beside);
    }
}
