package vn.laichau.hatangso.indicator.imports.lines;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.indicator.IndicatorErrorCode;
import vn.laichau.hatangso.indicator.export.FigureTable;
import vn.laichau.hatangso.indicator.imports.lines.NumberForm.Reading;
import vn.laichau.hatangso.indicator.observation.recording.NewObservation;
import vn.laichau.hatangso.indicator.table.CodeLabels;

/** Where the parts of a figure stand in a table, by the names in its first row: for programs, or for people in either language. */
final class FigureColumns {

    static final List<String> TEXTS = List.of("indicator", "territory", "period", "operator", "unit", "status");
    static final List<String> NUMBERS = List.of("numerator", "denominator", "value");

    /** An export has these besides; they are not read, so that it can be sent back. */
    private static final Set<String> FOR_PEOPLE = Set.of(
            "id",
            "indicatorName",
            "territoryName",
            "source",
            "sourceRef",
            "sourceItem",
            "recordedAt",
            FigureTable.ERRORS);

    private static final List<String> NEEDED = List.of("indicator", "territory", "period");
    private static final int ABSENT = -1;

    private final int[] texts;
    private final int[] numbers;

    private FigureColumns(List<String> header) {
        texts = TEXTS.stream().mapToInt(header::indexOf).toArray();
        numbers = NUMBERS.stream().mapToInt(header::indexOf).toArray();
    }

    /** @throws UnreadableFile when a name is unknown, doubled or missing */
    static FigureColumns of(List<String> names) {
        var header = names.stream()
                // A spreadsheet of another maker may write the marks of Vietnamese letters apart.
                .map(name -> Normalizer.normalize(name, Normalizer.Form.NFC))
                .map(FigureTable::keyOf)
                .toList();
        var seen = new HashSet<String>();
        for (var name : header) {
            var known = TEXTS.contains(name) || NUMBERS.contains(name) || FOR_PEOPLE.contains(name);
            if (!known || !seen.add(name)) {
                throw UnreadableFile.onLine(1, IndicatorErrorCode.OTHER_COLUMNS);
            }
        }
        if (!seen.containsAll(NEEDED) || NUMBERS.stream().noneMatch(seen::contains)) {
            throw UnreadableFile.onLine(1, IndicatorErrorCode.LACKING_COLUMNS);
        }
        return new FigureColumns(header);
    }

    /** How a cell is read as a number; null when it is empty. */
    interface NumberCells {
        Reading at(int column, String field);
    }

    /** Whether a line has none of its numbers: a template has a line for each territory, and not each is filled in. */
    boolean isBlank(IntPredicate isEmpty) {
        return Arrays.stream(numbers).allMatch(column -> column == ABSENT || isEmpty.test(column));
    }

    void read(int line, IntFunction<String> textAt, NumberCells numberAt, LineSink sink) {
        var errors = new ArrayList<FieldError>(0);
        var amounts = new BigDecimal[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            var reading = numbers[i] == ABSENT ? null : numberAt.at(numbers[i], NUMBERS.get(i));
            if (reading != null && reading.error() != null) {
                errors.add(reading.error());
            } else if (reading != null) {
                amounts[i] = reading.number();
            }
        }
        if (errors.isEmpty()) {
            sink.figure(line, figure(textAt, amounts));
        } else {
            sink.faulty(line, errors);
        }
    }

    private NewObservation figure(IntFunction<String> textAt, BigDecimal[] amounts) {
        var cells = Arrays.stream(texts)
                .mapToObj(column -> column == ABSENT ? null : textAt.apply(column))
                .toArray(String[]::new);
        return new NewObservation(
                null,
                cells[0],
                cells[1],
                cells[2],
                cells[3],
                amounts[0],
                amounts[1],
                amounts[2],
                CodeLabels.unit(cells[4]),
                CodeLabels.status(cells[5]));
    }
}
