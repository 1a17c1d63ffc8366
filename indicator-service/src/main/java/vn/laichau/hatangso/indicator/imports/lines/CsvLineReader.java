package vn.laichau.hatangso.indicator.imports.lines;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.regex.Pattern;
import vn.laichau.hatangso.indicator.IndicatorErrorCode;
import vn.laichau.hatangso.indicator.imports.lines.NumberForm.Reading;

/** CSV in UTF-8, with or without a byte order mark, separated by commas or semicolons as its first line shows. */
public final class CsvLineReader {

    private static final Pattern LINE_END = Pattern.compile("\\R");
    private static final int LONGEST_FIRST_LINE = 8 * 1024;
    private static final int LONGEST_FIELD = 64 * 1024;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final NumberForm numbers;

    /** The last one that could be read; null before the first. */
    private CsvRecord last;

    public CsvLineReader(NumberForm numbers) {
        this.numbers = numbers;
    }

    /** @throws UnreadableFile when the file is no CSV in UTF-8 or lacks columns */
    public void read(InputStream file, LineSink sink) throws IOException {
        var bytes = new BufferedInputStream(file, LONGEST_FIELD);
        skipMark(bytes);
        var separator = separator(bytes);
        var text = new InputStreamReader(bytes, UTF_8.newDecoder());
        try (var records = CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_FIELD)
                .ofCsvRecord(text)) {
            read(records, sink);
        } catch (CsvParseException malformed) {
            throw UnreadableFile.onLine(lineAfterLast(), IndicatorErrorCode.NOT_CSV);
        } catch (UncheckedIOException failure) {
            throw unreadable(failure.getCause());
        }
    }

    private void read(CsvReader<CsvRecord> records, LineSink sink) {
        var all = records.iterator();
        if (!all.hasNext()) {
            throw new UnreadableFile(IndicatorErrorCode.EMPTY_FILE);
        }
        last = all.next();
        var header = last.getFields();
        var columns = FigureColumns.of(header);
        while (all.hasNext()) {
            var record = all.next();
            last = record;
            var line = (int) record.getStartingLineNumber();
            if (record.getFieldCount() == header.size()) {
                columns.read(
                        line, column -> text(record, column), (column, field) -> number(record, column, field), sink);
            } else {
                sink.faulty(line, List.of(IndicatorErrorCode.WRONG_COLUMNS.at("")));
            }
        }
    }

    private int lineAfterLast() {
        if (last == null) {
            return 1;
        }
        // Quoted, a field may go over several lines.
        var breaks = last.getFields().stream()
                .mapToLong(field -> LINE_END.matcher(field).results().count())
                .sum();
        return (int) (last.getStartingLineNumber() + 1 + breaks);
    }

    private static String text(CsvRecord record, int column) {
        var text = record.getField(column).strip();
        return text.isEmpty() ? null : text;
    }

    private Reading number(CsvRecord record, int column, String field) {
        var text = text(record, column);
        return text == null ? null : numbers.read(field, text);
    }

    private static void skipMark(BufferedInputStream bytes) throws IOException {
        bytes.mark(MARK.length);
        if (!java.util.Arrays.equals(bytes.readNBytes(MARK.length), MARK)) {
            bytes.reset();
        }
    }

    private static char separator(BufferedInputStream bytes) throws IOException {
        bytes.mark(LONGEST_FIRST_LINE);
        var beginning = new String(bytes.readNBytes(LONGEST_FIRST_LINE - 1), UTF_8);
        bytes.reset();
        var firstLine = beginning.lines().findFirst().orElse("");
        return firstLine.indexOf(';') >= 0 ? ';' : ',';
    }

    /** The parser wraps what reading throws, also twice. */
    private static IOException unreadable(IOException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                throw new UnreadableFile(IndicatorErrorCode.NOT_UTF8);
            }
        }
        return failure;
    }
}
