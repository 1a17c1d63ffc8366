package vn.laichau.hatangso.reporting.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            397943      | 397.943
            1842        | 1.842
            941         | 941
            1000000     | 1.000.000
            1E+3        | 1.000
            41.5        | 41,5
            41.50       | 41,5
            80.0        | 80
            0           | 0
            -9.6        | -9,6
            -1234567.25 | -1.234.567,25
            33.333333   | 33,33
            66.666666   | 66,67
            48.0003     | 48
            411.995     | 412
            85.997      | 86
            0.125       | 0,13
            2.345       | 2,35
            2.344999    | 2,34
            -0.125      | -0,13
            0.005       | 0,01
            999         | 999
            -999        | -999
            -1000       | -1.000
            100000      | 100.000
            999.995     | 1.000
            """)
    void writesDotsBetweenThousandsAndADecimalComma(BigDecimal number, String written) {
        assertThat(Numbers.of(number)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            99.996   | 99,996
            99.99999 | 99,99999
            100.0001 | 100,0001
            0.0004   | 0,0004
            0.004    | 0,004
            -0.0004  | -0,0004
            0.000001 | 0,000001
            0.0000004 | 0
            99.9999996 | 100
            """)
    void neverRoundsAValueToAllOrNothing(BigDecimal number, String written) {
        assertThat(Numbers.of(number)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "79.996, 80, 79.996",
        "80.0004, 80, 80.0004",
        "5.001, 5, 5.001",
        "5.001, 80, 5",
        "80, 80, 80",
        "2.345, 80, 2.35"
    })
    void neverRoundsAValueToTheGoalItIsHeldAgainst(BigDecimal number, BigDecimal goal, BigDecimal shown) {
        assertThat(Numbers.shown(number, goal)).isEqualByComparingTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"41, 0", "41.5, 1", "41.50, 1", "33.3333, 2", "99.996, 3", "0.00004, 5", "1000, 0", "1E+3, 0"})
    void countsTheDecimalsItShows(BigDecimal number, int decimals) {
        assertThat(Numbers.decimals(number)).isEqualTo(decimals);
    }

    @ParameterizedTest
    @CsvSource({"-1, -1", "0, 00", "4, 04", "9, 09", "10, 10", "1842, 1.842"})
    void putsAZeroBeforeACountBelowTen(int count, String written) {
        assertThat(Numbers.count(count)).isEqualTo(written);
    }

    @Test
    void doesNotAskTheMachineForItsLocale() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(Numbers.of(new BigDecimal("397943.5"))).isEqualTo("397.943,5");
            assertThat(Numbers.count(7)).isEqualTo("07");
        } finally {
            Locale.setDefault(before);
        }
    }
}
