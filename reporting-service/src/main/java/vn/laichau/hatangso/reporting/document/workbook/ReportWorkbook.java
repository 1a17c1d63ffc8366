package vn.laichau.hatangso.reporting.document.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.laichau.hatangso.chassis.file.ReproducibleZip;
import vn.laichau.hatangso.reporting.document.glyph.CleanText;
import vn.laichau.hatangso.reporting.document.model.Block;
import vn.laichau.hatangso.reporting.document.model.Cell;
import vn.laichau.hatangso.reporting.document.model.DocumentModel;
import vn.laichau.hatangso.reporting.document.model.Table;
import vn.laichau.hatangso.reporting.format.Numbers;

/**
 * The tables of a paper, each on a sheet: numbers are numbers and dates are dates, written as in Vietnam or England; the head
 * stays in sight and filters. Equal papers give equal bytes.
 */
public final class ReportWorkbook {

    private static final int LONGEST_NAME = 31;
    private static final int LONGEST_TEXT = 32_767;
    private static final int HEAD = 2;
    private static final double CHARACTERS_WIDE = 1.25;
    private static final String WORDS = "";

    /** With its words a form may have 255 characters. */
    private static final int LONGEST_FORM = 200;

    /** However a language writes it. */
    private static final Pattern WRITTEN = Pattern.compile("\\d(?:[\\d.,]*\\d)?");

    private final DocumentModel model;
    private final String place;
    private final String day;

    private ReportWorkbook(DocumentModel model) {
        this.model = model;
        this.place = switch (model.language()) {
            case VI -> "[$-42A]";
            case EN -> "[$-409]";
        };
        // A bare stroke would become whatever the reader's own country parts dates with.
        this.day = switch (model.language()) {
            case VI -> place + "dd\\/mm\\/yyyy";
            case EN -> place + "d mmm yyyy";
        };
    }

    /** A table and the sheet it is on. */
    private record Sheet(String name, Table table) {}

    public static byte[] of(DocumentModel model) {
        return new ReportWorkbook(model).write();
    }

