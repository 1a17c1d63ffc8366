package vn.laichau.hatangso.indicator.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Function;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.text.Language;

/** The forms in which a table is given away. */
public enum TableFormat {
    CSV("csv", TableFormat.OF_CSV + "; charset=utf-8", "csv") {
        @Override
        public <R> void write(Table<R> table, Iterator<R> rows, Language language, OutputStream out)
                throws IOException {
            writeCsv(table, rows, language, ',', BigDecimal::toPlainString, out);
        }
    },
    /** What Vietnamese Excel opens with a double click: byte order mark, semicolons, decimal comma. */
    CSV_EXCEL_VI("csv-excel-vi", TableFormat.OF_CSV + "; charset=utf-8; profile=excel-vi", "csv") {
        @Override
        public <R> void write(Table<R> table, Iterator<R> rows, Language language, OutputStream out)
                throws IOException {
            out.write(MARK);
            writeCsv(
                    table, rows, language, ';', number -> number.toPlainString().replace('.', ','), out);
        }
    },
    XLSX("xlsx", TableFormat.OF_XLSX, "xlsx") {
        @Override
        public <R> void write(Table<R> table, Iterator<R> rows, Language language, OutputStream out)
                throws IOException {
            TableWorkbook.write(table, rows, language, out);
        }
    },
    SDMX_CSV("sdmx-csv", TableFormat.OF_SDMX_CSV + "; version=2.0.0; charset=utf-8", "csv") {
        @Override
        public <R> void write(Table<R> table, Iterator<R> rows, Language language, OutputStream out)
                throws IOException {
            var csv = csv(',', out);
            csv.writeRecord(table.sdmxKeys());
            rows.forEachRemaining(row -> csv.writeRecord(table.sdmxTexts(row)));
            csv.flush();
        }
    };

    /** What resources say they produce. */
    public static final String OF_CSV = "text/csv";

    public static final String OF_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String OF_SDMX_CSV = "application/vnd.sdmx.data+csv";

    private static final byte[] MARK = "\uFEFF".getBytes(UTF_8);

    private final String name;
    private final String mediaType;
    private final String extension;

    TableFormat(String name, String mediaType, String extension) {
        this.name = name;
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** The form that a query names, or without a name the one that is accepted. */
    public static TableFormat asked(String name, String accept) {
        return Optional.ofNullable(name)
                .map(TableFormat::named)
                .orElseGet(() -> acceptedBy(accept))
                .orElseThrow(() -> CommonProblem.INVALID_REQUEST.because(
                        "Tham số format là csv, csv-excel-vi, xlsx hoặc sdmx-csv",
                        "format must be csv, csv-excel-vi, xlsx or sdmx-csv"));
    }

    private static Optional<TableFormat> named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.name.equals(name))
                .findFirst();
    }

    /** By what an {@code Accept} header asks for first; anything but a table's form is none. */
    static Optional<TableFormat> acceptedBy(String accept) {
        var first = accept == null ? "" : accept.split(",")[0].replace("\"", "").replace(" ", "");
        if (first.startsWith(OF_XLSX)) {
            return Optional.of(XLSX);
        }
        if (first.startsWith(OF_SDMX_CSV)) {
            return Optional.of(SDMX_CSV);
        }
        if (first.startsWith(OF_CSV)) {
            return Optional.of(first.contains("profile=excel-vi") ? CSV_EXCEL_VI : CSV);
        }
        return Optional.empty();
    }

    public String mediaType() {
        return mediaType;
    }

    /** For the header {@code Content-Disposition}. */
    public String attachment(Table<?> table) {
        return "attachment; filename=\"" + table.name() + "." + extension + "\"";
    }

    /**
     * Rows leave as they come. Where they break off, so does the table: nobody is to take the half for the whole.
     *
     * @param language of what is written for people
     * @param out is not closed
     */
    public abstract <R> void write(Table<R> table, Iterator<R> rows, Language language, OutputStream out)
            throws IOException;

    /** A table that is short enough to be kept: the same bytes for the same rows, whenever it is made. */
    public <R> byte[] write(Table<R> table, Iterable<R> rows, Language language) {
        var out = new ByteArrayOutputStream();
        try {
            if (this == XLSX) {
                return TableWorkbook.write(table, rows.iterator(), language);
            }
            write(table, rows.iterator(), language, out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static <R> void writeCsv(
            Table<R> table,
            Iterator<R> rows,
            Language language,
            char separator,
            Function<BigDecimal, String> number,
            OutputStream out)
            throws IOException {
        var csv = csv(separator, out);
        csv.writeRecord(table.keys());
        rows.forEachRemaining(row -> csv.writeRecord(table.texts(row, language, number)));
        csv.flush();
    }

    private static CsvWriter csv(char separator, OutputStream out) {
        return CsvWriter.builder()
                .fieldSeparator(separator)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(out, UTF_8);
    }
}
