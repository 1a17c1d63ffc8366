package vn.laichau.hatangso.indicator.imports.lines;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.indicator.observation.recording.NewObservation;

/** What is read of a file, line by line, and where a form ends. */
class LinesTest {

    private static final String HEADER = "indicator,territory,period,value\n";
    private static final int LONGEST_LINE = 16 * 1024;

    @Test
    void aTableIsReadByItsNamesInAnyOrder() throws IOException {
        assertThat(csv("unit,value,denominator,numerator,operator,period,territory,indicator,id\nu,3,2,1,o,p,t,i,9\n"))
                .containsExactly("2: i t p o 1 2 3 u");
        assertThat(csv("indicator,territory,period,numerator\ni,t,p,1\n")).containsExactly("2: i t p - 1 - - -");
        assertThat(csv("indicator;territory;period;value\n i ;t;p;\n")).containsExactly("2: i t p - - - - -");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "territory,period,value\n",
                "indicator,period,value\n",
                "indicator,territory,value\n",
                "indicator,territory,period\n",
                "indicator,territory,period,value,value\n",
                "indicator,territory,period,value,colour\n",
                "indicator,territory,period,value,Giá trị\n"
            })
    void aTableWithoutItsColumnsIsNone(String header) {
        assertThatThrownBy(() -> csv(header))
                .isInstanceOfSatisfying(
                        UnreadableFile.class,
                        file -> assertThat(file.error().code() + file.error().line())
                                .isIn("lacking-columns1", "other-columns1"));
    }

    @Test
    void aLineOfAnotherLengthIsFaultyAlone() throws IOException {
        assertThat(csv(HEADER + "i,t,p\ni,t,p,1,2\ni,t,p,1\n"))
                .containsExactly("2:  wrong-columns", "3:  wrong-columns", "4: i t p - - - 1 -");
    }

    @Test
    void everyNumberOfALineIsLookedAt() throws IOException {
        assertThat(csv("indicator,territory,period,numerator,denominator\ni,t,p,x,\"1,5\"\ni,t,p,x,1\n"))
                .containsExactly(
                        "2: /numerator not-a-number, /denominator ambiguous-number", "3: /numerator not-a-number");
    }

    /** The separator stands in the first line; what comes after it is no sign of it. */
    @Test
    void theFirstLineTellsTheSeparator() throws IOException {
        assertThat(csv("indicator,territory,period,value,sourceRef\ni,t,p,1,a;b\n"))
                .containsExactly("2: i t p - - - 1 -");
        assertThat(csv("indicator;territory;period;value;sourceRef\ni;t;p;1;a,b\n"))
                .containsExactly("2: i t p - - - 1 -");
    }

    @Test
    void aLineIsCountedFromItsBeginningAlsoOverSeveral() throws IOException {
        assertThat(csv(HEADER + "\"i\nj\",t,p,1\ni,t,p,2\n"))
                .containsExactly("2: i\nj t p - - - 1 -", "4: i t p - - - 2 -");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | empty-file null",
                "\"indicator | not-csv 1",
                "indicator,territory,period,value$\"i | not-csv 2",
                "indicator,territory,period,value$\"i$j\",t,p,1$\"i | not-csv 4"
            })
    void aFileThatIsNoTableIsRefusedWhereReadingEnded(String content, String fault) {
        assertThatThrownBy(() -> csv(content.replace('$', '\n')))
                .isInstanceOfSatisfying(
                        UnreadableFile.class,
                        file -> assertThat(
                                        file.error().code() + " " + file.error().line())
                                .isEqualTo(fault));
    }

    @Test
    void aFileThatIsNotInUtf8IsRefused() {
        var latin = (HEADER + "\u00e9,t,p,1\n").getBytes(ISO_8859_1);
        assertThatThrownBy(
                        () -> new CsvLineReader(NumberForm.MACHINE).read(new ByteArrayInputStream(latin), new Told()))
                .isInstanceOfSatisfying(
                        UnreadableFile.class,
                        file -> assertThat(file.error().code()).isEqualTo("not-utf8"));
    }

    @Test
    void objectsAreReadOneALine() throws IOException {
        var object = "{\"indicator\": \"i\", \"territory\": null, \"value\": 1.50, \"unit\": \"u\"}";
        assertThat(json(object + "\r\n\r\n\n" + object))
                .containsExactly("1: i - - - - - 1.50 u", "4: i - - - - - 1.50 u");
        assertThat(json("{\"numerator\": 1, \"denominator\": 2, \"period\": \"p\", \"operator\": \"o\"}"))
                .containsExactly("1: - - p o 1 2 - -");
        assertThat(json("")).isEmpty();
        assertThat(json("\n\n")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"value\": \"1\"} | /value wrong-type",
                "{\"indicator\": 1} | /indicator wrong-type",
                "{\"indicator\": []} | /indicator wrong-type",
                "{\"value\": true} | /value wrong-type",
                "{\"value\": 1, \"value\": 2} | /value doubled-member",
                "{\"unit\": \"a\", \"unit\": \"b\"} | /unit doubled-member",
                "{\"colour\": 1} | ` unknown-member`",
                "{\"value\": 1} {} | ` not-json`",
                "{\"value\": 1 | ` not-json`",
                "[] | ` not-json`",
                "1 | ` not-json`"
            })
    void anObjectThatIsNoFigureIsFaultyAlone(String object, String fault) throws IOException {
        assertThat(json(object + "\n{\"value\": 1}")).containsExactly("1: " + fault, "2: - - - - - - 1 -");
    }

    @Test
    void aZeroByteEndsNeitherALineNorTheFile() throws IOException {
        assertThat(json("\0\n{\"value\"\0: 1}\n{\"value\": 1}"))
                .containsExactly("1:  not-json", "2:  not-json", "3: - - - - - - 1 -");
    }

    @Test
    void aLineIsAsLongAsItMayBe() throws IOException {
        var object = "{\"indicator\": \"\"}";
        var longest = object.replace("\"\"", "\"" + "x".repeat(LONGEST_LINE - object.length()) + "\"");
        for (var end : List.of("", "\n")) {
            assertThat(json(longest + end)).singleElement().asString().startsWith("1: xxx");
            assertThat(json(longest.replaceFirst("x", "xx") + end)).containsExactly("1:  too-long");
        }
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({"MACHINE, 40, true", "MACHINE, 41, false", "EXCEL_VI, 40, true", "EXCEL_VI, 41, false"})
    void aNumberHasSoManyDigitsOnEitherSide(NumberForm form, int digits, boolean is) {
        var some = "1".repeat(digits);
        var point = form == NumberForm.MACHINE ? "." : ",";
        for (var text : List.of(some, some + point + "1", "1" + point + some, "-" + some)) {
            assertThat(form.read("value", text).error() == null).as(text).isEqualTo(is);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234.567 | true",
                "12.345.678,9 | true",
                "123.456,7 | true",
                "1234.567.890 | false",
                "1.234.56 | false",
                "1.2345,6 | false",
                "0.123,4 | true",
                ",5 | false",
                "5, | false",
                "+5 | false",
                "1 234 | false",
                "٣ | false"
            })
    void pointsAreGroupsOfThreeDigits(String text, boolean is) {
        assertThat(NumberForm.EXCEL_VI.read("value", text).error() == null).isEqualTo(is);
    }

    @ParameterizedTest
    @CsvSource({"1000, 2000, true", "1001, 0, false", "1000, 2001, false"})
    void aFormulaThatARowSharesIsAsLongAsItMayBe(int letters, int cells, boolean within) {
        var bounds = new FormulaCheck();
        bounds.beginRow();
        bounds.end(1, letters);
        times(cells, () -> bounds.end(1, 0));
        assertThat(bounds.areWithin()).isEqualTo(within);
    }

    @Test
    void formulasOfAllRowsTogetherHaveABound() {
        var bounds = new FormulaCheck();
        bounds.end(1, 1_000);
        for (var row = 0; row < 16; row++) {
            bounds.beginRow();
            times(2_000, () -> bounds.end(1, 0));
            assertThat(bounds.areWithin()).isTrue();
        }
        bounds.beginRow();
        bounds.end(2, 0);
        assertThat(bounds.areWithin()).isTrue();
        bounds.end(1, 0);
        assertThat(bounds.areWithin()).isFalse();
    }

    @Test
    void thereAreAHundredArrayFormulasAtMost() {
        var bounds = new FormulaCheck();
        times(100, bounds::beginArray);
        assertThat(bounds.areWithin()).isTrue();
        bounds.beginArray();
        assertThat(bounds.areWithin()).isFalse();
    }

    /** What a spreadsheet can just hold is read, and one more is not. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"column", "row", "cells", "text", "depth", "names", "number", "texts"})
    void aPartHoldsWhatASpreadsheetCan(String what) {
        WorkbookPartCheck.check(part(what, 0));
        assertThatThrownBy(() -> WorkbookPartCheck.check(part(what, 1))).isInstanceOf(UnreadableFile.class);
    }

    private static ByteArrayInputStream part(String what, int more) {
        var rows = switch (what) {
            case "column" -> "<row r=\"1\"><c r=\"" + (more == 0 ? "XFD" : "XFE") + "1\"/></row>";
            case "row" -> "<row r=\"" + (1_048_576 + more) + "\"/>";
            case "cells" -> "<row>" + "<c/>".repeat(16_384 + more) + "</row>";
            case "text" -> "<row><c><is><t>" + "x".repeat(32_767 + more) + "</t></is></c></row>";
            // With the sheet and its data.
            case "depth" -> "<b>".repeat(62 + more) + "</b>".repeat(62 + more);
            case "names" ->
                Stream.iterate(0, nth -> nth + 1)
                        .limit(1_998L + more)
                        .map(nth -> "<x" + nth + "/>")
                        .collect(Collectors.joining());
            case "number" -> "<row><c><v>" + "9".repeat(64 + more) + "</v></c></row>";
            default -> "<si/>".repeat(300_000 + more);
        };
        return new ByteArrayInputStream(("<worksheet><sheetData>" + rows + "</sheetData></worksheet>").getBytes(UTF_8));
    }

    @Test
    void aSharedTextIsCountedFromNothing() {
        var shared = WorkbookPartCheck.check(new ByteArrayInputStream(
                "<worksheet><row><c t=\"s\"><v>4</v></c><c t=\"s\"><v>2</v></c></row><si/><si/></worksheet>"
                        .getBytes(UTF_8)));
        assertThat(List.of(shared.texts(), shared.needed())).containsExactly(2, 5);
    }

    @Test
    void rowsComeInTheirOrder() {
        WorkbookPartCheck.check(rows("<row r=\"1\"/><row r=\"2\"/><row/><row r=\"4\"/>"));
        for (var rows :
                List.of("<row r=\"2\"/><row r=\"2\"/>", "<row r=\"2\"/><row/><row r=\"3\"/>", "<row r=\"0\"/>")) {
            assertThatThrownBy(() -> WorkbookPartCheck.check(rows(rows))).isInstanceOf(UnreadableFile.class);
        }
    }

    private static ByteArrayInputStream rows(String rows) {
        return new ByteArrayInputStream(("<worksheet>" + rows + "</worksheet>").getBytes(UTF_8));
    }

    /** Pieces lie between two tags. */
    @Test
    void aPieceIsAsLongAsItMayBe() throws IOException {
        var longest = 160 * 1024;
        var text = "<a>" + "x".repeat(longest - 2) + "</a>" + "x".repeat(longest - 3) + "<b/>";
        assertThat(new TokenLengthLimit(new ByteArrayInputStream(text.getBytes(UTF_8))).readAllBytes())
                .hasSize(text.length());
        var tooLong = "<a>" + "x".repeat(longest - 1) + "</a>";
        assertThatThrownBy(() -> new TokenLengthLimit(new ByteArrayInputStream(tooLong.getBytes(UTF_8))).readAllBytes())
                .isInstanceOf(UnreadableFile.class);
    }

    private static void times(int count, Runnable work) {
        for (var nth = 0; nth < count; nth++) {
            work.run();
        }
    }

    private static List<String> csv(String content) throws IOException {
        var told = new Told();
        new CsvLineReader(NumberForm.MACHINE).read(new ByteArrayInputStream(content.getBytes(UTF_8)), told);
        return told.lines;
    }

    private static List<String> json(String content) throws IOException {
        var told = new Told();
        new JsonLineReader().read(new ByteArrayInputStream(content.getBytes(UTF_8)), told);
        return told.lines;
    }

    /** Lines as they are told, what is not there as a hyphen. */
    private static final class Told implements LineSink {

        private final List<String> lines = new ArrayList<>();

        @Override
        public void figure(int line, NewObservation figure) {
            lines.add(line + ": "
                    + Stream.of(
                                    figure.indicator(),
                                    figure.territory(),
                                    figure.period(),
                                    figure.operator(),
                                    figure.numerator(),
                                    figure.denominator(),
                                    figure.value(),
                                    figure.unit())
                            .map(part -> Objects.requireNonNullElse(part, "-").toString())
                            .collect(Collectors.joining(" ")));
        }

        @Override
        public void blank() {
            lines.add("blank");
        }

        @Override
        public void faulty(int line, List<FieldError> faults) {
            lines.add(line + ": "
                    + faults.stream()
                            .map(fault -> fault.pointer() + " " + fault.code())
                            .collect(Collectors.joining(", ")));
        }
    }
}
