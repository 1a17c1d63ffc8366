package vn.laichau.hatangso.chassis.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | EN",
                "en-GB, vi;q=0.9 | EN",
                "vi-VN, en;q=0.5 | VI",
                "fr | VI",
                "* | VI",
                "en;q=x | VI",
                "en;q=0.4, vi;q=0.5 | VI",
                "vi;q=0.4, en;q=0.5 | EN",
                "fr, en;q=0.1 | EN",
                "EN | EN",
                "enm | VI"
            })
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
        assertThat(Language.preferredBy("en" + " ".repeat(998))).isEqualTo(Language.EN);
        assertThat(Language.preferredBy("en" + " ".repeat(999))).isEqualTo(Language.VI);
        assertThat(Language.EN.isNamedBy("en" + " ".repeat(999))).isFalse();
    }

    @Test
    void isVietnameseWhereNothingIsAsked() {
        assertThat(Language.preferredBy(null)).isEqualTo(Language.VI);
        assertThat(Language.VI.isNamedBy(null)).isFalse();
    }

    @Test
    void hasATagAndAnother() {
        assertThat(Language.VI.tag()).isEqualTo("vi");
        assertThat(Language.EN.tag()).isEqualTo("en");
        assertThat(Language.VI.other()).isEqualTo(Language.EN);
        assertThat(Language.EN.other()).isEqualTo(Language.VI);
        assertThat(Language.VI.isNamedBy("en, vi-VN;q=0.1")).isTrue();
        assertThat(Language.VI.isNamedBy("en")).isFalse();
        assertThat(Text.of("có", "yes").in(Language.VI)).isEqualTo("có");
        assertThat(Text.of("có", "yes").in(Language.EN)).isEqualTo("yes");
    }
}