    private byte[] write() {
        var written = new ByteArrayOutputStream();
        try {
            var workbook = new Workbook(written, "ha-tang-so", "1.0");
            // It is packed anew afterwards; not packed at all, a hundred thousand rows would fill the heap.
            workbook.setCompressionLevel(Deflater.BEST_SPEED);
            var sheets = sheets();
            for (int i = 0; i < sheets.size(); i++) {
                var name = (i + 1) + ". " + sheets.get(i).name();
                var sheet = workbook.newWorksheet(nameOf(name));
                fill(sheet, sheets.get(i).table());
                // The library lets go of its cells.
                sheet.finish();
            }
            workbook.finish();
            return ReproducibleZip.of(written.toByteArray(), Map.of("docProps/core.xml", theirs -> properties()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The annexes first; a document without any table says so on a sheet. */
    private List<Sheet> sheets() {
        var sheets = new ArrayList<Sheet>();
        model.annexes()
                .forEach(annex -> Block.grids(annex.blocks()).stream()
                        .map(Block.Grid::table)
                        .forEach(table -> sheets.add(new Sheet(annex.name(), table))));
        Block.grids(model.body()).stream()
                .map(Block.Grid::table)
                .forEach(table -> sheets.add(new Sheet(table.caption(), table)));
        if (sheets.isEmpty()) {
            sheets.add(new Sheet("–", new Table(model.properties().title(), List.of(), List.of())));
        }
        return sheets;
    }

    private void fill(Worksheet sheet, Table table) {
        sheet.value(0, 0, CleanText.of(table.caption()));
        sheet.style(0, 0).bold().fontSize(13).set();
        if (model.heading().notice() != null) {
            sheet.value(1, 0, model.heading().notice());
            sheet.style(1, 0).bold().set();
        }
        for (int column = 0; column < table.columns().size(); column++) {
            sheet.value(HEAD, column, CleanText.of(table.columns().get(column).title()));
            sheet.style(HEAD, column)
                    .bold()
                    .wrapText(true)
                    .horizontalAlignment("center")
                    .verticalAlignment("center")
                    .borderStyle(BorderStyle.THIN)
                    .set();
            sheet.width(column, table.columns().get(column).share() * CHARACTERS_WIDE);
        }
        for (int row = 0; row < table.rows().size(); row++) {
            fill(sheet, HEAD + 1 + row, table.rows().get(row));
        }
        if (!table.rows().isEmpty()) {
            for (int column = 0; column < table.columns().size(); column++) {
                style(sheet, table, column);
            }
        }
        for (int column = 0; column < table.totals().size(); column++) {
            total(sheet, HEAD + 1 + table.rows().size(), column, table.totals().get(column));
        }
        layOutForPrint(sheet);
        if (!table.columns().isEmpty()) {
            sheet.freezePane(0, HEAD + 1);
            sheet.setAutoFilter(
                    HEAD, 0, HEAD + table.rows().size(), table.columns().size() - 1);
        }
    }

    /** All columns on one page beside each other, the head on each. */
    private static void layOutForPrint(Worksheet sheet) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(HEAD);
    }

    private static void fill(Worksheet sheet, int row, List<Cell> cells) {
        for (int column = 0; column < cells.size(); column++) {
            fill(sheet, row, column, cells.get(column));
        }
    }

    private static void fill(Worksheet sheet, int row, int column, Cell cell) {
        if (cell.number() != null) {
            sheet.value(row, column, exact(cell.number()));
        } else if (cell.date() instanceof LocalDate date) {
            sheet.value(row, column, date);
        } else if (cell.date() instanceof LocalDateTime moment) {
            sheet.value(row, column, moment);
        } else {
            sheet.value(row, column, cut(CleanText.of(cell.text()), LONGEST_TEXT));
        }
    }

    /** Cells of one look that stand under each other are given it at once: the library merges every look with every other. */
    private void style(Worksheet sheet, Table table, int column) {
        var looks = table.rows().stream().map(row -> look(row.get(column))).toList();
        var from = 0;
        for (int row = 1; row <= looks.size(); row++) {
            if (row == looks.size() || !looks.get(row).equals(looks.get(from))) {
                var style = sheet.range(HEAD + 1 + from, column, HEAD + row, column)
                        .style()
                        .verticalAlignment("top")
                        .borderStyle(BorderStyle.THIN);
                (looks.get(from).equals(WORDS) ? style.wrapText(true) : style.format(looks.get(from))).set();
                from = row;
            }
        }
    }

    /** Under the rows, and no row of the filter. */
    private void total(Worksheet sheet, int row, int column, Cell cell) {
        fill(sheet, row, column, cell);
        var style = sheet.style(row, column).bold().borderStyle(BorderStyle.THIN);
        (cell.number() == null ? style : style.format(look(cell))).set();
    }

    /** Form of a number or a date, or that it is neither. */
    private String look(Cell cell) {
        if (cell.number() != null) {
            return form(cell);
        }
        if (cell.date() == null) {
            return WORDS;
        }
        return cell.date() instanceof LocalDate ? day : day + " hh:mm";
    }

    /**
     * As documents show it, with the words around the number: "below 5%" is no 5%, and 13.48 among percentages no percentage. As
     * many decimals as there: no separator hangs behind a number, and 99,996 does not look like 100.
     */
    private String form(Cell cell) {
        var text = CleanText.of(cell.text());
        var written = WRITTEN.matcher(text);
        while (text.length() <= LONGEST_FORM && written.find()) {
            var decimals = decimals(written.group(), cell.number());
            if (decimals >= 0) {
                return place
                        + words(before(text.substring(0, written.start()), cell.number()))
                        + decimals(decimals)
                        + words(text.substring(written.end()));
            }
        }
        return place + decimals(Numbers.decimals(cell.number())) + words(cell.percent() ? "%" : "");
    }

    /** How many decimals of the number these digits are, whichever sign stands before them; negative where they are another's. */
    private static int decimals(String digits, BigDecimal number) {
        for (var mark : List.of(",", ".")) {
            var plain = digits.replace(mark.equals(",") ? "." : ",", "");
            var at = plain.indexOf(mark);
            var decimals = at < 0 ? 0 : plain.length() - at - 1;
            if (plain.lastIndexOf(mark) == at
                    && new BigDecimal(plain.replace(mark, "."))
                                    .compareTo(number.abs().setScale(decimals, RoundingMode.HALF_UP))
                            == 0) {
                return decimals;
            }
        }
        return -1;
    }

    /** The program writes the minus itself. */
    private static String before(String words, BigDecimal number) {
        return number.signum() < 0 ? words.replaceFirst("[-−]$", "") : words;
    }

    private static String decimals(int decimals) {
        return decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
    }

    /** Words in the form of a number: on one line, and ended by no quotation mark of theirs. */
    private static String words(String text) {
        return text.isEmpty() ? "" : '"' + text.replaceAll("[\n\u00a0]", " ").replace('"', '\'') + '"';
    }

    private static BigDecimal exact(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    private static String nameOf(String name) {
        var allowed = CleanText.of(name).replaceAll("[\\\\/?*\\[\\]:'\\n]", " ").strip();
        return allowed.length() <= LONGEST_NAME ? allowed : cut(allowed, LONGEST_NAME - 1) + "…";
    }

    /** Half a character would break the file. */
    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }

    private byte[] properties() {
        var file = model.properties();
        return """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
                xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>%s</dc:title><dc:creator>%s</dc:creator>\
                <cp:keywords>%s</cp:keywords>\
                <dcterms:created xsi:type="dcterms:W3CDTF">%s</dcterms:created></cp:coreProperties>
                """.formatted(
                        CleanText.markup(file.title()),
                        CleanText.markup(file.creator()),
                        CleanText.markup(file.label() == null ? "" : file.label()),
                        file.date().truncatedTo(java.time.temporal.ChronoUnit.SECONDS))
                .getBytes(StandardCharsets.UTF_8);
    }
}
