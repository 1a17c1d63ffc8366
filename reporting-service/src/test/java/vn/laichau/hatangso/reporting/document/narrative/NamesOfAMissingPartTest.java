package vn.laichau.hatangso.reporting.document.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.document.model.Block;
import vn.laichau.hatangso.reporting.document.model.DocumentModel;
import vn.laichau.hatangso.reporting.document.model.Table.Column;
import vn.laichau.hatangso.reporting.report.ReportKind;
import vn.laichau.hatangso.reporting.source.Part;

/** How bodies are called, agency-service knows: where it did not answer, codes stand, and why is said beside them. */
class NamesOfAMissingPartTest {

    @ParameterizedTest
    @CsvSource({
        "VI, 'Doanh nghiệp được ghi bằng mã: phân hệ quản lý tên doanh nghiệp không cung cấp được tên khi lập báo cáo.', Doanh nghiệp (mã)",
        "EN, 'Enterprises are given by their codes: the part of the system that keeps their names gave none when the"
                + " report was made.', Enterprise (code)"
    })
    void saysBesideTheCodesOfOperatorsWhyTheyStandThere(Language language, String why, String head) {
        var file = ReportFile.withAllParts().without(Part.AGENCY).in(language);

        assertThat(texts(file.paper()).toList()).containsSubsequence(why, first(file, "vnpt"));
        assertThat(heads(file.paper())).contains(head);
    }

    @Test
    void saysNothingOfCodesWhereNamesStand() {
        assertThat(texts(ReportFile.withAllParts().paper())).noneMatch(text -> text.contains("ghi bằng mã"));
        assertThat(heads(ReportFile.withAllParts().paper()))
                .contains("Doanh nghiệp")
                .doesNotContain("Doanh nghiệp (mã)");
    }

    @Test
    void saysNothingOfCodesWhereTheOtherPartNamesOperators() {
        var file = ReportFile.withAllParts()
                .without(Part.AGENCY)
                .with(
                        Part.INDICATOR,
                        json -> json.get("operatorFigures").forEach(figure -> {
                            var code = figure.get("operator").asText();
                            ((ObjectNode) figure)
                                    .putObject("operator")
                                    .put("code", code)
                                    .putObject("name")
                                    .put("vi", "Doanh nghiệp " + code);
                        }));

        assertThat(texts(file.paper())).noneMatch(text -> text.contains("ghi bằng mã"));
        assertThat(heads(file.paper())).contains("Doanh nghiệp").doesNotContain("Doanh nghiệp (mã)");
    }

    @ParameterizedTest
    @CsvSource({"OPERATOR, vnpt", "AGENCY, dpi"})
    void saysWhyABodyIsCalledByItsCode(ReportKind kind, String subject) {
        var file = ReportFile.withAllParts().without(Part.AGENCY).of(kind, subject);

        assertThat(file.narrative().title()).contains("của " + subject + " ");
        assertThat(texts(file.paper()))
                .anyMatch(text ->
                        text.contains("Tên của đơn vị được báo cáo cũng do phân hệ đó quản lý, nên ở đây ghi mã"));
        assertThat(texts(file.of(ReportKind.ANNUAL, null).paper()))
                .noneMatch(text -> text.contains("Tên của đơn vị được báo cáo"));
    }

    /** Who issues reports, the plan's own file says. */
    @Test
    void callsTheIssuerByItsNameWithoutThePart() {
        var file = ReportFile.withAllParts().without(Part.AGENCY).of(ReportKind.AGENCY, "dic");

        assertThat(texts(file.paper())).noneMatch(text -> text.contains("Tên của đơn vị được báo cáo"));
    }

    private static String first(ReportFile file, String begin) {
        return texts(file.paper())
                .filter(text -> text.contains(begin))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> texts(DocumentModel documentModel) {
        return documentModel.body().stream()
                .filter(Block.Text.class::isInstance)
                .map(block -> ((Block.Text) block).plain().replace('\u00a0', ' '));
    }

    private static List<String> heads(DocumentModel documentModel) {
        return Stream.concat(
                        documentModel.body().stream(),
                        documentModel.annexes().stream().flatMap(annex -> annex.blocks().stream()))
                .filter(Block.Grid.class::isInstance)
                .flatMap(block -> ((Block.Grid) block).table().columns().stream())
                .map(Column::title)
                .toList();
    }
}
