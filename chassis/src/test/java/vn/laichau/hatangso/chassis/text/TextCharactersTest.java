package vn.laichau.hatangso.chassis.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextCharactersTest {

    private static final int LONGEST = 200;

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x0000, 0x0007, 0x001B, 0x007F, 0x0085, 0x061C, 0x200E, 0x200F, 0x202A, 0x202E, 0x2066, 0x2069, 0xD800,
                0xDFFF, 0xFDD0, 0xFFFE, 0xFFFF, 0x1FFFE, 0xE0041, 0x10FFFF
            })
    void areNoneThatBreakADocumentOrTurnItsText(int character) {
        var text = "𝕏An" + new String(Character.toChars(character)) + "Bình";

        assertThat(TextCharacters.areStorable(text)).isFalse();
        assertThat(TextCharacters.arePrintable(text)).isFalse();
        assertThat(TextCharacters.areText(text, LONGEST)).isFalse();
        assertThat(TextCharacters.areOneLine(text, LONGEST)).isFalse();
    }

    /** Whoever pastes a list from a word processor brings its bullets. */
    @ParameterizedTest
    @ValueSource(ints = {0xE000, 0xF0B7, 0xF0D8, 0xF0000})
    void areKeptInATextButNotInANameWhereEachFontHasItsOwn(int character) {
        var text = new String(Character.toChars(character)) + " Phủ sóng 4G";

        assertThat(TextCharacters.areText(text, LONGEST)).isTrue();
        assertThat(TextCharacters.arePrintable(text)).isFalse();
        assertThat(TextCharacters.areOneLine(text, LONGEST)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nguyễn Văn An", "Đ", "7", "H’Hen Niê", "𝕏 An", "{all}", "👍"})
    void areThoseThatPeopleWrite(String text) {
        assertThat(TextCharacters.areOneLine(text, LONGEST)).isTrue();
        assertThat(TextCharacters.areText(text + "\r\n\tvà " + text, LONGEST)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"An\nBình", "An\tBình", "An\rBình", "An\u2028Bình", "An\u2029Bình"})
    void endNoLineInAName(String text) {
        assertThat(TextCharacters.areText(text, LONGEST)).isTrue();
        assertThat(TextCharacters.areOneLine(text, LONGEST)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nguyễn Văn An", "Đ", "7", "𝕏", "{all}"})
    void saySomethingInLettersAndDigits(String text) {
        assertThat(TextCharacters.saySomething(text)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\n", "\u00a0", "\u200b", "\u00ad\u2060", "–", "…"})
    void sayNothingWithoutThem(String nothing) {
        assertThat(TextCharacters.saySomething(nothing)).isFalse();
    }

    /** Each that there is, held against a list of those that are not, written down by hand. */
    @Test
    void areAllButThese() {
        var unstorable = Pattern.compile("[\\p{Cc}&&[^\t\n\r]]|\\p{Cs}|\u061C|[\u200E\u200F]|[\u202A-\u202E]"
                + "|[\u2066-\u2069]|[\uFDD0-\uFDEF]|[\\x{E0000}-\\x{E007F}]"
                + IntStream.rangeClosed(0, 16)
                        .mapToObj(plane -> "|[\\x{%XFFFE}\\x{%XFFFF}]".formatted(plane, plane))
                        .collect(Collectors.joining()));
        var unprintable = Pattern.compile("\\p{Co}");
        var endsLine = Pattern.compile("[\\p{Cc}\u2028\u2029]");
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT).forEach(character -> {
            var alone = new String(Character.toChars(character));
            var storable = !unstorable.matcher(alone).matches();
            var printable = storable && !unprintable.matcher(alone).matches();
            var inALine = printable && !endsLine.matcher(alone).matches();
            if (TextCharacters.areStorable(alone) != storable
                    || TextCharacters.isPrintable(character) != printable
                    || TextCharacters.areOneLine("a" + alone + "b", 4) != inALine) {
                fail("U+%04X", character);
            }
        });
    }

    @Test
    void areSomeAndNoMoreThanThereIsRoomFor() {
        assertThat(TextCharacters.areText(null, LONGEST)).isFalse();
        assertThat(TextCharacters.areText(" ", LONGEST)).isFalse();
        assertThat(TextCharacters.areText("ă".repeat(LONGEST), LONGEST)).isTrue();
        assertThat(TextCharacters.areText("ă".repeat(LONGEST + 1), LONGEST)).isFalse();
        assertThat(TextCharacters.areOneLine(null, LONGEST)).isFalse();
        assertThat(TextCharacters.areOneLine("", LONGEST)).isFalse();
        assertThat(TextCharacters.areOneLine("ă".repeat(LONGEST), LONGEST)).isTrue();
        assertThat(TextCharacters.areOneLine("ă".repeat(LONGEST + 1), LONGEST)).isFalse();
    }
}
