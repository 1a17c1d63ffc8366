package vn.laichau.hatangso.reporting.document.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHdrFtrRef;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import vn.laichau.hatangso.reporting.document.conformance.ParsedDocument.PageSection;
import vn.laichau.hatangso.reporting.document.conformance.ParsedDocument.ParsedTable;
import vn.laichau.hatangso.reporting.document.conformance.ParsedParagraph.TextStyle;

/** Reads a DOCX into lines and sheets. A file that is none is empty, and one with macros is none. */
final class DocxReader {

    private static final String DOCX =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private static final Pattern WITH_TEXT =
            Pattern.compile("application/vnd\\.openxmlformats-officedocument\\.wordprocessingml\\."
                    + "(?:document\\.main|header|footer)\\+xml");

    /** Around what a control holds; what it says of itself stays, where nobody looks for it. */
    private static final Pattern CONTROL = Pattern.compile("</?w:sdt(?:Content)?(?:\\s[^<>]*)?>");

    private static final double TWENTIETHS_PER_MM = 1_440 / 25.4;
    private static final int EMU_PER_TWENTIETH = 635;

    private static final Pattern WIDTH = Pattern.compile("\\bcx=\"(\\d{1,9})\"");

    private static final int TWENTIETHS_PER_POINT = 20;
    private static final String MEASURE = "(-?\\d{1,5}(?:\\.\\d{1,6})?)(pt|mm|cm|in|)";
    private static final Pattern VML_LINE =
            Pattern.compile("<v:line\\b[^>]*?\\bfrom=\"" + MEASURE + ",[^\"]*\"[^>]*?\\bto=\"" + MEASURE + ",");
    private static final Pattern VML_CONNECTOR =
            Pattern.compile("<v:shape\\b[^>]*?#_x0000_t32[^>]*?\\bwidth:" + MEASURE);

    /** Rules stand under the blocks of the head. */
    private static final int MOST_WITH_DRAWINGS = 40;

    private static final double SINGLE = 1.15;
    private static final Pattern PAGE = Pattern.compile("[\"> ]PAGE\\b");

    private final XWPFDocument document;
    private final StyleResolver styles;
    private final int pageWidth;
    private final List<ParsedParagraph> lines = new ArrayList<>();
    private final List<ParsedTable> tables = new ArrayList<>();

    private DocxReader(XWPFDocument document) {
        this.document = document;
        this.styles = new StyleResolver(document);
        this.pageWidth = sheets().stream()
                .findFirst()
                .map(pageSection ->
                        (int) ((pageSection.width() - pageSection.left() - pageSection.right()) * TWENTIETHS_PER_MM))
                .orElse(0);
    }

    static Optional<ParsedDocument> read(byte[] file) {
        if (!UnpackedSize.isBearable(file)) {
            return Optional.empty();
        }
        try (var document = new XWPFDocument(withoutControls(file))) {
            return DOCX.equals(document.getPackagePart().getContentType())
                    ? Optional.of(new DocxReader(document).read())
                    : Optional.empty();
        } catch (IOException | InvalidFormatException | RuntimeException | StackOverflowError unreadable) {
            // Whatever the library stumbles over: it is no document for us, and never an error of ours.
            return Optional.empty();
        }
    }

    /**
     * What stands in content controls, as the page numbers that Word puts in do, stands there like everything else: the library
     * keeps it from its lists.
     */
    private static OPCPackage withoutControls(byte[] file) throws IOException, InvalidFormatException {
        var opened = OPCPackage.open(new ByteArrayInputStream(file));
        for (var part : opened.getParts()) {
            if (WITH_TEXT.matcher(part.getContentType()).matches()) {
                var text = read(part);
                var plain = CONTROL.matcher(text).replaceAll("");
                if (plain.length() < text.length()) {
                    write(part, plain);
                }
            }
        }
        return opened;
    }

    private static String read(PackagePart part) throws IOException {
        try (var stream = part.getInputStream()) {
            return new String(stream.readAllBytes(), UTF_8);
        }
    }

    private static void write(PackagePart part, String text) throws IOException {
        try (var stream = part.getOutputStream()) {
            stream.write(text.getBytes(UTF_8));
        }
    }

    private ParsedDocument read() {
        elements(document.getBodyElements());
        var headers = document.getHeaderList().stream()
                .flatMap(header -> header.getParagraphs().stream().map(paragraph -> line(paragraph, "header", null, 0)))
                .toList();
        return new ParsedDocument(lines, tables, sheets(), pageNumbers(), headers);
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
        var drawn = properties != null && isDrawn(properties);
        var rows = table.getRows();
        var repeated = !rows.isEmpty() && rows.get(0).isRepeatHeader();
        tables.add(new ParsedTable(ordinal, lines.size(), drawn, repeated, rows.size()));
        for (int row = 0; row < rows.size(); row++) {
            var cells = rows.get(row).getTableCells();
            for (int column = 0; column < cells.size(); column++) {
                var cell = new ParsedParagraph.Cell(ordinal, row, column);
                var place = "bảng %s, hàng %s, cột %s".formatted(ordinal + 1, row + 1, column + 1);
                var width = width(table, cells.get(column), column);
                cells.get(column).getParagraphs().forEach(paragraph -> lines.add(line(paragraph, place, cell, width)));
            }
        }
    }

    /** Its own lines, or else those of its style. */
    private boolean isDrawn(CTTblPr properties) {
        return properties.isSetTblBorders()
                ? StyleResolver.draws(properties.getTblBorders())
                : properties.isSetTblStyle()
                        && styles.drawsLines(properties.getTblStyle().getVal());
    }

