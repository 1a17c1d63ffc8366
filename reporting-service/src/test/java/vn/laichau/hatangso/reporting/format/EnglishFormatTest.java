package vn.laichau.hatangso.reporting.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.chassis.text.Language;

class EnglishFormatTest {

    private final LanguageFormat english = LanguageFormat.in(Language.EN);

    @ParameterizedTest
    @CsvSource({
        "397943, '397,943'",
        "41.5, 41.5",
        "1234567.891, '1,234,567.89'",
        "-3.2, -3.2",
        "2.345, 2.35",
        "99.996, 99.996"
    })
    void writesNumbers(BigDecimal number, String written) {
        assertThat(english.number(number)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "2026, 2026",
        "2026-Q3, quarter 3 of 2026",
        "2026-03, March 2026",
        "2026-12, December 2026",
        "2023-03-15, 15 March 2023"
    })
    void writesPeriods(String period, String written) {
        assertThat(english.period(period)).isEqualTo(written);
    }

    @Test
    void writesDatesAndInstantsInVietnamsTime() {
        assertThat(english.date(LocalDate.of(2026, 12, 5))).isEqualTo("5 December 2026");
        assertThat(english.instant(Instant.parse("2026-12-04T18:05:00Z"))).isEqualTo("01:05 on 5 December 2026");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            11700000000   | 11,7 tỷ đồng       | 11.7 billion VND
            47000000000   | 47 tỷ đồng         | 47 billion VND
            100000000000  | 100 tỷ đồng        | 100 billion VND
            1001000000    | 1,001 tỷ đồng      | 1.001 billion VND
            1000000001    | 1.000.000.001 đồng | 1,000,000,001 VND
            900000000     | 900 triệu đồng     | 900 million VND
            1500500       | 1.500.500 đồng     | 1,500,500 VND
            1501000       | 1,501 triệu đồng   | 1.501 million VND
            0             | 0 đồng             | 0 VND
            """)
    void saysMoneyInTheLargestUnitThatShowsItExactly(long dong, String vietnamese, String english) {
        assertThat(LanguageFormat.in(Language.VI).money(dong).replace('\u00a0', ' '))
                .isEqualTo(vietnamese);
        assertThat(LanguageFormat.in(Language.EN).money(dong).replace('\u00a0', ' '))
                .isEqualTo(english);
    }

    @Test
    void saysDistancesOfPercentagesInPoints() {
        assertThat(english.distance(new BigDecimal("-9.6"), "PERCENT")).isEqualTo("9.6\u00a0percentage points");
        assertThat(LanguageFormat.in(Language.VI).distance(new BigDecimal("-9.6"), "PERCENT"))
                .isEqualTo("9,6\u00a0điểm phần trăm");
        // Of values as they are shown, which may have more decimals.
        assertThat(english.distance(Numbers.shown(new BigDecimal("12.0001"), null), "PERCENT"))
                .isEqualTo("12\u00a0percentage points");
        assertThat(english.distance(new BigDecimal("6.776"), "PERCENT")).isEqualTo("6.776\u00a0percentage points");
        assertThat(english.target("BELOW", BigDecimal.valueOf(5), "PERCENT")).isEqualTo("below 5%");
        assertThat("target " + english.target("INCREASE_BY_AT_LEAST", BigDecimal.valueOf(30), "PERCENT"))
                .isEqualTo("target increase of at least 30%");
    }

    @Test
    void countsOneThingInTheSingular() {
        assertThat(english.quantity(BigDecimal.ONE, "VILLAGE")).isEqualTo("1 village");
        assertThat(english.quantity(new BigDecimal("1.0"), "PERSON")).isEqualTo("1 person");
        assertThat(english.quantity(BigDecimal.ZERO, "STATION")).isEqualTo("0 stations");
        assertThat(english.quantity(BigDecimal.ONE, "KM")).isEqualTo("1\u00a0km");
        assertThat(english.distance(new BigDecimal("-1"), "PERCENT")).isEqualTo("1\u00a0percentage point");
    }
}
