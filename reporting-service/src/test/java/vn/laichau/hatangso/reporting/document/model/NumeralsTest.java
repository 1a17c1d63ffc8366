package vn.laichau.hatangso.reporting.document.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.chassis.text.Language;

class NumeralsTest {

    @ParameterizedTest
    @CsvSource({
        "1, a, a",
        "4, d, d",
        "5, đ, e",
        "6, e, f",
        "23, y, w",
        "24, aa, x",
        "26, ac, z",
        "27, ad, aa",
        "46, ay, at",
        "47, ba, au"
    })
    void countsPointsInTheAlphabetOfTheLanguage(int ordinal, String vietnamese, String english) {
        assertThat(Numerals.letter(ordinal, Language.VI)).isEqualTo(vietnamese);
        assertThat(Numerals.letter(ordinal, Language.EN)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({
        "1, I",
        "3, III",
        "4, IV",
        "5, V",
        "6, VI",
        "9, IX",
        "10, X",
        "14, XIV",
        "40, XL",
        "49, XLIX",
        "50, L",
        "90, XC",
        "100, C",
        "400, CD",
        "500, D",
        "900, CM",
        "1994, MCMXCIV"
    })
    void countsChaptersAndAnnexesInRomanNumerals(int ordinal, String roman) {
        assertThat(Numerals.roman(ordinal)).isEqualTo(roman);
    }
}
