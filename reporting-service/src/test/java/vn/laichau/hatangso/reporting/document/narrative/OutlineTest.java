package vn.laichau.hatangso.reporting.document.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.document.model.Annex;
import vn.laichau.hatangso.reporting.document.model.Block;
import vn.laichau.hatangso.reporting.report.ReportKind;
import vn.laichau.hatangso.reporting.source.Part;

/** What each kind of document consists of, what it is called and what its file is called. */
class OutlineTest {

    /** The first word of each chapter, and the sheets of its annexes. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ANNUAL     |       | DIRECTION RESULTS ASSESSMENT OBLIGATIONS OBSTACLES DIRECTION RECOMMENDATIONS, | Targets Villages Enterprises Territories Work Tasks Requests
            MID_TERM   |       | DIRECTION RESULTS ASSESSMENT OBLIGATIONS OBSTACLES DIRECTION RECOMMENDATIONS, | Targets Years Villages Territories Work Tasks Requests
            FINAL      |       | DIRECTION RESULTS ASSESSMENT OBLIGATIONS OBSTACLES RECOMMENDATIONS, | Targets Years Villages Enterprises Territories Work Tasks Requests
            COMPLIANCE |       | OBLIGATIONS                                                     |
            AGENCY     | dic   | TASKS OBLIGATIONS OBSTACLES                                     |
            TERRITORY  | 03595 | RESULTS OBSTACLES                                          | Enterprises
            OPERATOR   | vnpt  | OBLIGATIONS FIGURES OBSTACLES PLAN                              | Enterprises
            REMINDER   | vnpt  |                                                            |
            PROPOSAL   |       | OBSTACLES WHAT                                             |
            """)
    void hasTheChaptersAndAnnexesOfItsKind(ReportKind kind, String subject, String chapters, String annexes) {
        var documentModel = everything().of(kind, subject).in(Language.EN).paper();
        assertThat(documentModel.body().stream()
                        .filter(block -> block instanceof Block.Head head && head.level() == 1)
                        .map(block -> ((Block.Head) block).text().split(" ")[1]))
                .isEqualTo(words(chapters));
        assertThat(documentModel.annexes().stream().map(Annex::name).map(name -> name.split(" ")[0]))
                .isEqualTo(words(annexes));
    }

    @ParameterizedTest
    @CsvSource({
        "ANNUAL, , bao-cao-nam-2026, Report: Results in 2026",
        "MID_TERM, , bao-cao-so-ket-2026, Report: Mid-term",
        "FINAL, , bao-cao-tong-ket-2026, Report: Final",
        "COMPLIANCE, , bao-cao-nghia-vu-2026, Report: ",
        "AGENCY, dic, bao-cao-co-quan-2026, Report: ",
        "TERRITORY, 03595, bao-cao-dia-ban-2026, Report: ",
        "OPERATOR, vnpt, bao-cao-doanh-nghiep-2026, Report: ",
        "REMINDER, vnpt, cong-van-don-doc-2026, ",
        "PROPOSAL, , to-trinh-2026, Submission: "
    })
    void isCalledByItsKindAndYear(ReportKind kind, String subject, String name, String title) {
        var properties = ReportFile.withAllParts()
                .of(kind, subject)
                .in(Language.EN)
                .paper()
                .properties();
        assertThat(properties.name()).isEqualTo(name);
        assertThat(properties.title()).startsWith(title == null ? "" : title);
    }

    /** What the tests of sentences read is what stands in the file, in its order. */
    @ParameterizedTest
    @MethodSource("vn.laichau.hatangso.reporting.document.narrative.ReportFile#oneOfEachKind")
    void saysInItsFileWhatItSays(ReportKind kind, String subject) {
        for (var language : Language.values()) {
            var file = everything().of(kind, subject).in(language);
            var blocks = new ArrayList<Block>(file.paper().body());
            file.paper().annexes().forEach(annex -> blocks.addAll(annex.blocks()));
            var told = ReportFile.words(blocks)
                    .flatMap(String::lines)
                    .map(line -> line.replace('\u00a0', ' '))
                    .filter(line -> !line.isEmpty())
                    .toList();
            assertThat(file.text().lines().toList()).containsSubsequence(told);
        }
    }

    private static List<String> words(String words) {
        return words == null ? List.of() : Stream.of(words.split(" ")).toList();
    }

    /** So much of everything that each annex is there which a kind of document has. */
    static ReportFile everything() {
        return ReportFile.withAllParts()
                .with(Part.INDICATOR, json -> {
                    json.putArray("yearFigures")
                            .addObject()
                            .put("indicator", "adult-smartphone")
                            .put("year", 2026)
                            .put("value", 60);
                    var covered = json.putArray("villageCoverage")
                            .addObject()
                            .put("indicator", "village-mobile-broadband")
                            .put("period", "2026")
                            .put("previous", "2025")
                            .putArray("newlyCovered")
                            .addObject()
                            .put("code", "V1");
                    covered.putObject("name").put("vi", "Bản 1").put("en", "Ban 1");
                    covered.putObject("commune").put("code", "03595");
                    for (int i = 0; i < 26; i++) {
                        var figures = json.withArray("operatorFigures");
                        figures.add(((ObjectNode) figures.get(1).deepCopy()).put("id", 100 + i));
                    }
                })
                .with(Part.AGENCY, json -> {
                    for (int i = 0; i < 16; i++) {
                        json.withArray("taskBoard")
                                .addObject()
                                .put("organisation", "body-" + i)
                                .put("overdue", 0)
                                .putObject("states")
                                .put("ASSIGNED", 1);
                    }
                });
    }
}
