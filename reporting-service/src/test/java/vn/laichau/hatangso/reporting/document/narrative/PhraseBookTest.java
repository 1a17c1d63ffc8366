package vn.laichau.hatangso.reporting.document.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.document.paragraph.Paragraph;
import vn.laichau.hatangso.reporting.document.paragraph.PhraseBook;
import vn.laichau.hatangso.reporting.report.ReportKind;
import vn.laichau.hatangso.reporting.source.Part;

class PhraseBookTest {

    @Test
    void saysEverythingInBothLanguages() {
        assertThat(names(Language.VI)).hasSizeGreaterThan(100).containsExactlyInAnyOrderElementsOf(names(Language.EN));
    }

    @ParameterizedTest
    @MethodSource("vn.laichau.hatangso.reporting.document.narrative.ReportFile#oneOfEachKind")
    void leavesNoPlaceWithoutItsFigure(ReportKind kind, String subject) {
        for (var language : Language.values()) {
            for (var missing : List.of(List.<Part>of(), List.of(Part.AGENCY), List.of(Part.INDICATOR))) {
                var file = ReportFile.withAllParts().of(kind, subject).in(language);
                missing.forEach(file::without);

                assertThat(file.narrative().paragraphs())
                        .isNotEmpty()
                        .allSatisfy(paragraph -> assertThat(paragraph.text()).doesNotContain("{"))
                        .extracting(Paragraph::key)
                        .doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void saysByHowMuchAFigureRoseOrFell() {
        assertThat(ReportFile.withAllParts().words())
                .contains("giảm 35,12 điểm phần trăm so với ban đầu theo Kế hoạch")
                .contains("tăng 35,17 điểm phần trăm so với ban đầu theo Kế hoạch");
        assertThat(ReportFile.withAllParts().in(Language.EN).words())
                .contains("down 35.12 percentage points from the plan's baseline")
                .contains("up 35.17 percentage points from the plan's baseline");
    }

    /** "1 targets" and "2 target(s)" are no English. */
    @Test
    void choosesBetweenOneAndManyByTheFigure() {
        var one = ReportFile.withAllParts()
                .with(Part.AGENCY, json -> json.putObject("tasks").put("ASSIGNED", 1));

        assertThat(one.in(Language.EN).words()).contains("The plan assigns 1 task. At the cut-off:");
        assertThat(ReportFile.withAllParts().in(Language.EN).words())
                .contains("The plan assigns 50 tasks. At the cut-off:");
        assertThat(PhraseBook.in(Language.EN).words())
                .noneMatch(phrase -> phrase.asText().contains("(s)"));
    }

    @Test
    void saysInWordsThatNobodyHasSent() {
        var nobody = ReportFile.withAllParts().with(Part.AGENCY, json -> {
            var obligation = (ObjectNode) json.at("/obligations/0");
            obligation.put("sent", 0).put("accepted", 0);
            obligation.get("organisations").forEach(body -> ((ObjectNode) body).put("state", "MISSING"));
        });

        assertThat(nobody.words()).contains("14 đơn vị có nghĩa vụ gửi; chưa có đơn vị nào gửi.");
        assertThat(nobody.in(Language.EN).words()).contains("14 bodies have this obligation; none has sent anything.");
    }

    @Test
    void saysHowTheCommitteeDecidedOnAllOrNoneOfAProposal() {
        assertThat(decided("ACCEPTED").words()).contains("ngày 02 tháng 4 năm 2026: chấp thuận toàn bộ 02 nội dung.");
        assertThat(decided("REFUSED").words()).contains("ngày 02 tháng 4 năm 2026: không chấp thuận 02 nội dung.");
        assertThat(decided("REFUSED").in(Language.EN).words())
                .contains("decided in document No. 512/QĐ-UBND of 2 April 2026: none accepted, 2 items refused.");
    }

    private static ReportFile decided(String outcome) {
        return ReportFile.withAllParts()
                .with(
                        Part.AGENCY,
                        json -> json.at("/decisions/0/items")
                                .forEach(item -> ((ObjectNode) item).put("outcome", outcome)));
    }

    private static List<String> names(Language language) {
        var names = new ArrayList<String>();
        PhraseBook.in(language).words().fieldNames().forEachRemaining(names::add);
        return names;
    }
}
