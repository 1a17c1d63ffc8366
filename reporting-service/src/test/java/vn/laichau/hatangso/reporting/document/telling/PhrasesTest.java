package vn.laichau.hatangso.reporting.document.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.report.ReportKind;
import vn.laichau.hatangso.reporting.source.Part;

class PhrasesTest {

    @Test
    void saysEverythingInBothLanguages() {
        assertThat(names(Language.VI)).hasSizeGreaterThan(100).containsExactlyInAnyOrderElementsOf(names(Language.EN));
    }

    @ParameterizedTest
    @MethodSource("vn.laichau.hatangso.reporting.document.telling.ReportFile#oneOfEachKind")
    void leavesNoPlaceWithoutItsFigure(ReportKind kind, String subject) {
        for (var language : Language.values()) {
            for (var missing : List.of(List.<Part>of(), List.of(Part.AGENCY), List.of(Part.INDICATOR))) {
                var file = ReportFile.withAllParts().of(kind, subject).in(language);
                missing.forEach(file::without);

                assertThat(file.telling().paragraphs())
                        .isNotEmpty()
                        .allSatisfy(paragraph -> assertThat(paragraph.text()).doesNotContain("{"))
                        .extracting(Paragraph::key)
                        .doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void saysByHowMuchAFigureRoseOrFell() {
        assertThat(ReportFile.withAllParts().text())
                .contains("giảm 35,12 điểm % so với ban đầu")
                .contains("tăng 35,17 điểm % so với ban đầu");
        assertThat(ReportFile.withAllParts().in(Language.EN).text())
                .contains("down 35.12 percentage points since the start")
                .contains("up 35.17 percentage points since the start");
    }

    private static List<String> names(Language language) {
        var names = new ArrayList<String>();
        Phrases.in(language).words().fieldNames().forEachRemaining(names::add);
        return names;
    }
}
