package vn.laichau.hatangso.reporting.document.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;

/** A report file as a reader of its parts sees it. */
record ParsedReport(XWPFDocument document) {

    private static final double TWENTIETHS_PER_MM = 1_440 / 25.4;

    XWPFTable tableWith(String text) {
        return document.getTables().stream()
                .filter(table -> table.getText().contains(text))
                .findFirst()
                .orElseThrow();
    }

    List<CTSectPr> sections() {
        var body = document.getDocument().getBody();
        return Stream.concat(
                        body.getPList().stream()
                                .filter(paragraph -> paragraph.isSetPPr()
                                        && paragraph.getPPr().isSetSectPr())
                                .map(paragraph -> paragraph.getPPr().getSectPr()),
                        Stream.of(body.getSectPr()))
                .toList();
    }

    List<String> texts(String style) {
        return document.getParagraphs().stream()
                .filter(paragraph -> style.equals(paragraph.getStyle()))
                .map(XWPFParagraph::getText)
                .toList();
    }

    String one(String style) {
        assertThat(texts(style)).hasSize(1);
        return texts(style).get(0);
    }

    static List<String> styles(List<XWPFParagraph> paragraphs) {
        return paragraphs.stream().map(XWPFParagraph::getStyle).toList();
    }

    static CTRPr properties(CTStyle style) {
        var properties = style.getRPr();
        return properties == null ? CTRPr.Factory.newInstance() : properties;
    }

    static boolean hasPageField(XWPFHeader header) {
        return header.getParagraphs().stream()
                .flatMap(paragraph -> paragraph.getCTP().getFldSimpleList().stream())
                .anyMatch(field -> field.getInstr().equals("PAGE"));
    }

    static double millimetres(Object twentieths) {
        return ((BigInteger) twentieths).doubleValue() / TWENTIETHS_PER_MM;
    }
}
