package vn.laichau.hatangso.reporting.entry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"Nguyễn Văn An", "Đ", "7", "𝕏", "{all}"})
    void saysSomethingInLettersAndDigits(String text) {
        assertThat(TextRules.saysSomething(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "\u00a0", "\u200b", "\u00ad\u2060", "–", "…"})
    void saysNothingWithoutThem(String nothing) {
        assertThat(TextRules.saysSomething(nothing)).isFalse();
    }
}
