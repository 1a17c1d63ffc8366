package vn.laichau.hatangso.indicator.territory.village;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.failure.UnreadableBodyProblem;
import vn.laichau.hatangso.indicator.IndicatorErrorCode;

/** Reads villages from NDJSON, or from CSV in UTF-8 with or without byte order mark, separated by comma or semicolon. */
@ApplicationScoped
class VillageFile {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int LONGEST_HEADER = 4096;

    private final ObjectMapper mapper;

    VillageFile(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    List<VillageLine> readNdjson(InputStream file) throws IOException {
        return read(() -> ndjson(file));
    }

    List<VillageLine> readCsv(InputStream file) throws IOException {
        return read(() -> csv(file));
    }

    private interface Reading {
        List<VillageLine> lines() throws IOException;
    }

    private static List<VillageLine> read(Reading reading) throws IOException {
        try {
            return reading.lines();
        } catch (IOException | RuntimeException failure) {
            if (isNotUtf8(failure)) {
                throw CommonProblem.INVALID_CONTENT.at(List.of(IndicatorErrorCode.NOT_UTF8.at("")));
            }
            if (failure instanceof CsvParseException || failure instanceof IllegalStateException) {
                throw CommonProblem.INVALID_CONTENT.at(List.of(IndicatorErrorCode.NOT_CSV.at("")));
            }
            throw failure;
        }
    }

    /** The parser of tables wraps what reading throws. */
    private static boolean isNotUtf8(Throwable failure) {
        return failure != null && (failure instanceof CharacterCodingException || isNotUtf8(failure.getCause()));
    }

    private List<VillageLine> ndjson(InputStream file) throws IOException {
        var lines = new ArrayList<VillageLine>();
        try (var reader = new BufferedReader(withoutMark(file))) {
            var number = 0;
            for (var text = reader.readLine(); text != null; text = reader.readLine()) {
                number++;
                if (!text.isBlank()) {
                    lines.add(line(number, text));
                }
            }
        }
        return lines;
    }

    private List<VillageLine> csv(InputStream file) throws IOException {
        var lines = new ArrayList<VillageLine>();
        var reader = withoutMark(file);
        var separator = separator(reader);
        try (var rows = CsvReader.builder().fieldSeparator(separator).ofNamedCsvRecord(reader)) {
            rows.forEach(row ->
                    lines.add(line((int) row.getStartingLineNumber(), json(row).toString())));
        }
        return lines;
    }

    private VillageLine line(int number, String json) {
        try {
            var village = mapper.readValue(json, VillageRow.class);
            return village == null
                    ? unreadable(number, UnreadableBodyProblem.nothing())
                    : new VillageLine(number, village, VillageError.faultsOf(number, village));
        } catch (JsonProcessingException failure) {
            return unreadable(number, UnreadableBodyProblem.error(failure));
        }
    }

    private static VillageLine unreadable(int number, FieldError fault) {
        return new VillageLine(number, null, List.of(fault.onLine(number)));
    }

    /** Columns are the members of the JSON form; an empty cell is a missing member. */
    private ObjectNode json(NamedCsvRecord row) {
        var node = mapper.createObjectNode();
        row.getFieldsAsMap().forEach((column, cell) -> {
            if (!cell.isBlank()) {
                node.put(column.strip(), cell.strip());
            }
        });
        return node;
    }

    private static BufferedReader withoutMark(InputStream file) throws IOException {
        // A decoder that refuses what is not UTF-8; given the name alone the reader would put question marks in names.
        var reader = new BufferedReader(new InputStreamReader(file, UTF_8.newDecoder()));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    /** What the header line is separated by. */
    private static char separator(Reader reader) throws IOException {
        reader.mark(LONGEST_HEADER);
        var header = new char[LONGEST_HEADER];
        var length = Math.max(0, reader.read(header, 0, LONGEST_HEADER));
        reader.reset();
        var firstLine = new String(header, 0, length).lines().findFirst().orElse("");
        return firstLine.contains(";") ? ';' : ',';
    }
}
