package vn.laichau.hatangso.reporting.document.glyph;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CleanTextTest {

    @Test
    void composesWhatIsSpelledInParts() {
        assertThat(CleanText.of(Normalizer.normalize("Tỷ lệ phủ sóng ở Lai Châu", Normalizer.Form.NFD)))
                .isEqualTo("Tỷ lệ phủ sóng ở Lai Châu");
    }

    /** The quick way for usual texts does what the long way does: another character at the end takes that one. */
    @Test
    void treatsEachLetterAloneAsAmongOthers() {
        IntStream.range(1, 0x2100)
                .filter(letter -> !Character.isSurrogate((char) letter))
                .filter(letter -> Character.getType(letter) != Character.NON_SPACING_MARK)
                .mapToObj(Character::toString)
                .forEach(letter -> assertThat(CleanText.of(letter) + "☎")
                        .as("U+%04X", letter.codePointAt(0))
                        .isEqualTo(CleanText.of(letter + "☎")));
    }

    @Test
    void dropsWhatTurnsOrBreaksADocument() {
        assertThat(CleanText.of("A\u0000B\u0001\u202Egnol\u202C\uFFFE\tC")).isEqualTo("ABgnol C");
    }

    /** Both ends of each range, and their neighbours. */
    @ParameterizedTest
    @CsvSource({
        "0008, drops",
        "0009, ' '",
        "000A, keeps",
        "000B, drops",
        "000D, drops",
        "001F, drops",
        "0020, keeps",
        "2013, keeps",
        "2029, keeps",
        "202A, drops",
        "202E, drops",
        "202F, keeps",
        "2065, keeps",
        "2066, drops",
        "2069, drops",
        "206A, keeps",
        "200E, keeps",
        "200F, keeps",
        "D7FF, keeps",
        "D800, drops",
        "DFFF, drops",
        "E000, keeps",
        "FFFD, keeps",
        "FFFE, drops",
        "FFFF, drops",
        "10000, keeps",
        "10FFFF, keeps"
    })
    void keepsWhatADocumentMayHoldAndNothingElse(String hex, String what) {
        var character = Character.toString(Integer.parseInt(hex, 16));
        var kept = switch (what) {
            case "keeps" -> character;
            case "drops" -> "";
            default -> what;
        };
        assertThat(CleanText.of(character)).isEqualTo(kept);
        assertThat(CleanText.of("Tỷ lệ " + character + "☎")).isEqualTo("Tỷ lệ " + kept + "☎");
    }

    @Test
    void writesWhatIsMarkupSoThatItIsNone() {
        assertThat(CleanText.markup("<b> & \"c\" &lt; 'd'\u0000"))
                .isEqualTo("&lt;b&gt; &amp; &quot;c&quot; &amp;lt; 'd'");
    }
}
