package vn.laichau.hatangso.indicator.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.laichau.hatangso.chassis.file.ReproducibleZip;
import vn.laichau.hatangso.chassis.file.StreamedZip;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.chassis.text.Text;

/** A table as a workbook, in the words of its reader; its rows leave as they come. */
public final class TableWorkbook {

    public static final Text FIGURES = Text.of("Số liệu", "Figures");

    private static final Text DESCRIPTION = Text.of("Mô tả", "Description");
    private static final Text INVENTED =
            Text.of("Số liệu trình diễn, không có thật", "Figures for demonstration, not real ones");

    private static final String APPLICATION = "ha-tang-so";
    private static final String APPLICATION_VERSION = "1.0";
    private static final int WIDTH = 18;

    /** Between two flushes. */
    public static final int ROWS_AT_A_TIME = 1_000;

    /** A spreadsheet forgets the digits behind: a longer number is a text, as its Vietnamese reader would type it. */
    private static final int MOST_DIGITS = 15;

    private static final String HEADER_COLOUR = "D9E2F3";

    private static final Pattern MADE_AT = Pattern.compile("<dcterms:created.*?</dcterms:created>");

    /** The library writes the instant of making into it: without that, equal tables are equal bytes. */
    private static final Map<String, UnaryOperator<byte[]>> WITHOUT_INSTANT = Map.of(
            "docProps/core.xml",
            properties -> MADE_AT.matcher(new String(properties, UTF_8))
                    .replaceAll("")
                    .getBytes(UTF_8));

    private TableWorkbook() {}

    /** One that is kept whole. */
    static <R> byte[] write(Table<R> table, Iterator<R> rows, Language language) throws IOException {
        var written = new ByteArrayOutputStream();
        fill(open(written), table, rows, language);
        return ReproducibleZip.of(written.toByteArray(), WITHOUT_INSTANT);
    }

    /** One of any length, which leaves as its rows come. */
    static <R> void write(Table<R> table, Iterator<R> rows, Language language, OutputStream out) throws IOException {
        StreamedZip.write(out, WITHOUT_INSTANT, file -> {
            var book = open(file);
            // It is packed a second time on its way.
            book.setCompressionLevel(Deflater.BEST_SPEED);
            fill(book, table, rows, language);
        });
    }

    /** Without {@code close}, which would make a whole workbook of one whose rows break off. */
    private static <R> void fill(Workbook book, Table<R> table, Iterator<R> rows, Language language)
            throws IOException {
        var sheet = book.newWorksheet(FIGURES.in(language));
        header(sheet, table.columns(), language);
        for (int line = 1; rows.hasNext(); line++) {
            write(sheet, line, table, rows.next(), language);
            if (line % ROWS_AT_A_TIME == 0) {
                sheet.flush();
            }
        }
        describe(book.newWorksheet(DESCRIPTION.in(language)), table, language);
        book.finish();
    }

    /** An empty workbook of the suite. */
    public static Workbook open(OutputStream out) {
        return new Workbook(out, APPLICATION, APPLICATION_VERSION);
    }

    /** First row: what the columns are, for people; their names for programs in comments. */
    public static <R> void header(Worksheet sheet, List<Column<R>> columns, Language language) {
        for (int i = 0; i < columns.size(); i++) {
            sheet.value(0, i, columns.get(i).label().in(language));
            sheet.comment(0, i, columns.get(i).key());
            sheet.style(0, i).bold().fillColor(HEADER_COLOUR).set();
            sheet.width(i, WIDTH);
        }
        sheet.freezePane(0, 1);
    }

    private static <R> void write(Worksheet sheet, int line, Table<R> table, R row, Language language) {
        for (int i = 0; i < table.columns().size(); i++) {
            write(sheet, line, i, table.columns().get(i).of(row), language);
        }
    }

    /** @param cell as a {@link Column} has it; null for nothing */
    public static void write(Worksheet sheet, int line, int column, Object cell, Language language) {
        if (cell instanceof BigDecimal number && number.stripTrailingZeros().precision() > MOST_DIGITS) {
            sheet.inlineString(line, column, number.toPlainString().replace('.', ','));
        } else if (cell instanceof Number number) {
            sheet.value(line, column, number);
        } else if (cell != null) {
            var words = cell instanceof Text text ? text.in(language) : CodeLabels.of(cell, language);
            // Not among the shared texts, which the library holds until the end.
            sheet.inlineString(line, column, Cells.harmless(words));
        }
    }

    private static void describe(Worksheet sheet, Table<?> table, Language language) {
        var line = 0;
        for (var column : table.columns()) {
            sheet.value(line, 0, column.key());
            sheet.value(line++, 1, column.label().in(language));
        }
        sheet.value(line, 0, table.invented().in(language));
        sheet.value(line, 1, INVENTED.in(language));
    }
}
