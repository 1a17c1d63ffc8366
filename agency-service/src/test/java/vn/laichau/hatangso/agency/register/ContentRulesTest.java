package vn.laichau.hatangso.agency.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.agency.register.content.ContentRules;
import vn.laichau.hatangso.chassis.problem.FieldError;

/** Each bound of what registers take, from both sides. */
class ContentRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

    private static List<String> codes(ContentRules rules) {
        return rules.faults().stream().map(FieldError::code).toList();
    }

    private static List<String> expected(String code) {
        return code == null ? List.of() : List.of(code);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "0, 0, -",
                "-1, 0, out-of-range",
                "1, 1, -",
                "0, 1, out-of-range",
                "100000000000000, 0, -",
                "100000000000001, 0, out-of-range",
                "-, 0, out-of-range",
            })
    void boundAmounts(Long amount, long least, String code) {
        assertThat(codes(new ContentRules().amount("/a", amount, least))).isEqualTo(expected(code));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"5, 5, -", "6, 5, more-than-asked", "-, 5, -", "6, -, -"})
    void takeNoMoreThanWasAskedFor(Long amount, Long most, String code) {
        assertThat(codes(new ContentRules().atMost("/a", amount, most))).isEqualTo(expected(code));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"1, -", "4, -", "0, out-of-range", "5, out-of-range", "-, out-of-range"})
    void boundCounts(Integer number, String code) {
        assertThat(codes(new ContentRules().count("/a", number, 4))).isEqualTo(expected(code));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"2000, -", "2100, -", "1999, out-of-range", "2101, out-of-range", "-, out-of-range"})
    void boundYears(Integer year, String code) {
        assertThat(codes(new ContentRules().year("/a", year))).isEqualTo(expected(code));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-06-15, -",
                "2026-06-16, out-of-range",
                "2000-01-01, -",
                "1999-12-31, out-of-range",
                "-, missing",
            })
    void takeNoDayToCome(LocalDate day, String code) {
        assertThat(codes(new ContentRules().day("/a", day, TODAY))).isEqualTo(expected(code));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"2100-12-31, -", "2101-01-01, out-of-range"})
    void takeDaysToComeWhereTheyMayBe(LocalDate day, String code) {
        assertThat(codes(new ContentRules().day("/a", day, null))).isEqualTo(expected(code));
    }

    @ParameterizedTest
    @CsvSource({"5, 0", "6, 1"})
    void boundTexts(int length, int faults) {
        var text = "x".repeat(length);
        assertThat(new ContentRules().text("/a", text, 5).faults()).hasSize(faults);
        assertThat(new ContentRules().textIfAny("/a", text, 5).faults()).hasSize(faults);
        assertThat(new ContentRules().textIfAny("/a", null, 5).faults()).isEmpty();
        assertThat(new ContentRules().text("/a", null, 5).faults()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://bao.vn/1", "HTTPS://bao.vn", "https://a.b.vn:8443/x?y=1#z"})
    void sendPeopleToPagesOnTheWeb(String link) {
        assertThat(new ContentRules().linkIfAny("/a", link).faults()).isEmpty();
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
        assertThat(codes(new ContentRules().linkIfAny("/a", link))).containsExactly("not-a-link");
    }

    @ParameterizedTest
    @CsvSource({"500, 0", "501, 1"})
    void boundLinks(int length, int faults) {
        var link = "https://bao.vn/" + "x".repeat(length - "https://bao.vn/".length());
        assertThat(new ContentRules().linkIfAny("/a", link).faults()).hasSize(faults);
    }
}
