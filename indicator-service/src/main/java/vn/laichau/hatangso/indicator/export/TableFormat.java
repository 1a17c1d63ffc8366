package vn.laichau.hatangso.indicator.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The forms in which a table of figures is given away. */
enum TableFormat {
    CSV("csv", "text/csv; charset=utf-8", "csv") {
        @Override
        void write(Iterator<FigureRow> rows, OutputStream out) throws IOException {
            try (var csv = csv(',', out)) {
                csv.writeRecord(FigureTable.keys());
                rows.forEachRemaining(row -> csv.writeRecord(FigureTable.texts(row, BigDecimal::toPlainString)));
            }
        }
    },
    /** What Vietnamese Excel opens with a double click: byte order mark, semicolons, decimal comma. */
    CSV_EXCEL_VI("csv-excel-vi", "text/csv; charset=utf-8; profile=excel-vi", "csv") {
        @Override
        void write(Iterator<FigureRow> rows, OutputStream out) throws IOException {
            out.write(MARK);
            try (var csv = csv(';', out)) {
                csv.writeRecord(FigureTable.keys());
                rows.forEachRemaining(row -> csv.writeRecord(
                        FigureTable.texts(row, number -> number.toPlainString().replace('.', ','))));
            }
        }
    },
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx") {
        @Override
        void write(Iterator<FigureRow> rows, OutputStream out) throws IOException {
            FigureWorkbook.write(rows, out);
        }
    },
    SDMX_CSV("sdmx-csv", "application/vnd.sdmx.data+csv; version=2.0.0; charset=utf-8", "csv") {
        @Override
        void write(Iterator<FigureRow> rows, OutputStream out) throws IOException {
            try (var csv = csv(',', out)) {
                csv.writeRecord(SDMX_COLUMNS);
                rows.forEachRemaining(row -> csv.writeRecord(sdmx(row)));
            }
        }
    };

    private static final byte[] MARK = "\uFEFF".getBytes(UTF_8);

    private static final List<String> SDMX_COLUMNS = List.of(
            "STRUCTURE",
            "STRUCTURE_ID",
            "ACTION",
            "INDICATOR",
            "REF_AREA",
            "TIME_PERIOD",
            "OPERATOR",
            "OBS_VALUE",
            "NUMERATOR",
            "DENOMINATOR",
            "UNIT_MEASURE",
            "OBS_STATUS");

    /** Agency, name and version of the data flow, as SDMX writes them. */
    private static final String DATA_FLOW = "LAICHAU:HA_TANG_SO(1.0)";

    /** SDMX's code for a total over a dimension. */
    private static final String ALL_OPERATORS = "_T";

    private final String name;
    private final String mediaType;
    private final String extension;

    TableFormat(String name, String mediaType, String extension) {
        this.name = name;
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** By the name that a query gives. */
    static Optional<TableFormat> named(String name) {
        return java.util.Arrays.stream(values())
                .filter(format -> format.name.equals(name))
                .findFirst();
    }

    /** By what an {@code Accept} header asks for first; anything but a table's form is none. */
    static Optional<TableFormat> acceptedBy(String accept) {
        var first = accept == null ? "" : accept.split(",")[0].replace("\"", "").replace(" ", "");
        if (first.startsWith(XLSX.mediaType)) {
            return Optional.of(XLSX);
        }
        if (first.startsWith("application/vnd.sdmx.data+csv")) {
            return Optional.of(SDMX_CSV);
        }
        if (first.startsWith("text/csv")) {
            return Optional.of(first.contains("profile=excel-vi") ? CSV_EXCEL_VI : CSV);
        }
        return Optional.empty();
    }

    String mediaType() {
        return mediaType;
    }

    String fileName() {
        return "so-lieu." + extension;
    }

    abstract void write(Iterator<FigureRow> rows, OutputStream out) throws IOException;

    private static CsvWriter csv(char separator, OutputStream out) {
        return CsvWriter.builder()
                .fieldSeparator(separator)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(out, UTF_8);
    }

    private static List<String> sdmx(FigureRow row) {
        return List.of(
                "dataflow",
                DATA_FLOW,
                "I",
                row.indicator(),
                row.territory(),
                row.period(),
                row.operator() == null ? ALL_OPERATORS : Cells.harmless(row.operator()),
                row.amount().toPlainString(),
                row.numerator() == null ? "" : row.numerator().toPlainString(),
                row.denominator() == null ? "" : row.denominator().toPlainString(),
                row.unit(),
                row.status().equals("FINAL") ? "A" : "P");
    }
}
