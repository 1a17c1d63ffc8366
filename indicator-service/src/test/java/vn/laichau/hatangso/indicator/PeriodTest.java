package vn.laichau.hatangso.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2000, 2000-01-01, 2000-12-31",
        "2099-Q1, 2099-01-01, 2099-03-31",
        "2025-Q2, 2025-04-01, 2025-06-30",
        "2025-Q4, 2025-10-01, 2025-12-31",
        "2024-01, 2024-01-01, 2024-01-31",
        "2024-02, 2024-02-01, 2024-02-29",
        "2023-02, 2023-02-01, 2023-02-28",
        "2025-12, 2025-12-01, 2025-12-31"
    })
    void beginsAndEndsWithTheCalendar(String text, LocalDate begin, LocalDate end) {
        var period = Period.of(text).orElseThrow();
        assertThat(List.of(period.begin(), period.end())).containsExactly(begin, end);
        assertThat(period.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "1999",
                "2100",
                "20255",
                "2025-",
                "2025-Q0",
                "2025-Q5",
                "2025-0",
                "2025-00",
                "2025-13",
                "2025-1",
                "2025-Q1-01",
                "x2025",
                "2025-q1",
                "2025 "
            })
    void isAYearAQuarterOrAMonth(String text) {
        assertThat(Period.of(text)).isEmpty();
    }

    @Test
    void coversTheQuartersAndMonthsInsideIt() {
        assertThat(covered("2025-02")).containsExactly("2025-02");
        assertThat(covered("2025-Q1")).containsExactly("2025-Q1", "2025-01", "2025-02", "2025-03");
        assertThat(covered("2025-Q4")).containsExactly("2025-Q4", "2025-10", "2025-11", "2025-12");
        assertThat(covered("2025"))
                .containsExactlyElementsOf(Stream.of(
                                Stream.of("2025"),
                                IntStream.rangeClosed(1, 4).mapToObj(quarter -> "2025-Q" + quarter),
                                IntStream.rangeClosed(1, 12).mapToObj("2025-%02d"::formatted))
                        .flatMap(part -> part)
                        .toList());
    }

    private static List<String> covered(String text) {
        return Period.of(text).orElseThrow().covered();
    }
}
