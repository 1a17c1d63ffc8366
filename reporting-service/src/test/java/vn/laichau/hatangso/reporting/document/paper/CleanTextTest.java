package vn.laichau.hatangso.reporting.document.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

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
}
