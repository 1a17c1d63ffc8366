package vn.laichau.hatangso.reporting.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.chassis.problem.ProblemException;

class EnteredTextTest {

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x0000, 0x0007, 0x001B, 0x007F, 0x0085, 0x061C, 0x200E, 0x200F, 0x202A, 0x202E, 0x2066, 0x2069, 0xD800,
                0xDFFF, 0xE000, 0xFDD0, 0xFFFE, 0xFFFF, 0x1FFFE, 0xE0041, 0x10FFFF
            })
    void holdsNothingThatBreaksADocumentOrTurnsItsText(int character) {
        var text = "𝕏An" + new String(Character.toChars(character)) + "Bình";

        assertThat(EnteredText.isLine(text, 200)).isFalse();
        assertThatThrownBy(() -> EnteredText.requireSound("/signer", text)).isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nguyễn Văn An", "Đ", "7", "H’Hen Niê", "𝕏 An", "{all}"})
    void holdsWhatPeopleWrite(String text) {
        assertThat(EnteredText.isLine(text, 200)).isTrue();
        assertThatCode(() -> EnteredText.requireSound("/reason", text + "\r\n\tvà " + text))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "\u00a0", "\u200b", "\u00ad\u2060", "–", "…"})
    void saysSomething(String nothing) {
        assertThat(EnteredText.saysSomething(nothing)).isFalse();
        assertThat(EnteredText.isLine(nothing, 200)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"An\nBình", "An\tBình", "An\rBình", "An\u2028Bình", "An\u2029Bình"})
    void standsOnOneLineWhereItIsAName(String text) {
        assertThat(EnteredText.isLine(text, 200)).isFalse();
    }

    @Test
    void isNoLongerThanItsPlaceAllows() {
        assertThat(EnteredText.isLine("ă".repeat(200), 200)).isTrue();
        assertThat(EnteredText.isLine("ă".repeat(201), 200)).isFalse();
    }
}
