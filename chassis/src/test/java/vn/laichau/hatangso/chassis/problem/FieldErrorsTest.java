package vn.laichau.hatangso.chassis.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.chassis.text.Text;

/** Each bound of what is entered, from both sides. */
class FieldErrorsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

    private static String codes(FieldErrors errors) {
        return String.join(
                ", ",
                errors.list().stream()
                        .map(error -> error.pointer() + " " + error.code())
                        .toList());
    }

    private static String expected(String code) {
        return code == null ? "" : "/a " + code;
    }

    private static FieldErrors errors() {
        return new FieldErrors();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"1, -", "4, -", "0, out-of-range", "5, out-of-range", "-, missing"})
    void boundNumbers(Integer number, String code) {
        assertThat(codes(errors().range("/a", number, 1, 4))).isEqualTo(expected(code));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"2000, -", "2100, -", "1999, out-of-range", "2101, out-of-range", "-, missing"})
    void boundYears(Integer year, String code) {
        assertThat(codes(errors().year("/a", year))).isEqualTo(expected(code));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-06-15, -",
                "2026-06-16, in-future",
            })
    void takeNoDayToCome(LocalDate day, String code) {
        assertThat(codes(errors().notAfter("/a", day, TODAY))).isEqualTo(expected(code));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2100-12-31, -",
                "2101-01-01, out-of-range",
                "2000-01-01, -",
                "1999-12-31, out-of-range",
                "-, missing"
            })
    void takeDaysToComeWhereTheyMayBe(LocalDate day, String code) {
        assertThat(codes(errors().day("/a", day))).isEqualTo(expected(code));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"0, -", "0.1, -", "-0.1, negative", "-, -"})
    void takeNothingBelowZero(BigDecimal number, String code) {
        assertThat(codes(errors().notNegative("/a", number))).isEqualTo(expected(code));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "99999.99, 7, 2, -",
                "100000, 7, 2, too-many-digits",
                "0.001, 7, 2, too-many-digits",
                "1e999999, 7, 2, too-many-digits",
                "1.230, 3, 3, -",
                "1.234, 3, 3, too-many-digits",
                "-, 3, 3, -",
            })
    void boundDigits(BigDecimal number, int most, int decimals, String code) {
        assertThat(codes(errors().digits("/a", number, most, decimals))).isEqualTo(expected(code));
    }

    @Test
    void boundTexts() {
        assertThat(codes(errors().text("/a", "xxxxx", 5).textIfAny("/a", "x\ny", 5)))
                .isEmpty();
        assertThat(codes(errors().text("/a", "xxxxxx", 5).textIfAny("/b", "xxxxxx", 5)))
                .isEqualTo("/a too-long, /b too-long");
        assertThat(codes(errors().text("/a", null, 5).text("/b", " \n", 5).textIfAny("/c", "", 5)))
                .isEqualTo("/a missing, /b missing, /c missing");
        assertThat(codes(
                        errors().textIfAny("/a", null, 5).storable("/a", " ", 5).storable("/a", (String) null, 5)))
                .isEmpty();
        assertThat(codes(errors().text("/a", "a\u0007", 5).storable("/b", "\u202e", 5)))
                .isEqualTo("/a control-character, /b control-character");
    }

    @Test
    void boundLines() {
        assertThat(codes(errors().line("/a", "xxxxx", 5).lineIfAny("/a", null, 5)))
                .isEmpty();
        assertThat(codes(errors().line("/a", "x\ny", 5).lineIfAny("/b", "x\u2028y", 5)))
                .isEqualTo("/a not-one-line, /b not-one-line");
        assertThat(codes(errors().line("/a", "xxxxxx", 5).line("/b", " ", 5).line("/c", null, 5)))
                .isEqualTo("/a too-long, /b missing, /c missing");
        assertThat(codes(errors().line("/a", "x\ue000", 5)
                        .printable("/b", "\ue000")
                        .printable("/b", null)))
                .isEqualTo("/a control-character, /b control-character");
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x0000, 0x0007, 0x001B, 0x007F, 0x0085, 0x061C, 0x200E, 0x200F, 0x202A, 0x202E, 0x2066, 0x2069, 0xD800,
                0xDFFF, 0xE000, 0xFDD0, 0xFFFE, 0xFFFF, 0x1FFFE, 0xE0041, 0x10FFFF
            })
    void holdNothingThatBreaksADocumentOrTurnsItsText(int character) {
        var text = "𝕏An" + new String(Character.toChars(character)) + "Bình";
        assertThat(codes(errors().line("/a", text, 200).printable("/b", text)))
                .isEqualTo("/a control-character, /b control-character");
    }

    @Test
    void areFoundInBothLanguages() {
        assertThat(codes(errors().texts("/a", Text.of("x", null), 5).lines("/b", Text.of("x\ny", "z"), 5)))
                .isEqualTo("/a/en missing, /b/vi not-one-line");
        assertThat(codes(errors().texts("/a", null, 5).lines("/b", null, 5))).isEqualTo("/a missing, /b missing");
    }

    @Test
    void areFoundRowByRow() {
        var rows = Arrays.asList("x", null, "y", "x");
        assertThat(codes(errors().each("/a", rows, 4, row -> row, (place, row) -> {})))
                .isEqualTo("/a/1 missing, /a/3 duplicate");
        assertThat(codes(errors().each("/a", rows, 3, row -> row, (place, row) -> {})))
                .isEqualTo("/a too-many");
        var found = errors();
        found.each("/a", List.of("x", "z"), 2, row -> row, (place, row) -> found.known(place, row, Set.of("x")));
        assertThat(codes(found.known("/b", null, Set.of()))).isEqualTo("/a/1 unknown-code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://bao.vn/1", "HTTPS://bao.vn", "https://a.b.vn:8443/x?y=1#z"})
    void sendPeopleToPagesOnTheWeb(String link) {
        assertThat(codes(errors().linkIfAny("/a", link))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://bao.vn",
                "javascript:alert(1)",
                "https://localhost/x",
                "https://user:pass@bao.vn/",
                "https:///x",
                "https://bao.vn/\n",
                "bao.vn",
                "https://.vn/",
                " ",
            })
    void sendPeopleNowhereElse(String link) {
        assertThat(codes(errors().linkIfAny("/a", link))).isEqualTo("/a not-a-link");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"500, -", "501, not-a-link"})
    void boundLinks(int length, String code) {
        var link = "https://bao.vn/" + "x".repeat(length - "https://bao.vn/".length());
        assertThat(codes(errors().linkIfAny("/a", link))).isEqualTo(expected(code));
    }

    /** A value is said as the reader writes it, and a wrong character by its place. */
    @Test
    void saysBoundsInTheReadersLanguage() {
        assertThat(CommonErrorCode.TOO_LONG.detail(5000))
                .isEqualTo(Text.of("Tối đa 5.000 ký tự", "At most 5,000 characters"));
        assertThat(CommonErrorCode.OUT_OF_RANGE
                        .detail(new BigDecimal("1E+3"), LocalDate.of(2027, 1, 2))
                        .en())
                .isEqualTo("Must be from 1000 to 2027-01-02");
        assertThat(CommonErrorCode.WRONG_FORMAT.detail(Text.of("đỏ", "red")))
                .isEqualTo(Text.of("Sai định dạng: đỏ", "Wrong format: red"));
        assertThat(errors().text("/a", "ab\u0007", 5).list().get(0).detail().en())
                .startsWith("Character 3 (U+0007)");
    }

    @Test
    void areThrownWithTheirPlaces() {
        assertThatCode(() -> errors().throwIfAny()).doesNotThrowAnyException();
        var found = errors().require("/a", null).require("/b", 1);
        assertThat(found.isEmpty()).isFalse();
        assertThatThrownBy(found::throwIfAny).isInstanceOfSatisfying(ProblemException.class, problem -> {
            assertThat(problem.type()).isEqualTo(CommonProblem.INVALID_CONTENT);
            assertThat(problem.errors()).isEqualTo(found.list());
        });
        assertThat(found.list().get(0).movedTo("/x/a").onLine(7))
                .isEqualTo(new FieldError("/x/a", "missing", CommonErrorCode.MISSING.words(), 7));
    }
}
