package vn.laichau.hatangso.indicator.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The forms of a file of figures. The same figures can be written in each. */
enum FileFormat {
    CSV("text/csv", "", 2) {
        @Override
        byte[] write(List<String> columns, List<Object[]> rows) {
            return table(columns, rows, ",", '.');
        }
    },
    EXCEL_VI("text/csv", "?profile=excel-vi", 2) {
        @Override
        byte[] write(List<String> columns, List<Object[]> rows) {
            return table(columns, rows, ";", ',');
        }
    },
    NDJSON("application/x-ndjson", "", 1) {
        @Override
        byte[] write(List<String> columns, List<Object[]> rows) {
            return rows.stream()
                    .map(row -> object(columns, row) + "\n")
                    .collect(Collectors.joining())
                    .getBytes(UTF_8);
        }
    },
    XLSX(UploadedFile.XLSX, "", 2) {
        @Override
        byte[] write(List<String> columns, List<Object[]> rows) {
            try {
                return WorkbookTest.book(Stream.concat(Stream.<Object[]>of(columns.toArray()), rows.stream())
                        .toArray(Object[][]::new));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    };

    private static final ObjectMapper MAPPER = new ObjectMapper();

    final String mediaType;
    final String options;

    /** Number of the line of the first figure. */
    final int firstLine;

    FileFormat(String mediaType, String options, int firstLine) {
        this.mediaType = mediaType;
        this.options = options;
        this.firstLine = firstLine;
    }

    /** @param rows texts, numbers, and nothing, in the order of the columns */
    abstract byte[] write(List<String> columns, List<Object[]> rows);

    private static byte[] table(List<String> columns, List<Object[]> rows, String separator, char point) {
        return Stream.concat(Stream.<Object[]>of(columns.toArray()), rows.stream())
                .map(row ->
                        Arrays.stream(row).map(cell -> text(cell, point)).collect(Collectors.joining(separator)) + "\n")
                .collect(Collectors.joining())
                .getBytes(UTF_8);
    }

    private static String text(Object cell, char point) {
        if (cell == null) {
            return "";
        }
        return cell instanceof BigDecimal number ? number.toPlainString().replace('.', point) : cell.toString();
    }

    private static String object(List<String> columns, Object[] row) {
        var members = new LinkedHashMap<String, Object>();
        for (int i = 0; i < row.length; i++) {
            members.put(columns.get(i), row[i]);
        }
        try {
            return MAPPER.writeValueAsString(members);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
