package vn.laichau.hatangso.reporting.document.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.chassis.text.Language;

class NumeralsTest {

    @ParameterizedTest
    @CsvSource({"1, a, a", "4, d, d", "5, đ, e", "6, e, f", "23, y, w", "24, aa, x", "27, ad, aa"})
    void countsPointsInTheAlphabetOfTheLanguage(int ordinal, String vietnamese, String english) {
        assertThat(Numerals.letter(ordinal, Language.VI)).isEqualTo(vietnamese);
        assertThat(Numerals.letter(ordinal, Language.EN)).isEqualTo(english);
    }
}
