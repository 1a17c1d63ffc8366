package vn.laichau.hatangso.reporting.document.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.document.model.Block;
import vn.laichau.hatangso.reporting.document.model.Cell;
import vn.laichau.hatangso.reporting.document.model.DocumentModel;
import vn.laichau.hatangso.reporting.report.ReportKind;
import vn.laichau.hatangso.reporting.source.Part;

/** In the narrow column of an annex "87,14 %" must not become two lines, wherever the words come from. */
class NonBreakingTest {

    private static final Pattern LOOSE = Pattern.compile("\\d (?:%|điểm %|Mb/s|km|đồng|VND)|điểm %");

    @ParameterizedTest
    @MethodSource("vn.laichau.hatangso.reporting.document.narrative.ReportFile#oneOfEachKind")
    void letsNoLineEndBetweenANumberAndItsUnit(ReportKind kind, String subject) {
        for (var language : Language.values()) {
            var file = ReportFile.withAllParts()
                    .with(
                            Part.INDICATOR,
                            json -> ((ObjectNode) json.at("/progress/items/0"))
                                    .putObject("neededPace")
                                    .put("vi", "cần thêm 9,6 điểm % mỗi năm")
                                    .put("en", "needs +9.6 percentage points a year"))
                    .of(kind, subject)
                    .in(language)
                    .worded("opening." + kind, "Đạt 87,14 % và 80 Mb/s.", "87,14", "80");

            assertThat(texts(file.paper()).filter(text -> LOOSE.matcher(text).find()))
                    .isEmpty();
        }
    }

    private static Stream<String> texts(DocumentModel documentModel) {
        return Stream.concat(
                        documentModel.body().stream(),
                        documentModel.annexes().stream().flatMap(annex -> annex.blocks().stream()))
                .flatMap(NonBreakingTest::texts);
    }

    private static Stream<String> texts(Block block) {
        if (block instanceof Block.Grid grid) {
            return grid.table().rows().stream().flatMap(List::stream).map(Cell::text);
        }
        return block instanceof Block.Text text ? Stream.of(text.plain()) : Stream.empty();
    }
}
