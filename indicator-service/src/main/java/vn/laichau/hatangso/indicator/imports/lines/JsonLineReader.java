package vn.laichau.hatangso.indicator.imports.lines;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.indicator.IndicatorErrorCode;
import vn.laichau.hatangso.indicator.observation.recording.NewObservation;

/** One JSON object a line. A line that is none is faulty alone. */
public final class JsonLineReader {

    private static final int LONGEST_LINE = 16 * 1024;
    private static final int BUFFER = 64 * 1024;

    private final JsonFactory json = new JsonFactory();

    public void read(InputStream file, LineSink sink) throws IOException {
        var bytes = new BufferedInputStream(file, BUFFER);
        var line = new byte[LONGEST_LINE];
        var number = 0;
        for (int length = next(bytes, line); length >= 0; length = next(bytes, line)) {
            number++;
            if (length > LONGEST_LINE) {
                sink.faulty(number, List.of(CommonErrorCode.TOO_LONG.at("", LONGEST_LINE)));
            } else if (length > 0) {
                read(number, line, length, sink);
            }
        }
    }

    /** @return length of the line without its end, more than the buffer when it is too long, -1 at the end of the file */
    private static int next(InputStream bytes, byte[] line) throws IOException {
        var length = 0;
        var next = bytes.read();
        if (next < 0) {
            return -1;
        }
        while (next >= 0 && next != '\n') {
            if (length < line.length) {
                line[length] = (byte) next;
            }
            length++;
            next = bytes.read();
        }
        return length > 0 && length <= line.length && line[length - 1] == '\r' ? length - 1 : length;
    }

    private void read(int number, byte[] line, int length, LineSink sink) throws IOException {
        try (var parser = json.createParser(line, 0, length)) {
            var texts = new String[FigureColumns.TEXTS.size()];
            var numbers = new BigDecimal[FigureColumns.NUMBERS.size()];
            var fault = object(parser, texts, numbers);
            if (fault == null) {
                sink.figure(number, figure(texts, numbers));
            } else {
                sink.faulty(number, List.of(fault));
            }
        } catch (JsonProcessingException malformed) {
            sink.faulty(number, List.of(notJson()));
        }
    }

    private static FieldError object(JsonParser parser, String[] texts, BigDecimal[] numbers) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return notJson();
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var fault = member(parser, parser.currentName(), texts, numbers);
            if (fault != null) {
                return fault;
            }
        }
        return parser.nextToken() == null ? null : notJson();
    }

    private static FieldError member(JsonParser parser, String name, String[] texts, BigDecimal[] numbers)
            throws IOException {
        var text = FigureColumns.TEXTS.indexOf(name);
        var number = FigureColumns.NUMBERS.indexOf(name);
        var value = parser.nextToken();
        if (text < 0 && number < 0) {
            return CommonErrorCode.UNKNOWN_MEMBER.at("");
        }
        if (text >= 0 ? texts[text] != null : numbers[number] != null) {
            return IndicatorErrorCode.DOUBLED_MEMBER.at("/" + name);
        }
        if (text >= 0 && value == JsonToken.VALUE_STRING) {
            texts[text] = parser.getText();
        } else if (number >= 0 && value.isNumeric()) {
            numbers[number] = parser.getDecimalValue();
        } else if (value != JsonToken.VALUE_NULL) {
            return CommonErrorCode.WRONG_TYPE.at("/" + name);
        }
        return null;
    }

    private static NewObservation figure(String[] texts, BigDecimal[] numbers) {
        return new NewObservation(
                null, texts[0], texts[1], texts[2], texts[3], numbers[0], numbers[1], numbers[2], texts[4], texts[5]);
    }

    private static FieldError notJson() {
        return CommonErrorCode.NOT_JSON.at("");
    }
}
