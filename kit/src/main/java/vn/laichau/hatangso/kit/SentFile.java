package vn.laichau.hatangso.kit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is to be sent: a body as it is (JSON), figures (CSV), or a workbook that the suite reads (XLSX). */
record SentFile(Path path, byte[] bytes, String obligation, Integer year) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final List<String> TEXTS = List.of("indicator", "territory", "period");
    private static final List<String> NUMBERS = List.of("numerator", "denominator", "value");
    private static final String STATUS = "status";
    private static final int OK = 200;

    static SentFile read(Path path, String obligation, Integer year) {
        try {
            return new SentFile(path, Files.readAllBytes(path), obligation, year);
        } catch (IOException unreadable) {
            throw new Failure(ExitCode.USAGE, "Không đọc được tệp / the file cannot be read: " + path);
        }
    }

    String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The body of a submission; a workbook is read by the suite, which stores nothing of it. */
    byte[] body(Suite suite) {
        var name = path.getFileName().toString().toLowerCase(java.util.Locale.ROOT);
        if (name.endsWith(".json")) {
            return bytes;
        }
        if (year == null) {
            throw new Failure(ExitCode.USAGE, "Thiếu --year / --year is needed");
        }
        try {
            return JSON.writeValueAsBytes(name.endsWith(".xlsx") ? ofWorkbook(suite) : ofFigures());
        } catch (IOException unreadable) {
            throw new Failure(ExitCode.USAGE, "Không đọc được tệp / the file cannot be read: " + path);
        }
    }

    private Object ofWorkbook(Suite suite) {
        var answer = suite.call(
                "POST",
                "/api/v1/drafts/" + obligation + "/" + year + "/workbook?validateOnly=true",
                Map.of("Content-Type", WORKBOOK),
                bytes);
        if (answer.status() != OK) {
            throw new Failure(ExitCode.REFUSED, Problems.words(answer));
        }
        return answer.json().path("content");
    }

    /**
     * Columns indicator, territory, period, and numerator and denominator or value; status where a figure is an estimate; a decimal
     * point; comma or semicolon between. No other column is passed over: what it says would be lost.
     */
    private ObjectNode ofFigures() throws IOException {
        var content = JSON.createObjectNode().put("obligation", obligation).put("year", year);
        var figures = content.putArray("figures");
        var first = Files.readString(path).lines().findFirst().orElse("");
        try (var lines = CsvReader.builder()
                .detectBomHeader(true)
                .fieldSeparator(first.contains(";") ? ';' : ',')
                .ofNamedCsvRecord(path)) {
            for (NamedCsvRecord line : lines) {
                requireColumns(line.getHeader());
                var figure = figures.addObject();
                TEXTS.forEach(column -> figure.put(column, line.getField(column)));
                NUMBERS.forEach(column -> line.findField(column)
                        .filter(text -> !text.isBlank())
                        .ifPresent(text -> figure.put(column, number(text, line))));
                line.findField(STATUS).filter(text -> !text.isBlank()).ifPresent(text -> figure.put(STATUS, text));
            }
        } catch (CsvParseException | IllegalStateException malformed) {
            throw new Failure(ExitCode.USAGE, "Tệp CSV sai / the CSV is malformed: " + malformed.getMessage());
        }
        return content;
    }

    private static void requireColumns(List<String> header) {
        var wrong = Stream.concat(
                        TEXTS.stream().filter(column -> !header.contains(column)),
                        header.stream()
                                .filter(column ->
                                        !TEXTS.contains(column) && !NUMBERS.contains(column) && !STATUS.equals(column)))
                .toList();
        if (!wrong.isEmpty()) {
            throw new Failure(
                    ExitCode.USAGE, "Cột thiếu hoặc lạ / columns missing or unknown: " + String.join(", ", wrong));
        }
    }

    private static BigDecimal number(String text, NamedCsvRecord line) {
        if (!text.strip().matches("\\d+(\\.\\d+)?")) {
            throw new Failure(
                    ExitCode.USAGE,
                    "Dòng %s: %s không phải một số với dấu chấm thập phân / line %s: not a number with a decimal point"
                            .formatted(line.getStartingLineNumber(), text, line.getStartingLineNumber()));
        }
        return new BigDecimal(text.strip());
    }
}
