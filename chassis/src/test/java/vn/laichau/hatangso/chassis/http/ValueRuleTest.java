package vn.laichau.hatangso.chassis.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.ProblemException;
import vn.laichau.hatangso.chassis.text.Text;

/** What a parameter of each type takes and refuses, by its name where that decides. */
class ValueRuleTest {

    enum Level {
        PROVINCE,
        COMMUNE
    }

    private static Class<?> type(String name) {
        return switch (name) {
            case "Level" -> Level.class;
            case "LocalDate" -> LocalDate.class;
            case "OffsetDateTime" -> OffsetDateTime.class;
            case "boolean" -> boolean.class;
            case "Boolean" -> Boolean.class;
            case "int" -> int.class;
            case "Integer" -> Integer.class;
            case "UUID" -> UUID.class;
            default -> String.class;
        };
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "level, Level, COMMUNE",
                "period, LocalDate, 1900-01-01",
                "period, LocalDate, 2999-12-31",
                "period, LocalDate, 2028-02-29",
                "at, OffsetDateTime, 1900-01-01T00:00:00Z",
                "at, OffsetDateTime, 2999-12-31T23:59:59.999999+07:00",
                "asOf, String, 2026-11-25",
                "asOf, String, 2026-11-25T00:00:00+07:00",
                "from, String, anything",
                "until, String, 2026",
                "until, String, x",
                "count, boolean, true",
                "count, Boolean, false",
                "limit, int, 0",
                "limit, int, -5",
                "limit, Integer, +5",
                "limit, int, 2147483647",
                "limit, int, -2147483648",
                "year, int, 1900",
                "year, Integer, 2999",
                "id, UUID, 0199a0b1-0000-7000-8000-00000000000f"
            })
    void takes(String name, String type, String text) {
        assertThatCode(() -> QueryValueRule.of(name, type(type)).require(name, text))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "level, Level, commune, not-in-list",
                "level, Level, DISTRICT, not-in-list",
                "level, Level, '', not-in-list",
                "level, Level, COMMUNE COMMUNE, not-in-list",
                "period, LocalDate, 1899-12-31, out-of-range",
                "period, LocalDate, 3000-01-01, out-of-range",
                "period, LocalDate, +12026-01-01, out-of-range",
                "period, LocalDate, 2027-02-29, not-a-day",
                "period, LocalDate, 2026-1-1, not-a-day",
                "period, LocalDate, 2026-11-25T00:00:00Z, not-a-day",
                "period, LocalDate, '', not-a-day",
                "at, OffsetDateTime, 1899-12-31T23:59:59Z, out-of-range",
                "at, OffsetDateTime, 3000-01-01T00:00:00Z, out-of-range",
                "at, OffsetDateTime, 2026-11-25T00:00:00, not-an-instant",
                "at, OffsetDateTime, 2026-11-25, not-an-instant",
                "asOf, String, '', not-an-instant",
                "asOf, String, 2026-11-31, not-a-day",
                "asOf, String, 2026-11-2, not-an-instant",
                "asOf, String, 1899-12-31, out-of-range",
                "asOf, String, 3000-01-01T00:00:00Z, out-of-range",
                "asOf, String, yesterday.., not-an-instant",
                "from, String, '', wrong-format",
                "until, String, '', wrong-format",
                "until, String, '', wrong-format",
                "count, boolean, TRUE, wrong-format",
                "count, Boolean, yes, wrong-format",
                "count, boolean, 1, wrong-format",
                "count, boolean, '', wrong-format",
                "limit, int, '', not-whole",
                "limit, int, ' 5', not-whole",
                "limit, int, 5.0, not-whole",
                "limit, Integer, 1e3, not-whole",
                "limit, int, ٣, not-whole",
                "limit, int, +-5, not-whole",
                "limit, int, 2147483648, not-whole",
                "limit, int, -2147483649, not-whole",
                "year, int, 1899, out-of-range",
                "year, Integer, 3000, out-of-range",
                "year, int, -2026, out-of-range",
                "year, int, MMXXVI, not-whole",
                "year, int, 2026-01, not-whole",
                "id, UUID, '', not-an-id",
                "id, UUID, 0199a0b1, not-an-id"
            })
    void refuses(String name, String type, String text, String code) {
        var refused = catchThrowableOfType(
                ProblemException.class,
                () -> QueryValueRule.of(name, type(type)).require(name, text));
        assertThat(refused).as("%s of %s", text, type).isNotNull();
        assertThat(refused.type()).isEqualTo(CommonProblem.INVALID_REQUEST);
        assertThat(refused.errors()).singleElement().satisfies(error -> {
            assertThat(error.pointer()).isEqualTo(name);
            assertThat(error.code()).isEqualTo(code);
        });
    }

    @Test
    void leavesATextAloneThatMayBeAnything() {
        assertThat(QueryValueRule.of("q", String.class)).isNull();
        assertThat(QueryValueRule.of("organisation", String.class)).isNull();
        assertThat(QueryValueRule.of("asOf", Object.class)).isNull();
    }

    @Test
    void readsWhatAnOperationReadsItself() {
        assertThat(QueryTimeConverters.day("on", "2028-02-29")).isEqualTo(LocalDate.of(2028, 2, 29));
        assertThat(QueryTimeConverters.instant("from", "2026-12-14T23:59:59+07:00"))
                .isEqualTo(OffsetDateTime.parse("2026-12-14T23:59:59+07:00"));
        var why = Text.of("Tháng hoặc ngày", "A month or a day");
        var refused = catchThrowableOfType(
                ProblemException.class,
                () -> QueryTimeConverters.day("period", "2026-13", CommonErrorCode.WRONG_FORMAT, why));
        assertThat(refused.errors()).singleElement().satisfies(error -> {
            assertThat(error.pointer()).isEqualTo("period");
            assertThat(error.detail()).isEqualTo(CommonErrorCode.WRONG_FORMAT.detail(why));
        });
        assertThat(catchThrowableOfType(
                                ProblemException.class,
                                () -> QueryTimeConverters.instant("from", "1899-12-31T00:00:00Z"))
                        .errors())
                .singleElement()
                .satisfies(error -> assertThat(error.code()).isEqualTo("out-of-range"));
    }
}
