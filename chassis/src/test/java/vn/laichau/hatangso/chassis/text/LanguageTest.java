package vn.laichau.hatangso.chassis.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"en | EN", "en-GB, vi;q=0.9 | EN", "vi-VN, en;q=0.5 | VI", "fr | VI", "* | VI", "en;q=x | VI"})
    void isTheBestThatTheHeaderAsksFor(String header, Language best) {
        assertThat(Language.preferredBy(header)).isEqualTo(best);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vi, en;q=0.5 | true",
                "vi-VN, vi;q=0.9, en-US;q=0.6 | true",
                "vi | false",
                "vi, en;q=0 | false",
                "vi, *;q=0.1 | false",
                "vi, enm | false",
                "en;q=x | false"
            })
    void isNamedByAHeaderThatSpellsItOut(String header, boolean named) {
        assertThat(Language.EN.isNamedBy(header)).isEqualTo(named);
    }

    @Test
    void isNotLookedForInALongList() {
        assertThat(Language.preferredBy("en, ".repeat(300) + "en")).isEqualTo(Language.VI);
    }

    @Test
    void isVietnameseWhereNothingIsAsked() {
        assertThat(Language.preferredBy(null)).isEqualTo(Language.VI);
        assertThat(Language.VI.isNamedBy(null)).isFalse();
    }
}