    private ParsedParagraph line(XWPFParagraph paragraph, String place, ParsedParagraph.Cell cell, int width) {
        var form = styles.form(paragraph);
        var looks = styles.looks(paragraph);
        return new ParsedParagraph(
                place,
                paragraph.getText().strip(),
                looks,
                form.alignment(),
                form.firstLine() / TWENTIETHS_PER_MM,
                (form.before() + form.after()) / 20.0,
                form.inPoints() ? spacing(form.line() / 20.0, looks) : form.line() / 240.0,
                form.ruled() ? width - form.left() - form.right() : -1,
                lines.size() < MOST_WITH_DRAWINGS ? drawn(paragraph) : 0,
                width,
                cell);
    }

    /** A line of the program's own, which offices draw under motto and issuer. */
    private static int drawn(XWPFParagraph paragraph) {
        var xml = paragraph.getCTP().xmlText();
        var shape = Math.max(xml.indexOf("prst=\"line\""), xml.indexOf("prst=\"straightConnector1\""));
        var extent = shape < 0 ? -1 : xml.lastIndexOf("<wp:extent", shape);
        if (extent < 0) {
            return drawnInVml(xml);
        }
        var width = WIDTH.matcher(xml).region(extent, shape);
        return width.find() ? (int) (Long.parseLong(width.group(1)) / EMU_PER_TWENTIETH) : 0;
    }

    /** As programs before 2010 draw one: from a point to another, or as a connector of a width. */
    private static int drawnInVml(String xml) {
        var line = VML_LINE.matcher(xml);
        if (line.find()) {
            return (int) Math.abs(TWENTIETHS_PER_POINT * (points(line, 3) - points(line, 1)));
        }
        var connector = VML_CONNECTOR.matcher(xml);
        return connector.find() ? (int) (TWENTIETHS_PER_POINT * points(connector, 1)) : 0;
    }

    private static double points(Matcher measure, int group) {
        var number = Double.parseDouble(measure.group(group));
        return switch (measure.group(group + 1)) {
            case "mm" -> number * 72 / 25.4;
            case "cm" -> number * 72 / 2.54;
            case "in" -> number * 72;
            default -> number;
        };
    }

    /** What a line of so many points is to a single one, which is as high as its letters and a little more. */
    private static double spacing(double points, List<TextStyle> looks) {
        return points / (looks.stream().mapToDouble(TextStyle::points).max().orElse(14) * SINGLE);
    }

    /** Its own, or where that is a share or is left to the program, that of its column. */
    private static int width(XWPFTable table, XWPFTableCell cell, int column) {
        var properties = cell.getCTTc().getTcPr();
        if (properties != null
                && properties.isSetTcW()
                && (properties.getTcW().getType() == null || properties.getTcW().getType() == STTblWidth.DXA)
                && properties.getTcW().getW() instanceof BigInteger width) {
            return width.intValue();
        }
        var grid = table.getCTTbl().getTblGrid();
        return grid != null
                        && column < grid.sizeOfGridColArray()
                        && grid.getGridColArray(column).getW() instanceof BigInteger width
                ? width.intValue()
                : 0;
    }

    private List<PageSection> sheets() {
        var body = document.getDocument().getBody();
        var ends = Stream.concat(
                document.getParagraphs().stream()
                        .map(XWPFParagraph::getCTP)
                        .filter(paragraph ->
                                paragraph.isSetPPr() && paragraph.getPPr().isSetSectPr())
                        .map(paragraph -> paragraph.getPPr().getSectPr()),
                body.isSetSectPr() ? Stream.of(body.getSectPr()) : Stream.empty());
        var sheets = new ArrayList<PageSection>();
        String header = null;
        for (var section : ends.toList()) {
            header = firstHeader(section).orElse(header);
            sheets.add(sheet(section, header != null && isNumbered(header)));
        }
        return sheets;
    }

    /** A section without a header of its own for its first page has that of the section before. */
    private static Optional<String> firstHeader(CTSectPr section) {
        return section.getHeaderReferenceList().stream()
                .filter(reference -> reference.getType() == STHdrFtr.FIRST)
                .map(CTHdrFtrRef::getId)
                .findFirst();
    }

    private boolean isNumbered(String header) {
        return document.getRelationById(header) instanceof XWPFHeader found
                && found.getParagraphs().stream()
                        .anyMatch(paragraph -> hasPageField(paragraph.getCTP().xmlText()));
    }

    private static PageSection sheet(CTSectPr section, boolean numbersFirst) {
        var size = section.getPgSz();
        var margins = section.getPgMar();
        var numbering = section.getPgNumType();
        return new PageSection(
                size == null ? 0 : millimetres(size.getW()),
                size == null ? 0 : millimetres(size.getH()),
                margins == null ? 0 : millimetres(margins.getTop()),
                margins == null ? 0 : millimetres(margins.getBottom()),
                margins == null ? 0 : millimetres(margins.getLeft()),
                margins == null ? 0 : millimetres(margins.getRight()),
                numbering == null || numbering.getStart() == null
                        ? 0
                        : numbering.getStart().intValue(),
                !numbersFirst
                        && section.isSetTitlePg()
                        && on(
                                section.getTitlePg().xgetVal() == null
                                        ? null
                                        : section.getTitlePg().getVal()));
    }

    private static boolean on(Object value) {
        return value == null || value.equals(Boolean.TRUE) || "true on 1".contains(value.toString());
    }

    private List<ParsedParagraph> pageNumbers() {
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
