package vn.laichau.hatangso.reporting.document.conformance;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** Reads a DOCX into lines and sheets. A file that is none is empty. */
final class DocxReader {

    private static final double TWENTIETHS_PER_MM = 1_440 / 25.4;
    private static final Pattern PAGE = Pattern.compile("[\"> ]PAGE\\b");

    private final XWPFDocument document;
    private final StyleLooks styles;
    private final int pageWidth;
    private final List<Line> lines = new ArrayList<>();
    private final List<ReadTable> tables = new ArrayList<>();

    private DocxReader(XWPFDocument document) {
        this.document = document;
        this.styles = new StyleLooks(document);
        this.pageWidth = sheets().stream()
                .findFirst()
                .map(sheet -> (int) ((sheet.width() - sheet.left() - sheet.right()) * TWENTIETHS_PER_MM))
                .orElse(0);
    }

    static Optional<ReadDocument> read(byte[] file) {
        if (!UnpackedSize.isBearable(file)) {
            return Optional.empty();
        }
        try (var document = new XWPFDocument(new ByteArrayInputStream(file))) {
            return Optional.of(new DocxReader(document).read());
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            // Whatever the library stumbles over: it is no document for us, and never an error of ours.
            return Optional.empty();
        }
    }

    private ReadDocument read() {
        elements(document.getBodyElements());
        var headers = document.getHeaderList().stream()
                .flatMap(header -> header.getParagraphs().stream().map(paragraph -> line(paragraph, "header", null, 0)))
                .toList();
        return new ReadDocument(lines, tables, sheets(), pageNumbers(), headers);
    }

    private void elements(List<IBodyElement> elements) {
        elements.forEach(element -> {
            if (element instanceof XWPFParagraph paragraph) {
                lines.add(line(paragraph, "đoạn " + (lines.size() + 1), null, pageWidth));
            } else if (element instanceof XWPFTable table) {
                table(table);
            }
        });
    }

    private void table(XWPFTable table) {
        var ordinal = tables.size();
        var properties = table.getCTTbl().getTblPr();
        var drawn = properties != null && properties.isSetTblBorders();
        var rows = table.getRows();
        var repeated = !rows.isEmpty() && rows.get(0).isRepeatHeader();
        tables.add(new ReadTable(ordinal, lines.size(), drawn, repeated, rows.size()));
        for (int row = 0; row < rows.size(); row++) {
            var cells = rows.get(row).getTableCells();
            for (int column = 0; column < cells.size(); column++) {
                var cell = new Line.Cell(ordinal, row, column);
                var place = "bảng %s, hàng %s, cột %s".formatted(ordinal + 1, row + 1, column + 1);
                var width = width(cells.get(column));
                cells.get(column).getParagraphs().forEach(paragraph -> lines.add(line(paragraph, place, cell, width)));
            }
        }
    }

    private Line line(XWPFParagraph paragraph, String place, Line.Cell cell, int width) {
        var form = styles.form(paragraph);
        return new Line(
                place,
                paragraph.getText().strip(),
                styles.looks(paragraph),
                form.alignment(),
                form.firstLine() / TWENTIETHS_PER_MM,
                form.after() / 20.0,
                form.line() / 240.0,
                form.ruled() ? width - form.left() - form.right() : -1,
                cell);
    }

    private static int width(XWPFTableCell cell) {
        var properties = cell.getCTTc().getTcPr();
        return properties != null
                        && properties.isSetTcW()
                        && properties.getTcW().getW() instanceof BigInteger width
                ? width.intValue()
                : 0;
    }

    private List<Sheet> sheets() {
        var body = document.getDocument().getBody();
        var ends = Stream.concat(
                document.getParagraphs().stream()
                        .map(XWPFParagraph::getCTP)
                        .filter(paragraph ->
                                paragraph.isSetPPr() && paragraph.getPPr().isSetSectPr())
                        .map(paragraph -> paragraph.getPPr().getSectPr()),
                body.isSetSectPr() ? Stream.of(body.getSectPr()) : Stream.empty());
        return ends.map(DocxReader::sheet).toList();
    }

    private static Sheet sheet(CTSectPr section) {
        var size = section.getPgSz();
        var margins = section.getPgMar();
        var numbering = section.getPgNumType();
        return new Sheet(
                size == null ? 0 : millimetres(size.getW()),
                size == null ? 0 : millimetres(size.getH()),
                margins == null ? 0 : millimetres(margins.getTop()),
                margins == null ? 0 : millimetres(margins.getBottom()),
                margins == null ? 0 : millimetres(margins.getLeft()),
                margins == null ? 0 : millimetres(margins.getRight()),
                numbering == null || numbering.getStart() == null
                        ? 0
                        : numbering.getStart().intValue(),
                section.isSetTitlePg()
                        && on(
                                section.getTitlePg().xgetVal() == null
                                        ? null
                                        : section.getTitlePg().getVal()));
    }

    private static boolean on(Object value) {
        return value == null || value.equals(Boolean.TRUE) || "true on 1".contains(value.toString());
    }

    private List<Line> pageNumbers() {
        return document.getHeaderList().stream()
                .flatMap(header -> header.getParagraphs().stream())
                .filter(paragraph -> hasPageField(paragraph.getCTP().xmlText()))
                .map(paragraph -> line(paragraph, "header", null, 0))
                .toList();
    }

    private static boolean hasPageField(String xml) {
        var field = xml.indexOf("instr");
        return field >= 0 && PAGE.matcher(xml).region(field, xml.length()).find();
    }

    private static double millimetres(Object twentieths) {
        return twentieths instanceof BigInteger number ? number.doubleValue() / TWENTIETHS_PER_MM : 0;
    }
}
