package vn.laichau.hatangso.reporting.document.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.reporting.document.paragraph.Paragraph;
import vn.laichau.hatangso.reporting.source.Part;

/** A report of 2026 speaks of 2026, and says where it does not. */
class YearOfTheReportTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026    | ESTIMATE    | năm 2026 ước đạt 80%             | ước 80%
            2026    | PROVISIONAL | năm 2026 là 80% (tạm tính)       | 80%
            2026    | FINAL       | năm 2026 là 80%                  | 80%
            2026-Q3 | PROVISIONAL | quý III năm 2026 là 80%          | 80%
            2026-11 | PROVISIONAL | tháng 11 năm 2026 là 80%         | 80%
            2025    | FINAL       | chưa có số liệu năm 2026; theo số liệu gần nhất, năm 2025 là 80% | 80%, năm 2025
            2025-12 | FINAL       | chưa có số liệu năm 2026; theo số liệu gần nhất, tháng 12 năm 2025 là 80% | 80%, tháng 12 năm 2025
            """)
    void namesWhatAValueOfTheYearIs(String period, String status, String words, String listed) {
        var file = ReportFile.withAllParts().with(Part.INDICATOR, json -> {
            var latest = (ObjectNode) json.at("/progress/items/4/latest");
            latest.put("period", period).put("status", status);
        });
        assertThat(told(file, "target.household-fibre-2025")).startsWith("Hộ gia đình có Internet cáp quang: " + words);
        assertThat(told(file, "shortcomings.backwards")).contains("hộ gia đình có Internet cáp quang (" + listed);
    }

    /** As much more or less as the last time; of all there is no more than a whole, and never less than nothing. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            4 | household-fibre | 50 | 60  | 70%
            4 | household-fibre | 70 | 90  | 100%
            4 | household-fibre | 30 | 10  | 0%
            9 | speed-4g        | 80 | 100 | 120 Mb/s
            """)
    void callsAProjectionOfTheYearAProjection(
            int target, String indicator, BigDecimal first, BigDecimal last, String told) {
        var file = ReportFile.withAllParts().with(Part.INDICATOR, json -> {
            ((ObjectNode) json.at("/progress/items/" + target)).put("verdict", "BEHIND");
            ((ObjectNode) json.at("/progress/items/" + target + "/latest"))
                    .put("period", "2025")
                    .put("value", last);
            var years = json.putArray("yearFigures");
            years.addObject().put("indicator", indicator).put("year", 2024).put("value", first);
            years.addObject().put("indicator", indicator).put("year", 2025).put("value", last);
        });
        var key = "target." + indicator + "-2025";
        assertThat(told(file, key)).contains("; dự báo cả năm 2026 theo mức thay đổi của năm trước: " + told + ";");
        assertThat(told(ReportFile.withAllParts(), key)).doesNotContain("dự báo");
        file.with(
                Part.INDICATOR, json -> ((ObjectNode) json.at("/progress/items/" + target)).put("verdict", "ACHIEVED"));
        assertThat(told(file, key)).doesNotContain("dự báo");
    }

    private static ReportFile withLastValuesOf(String period, String status) {
        return ReportFile.withAllParts()
                .with(
                        Part.INDICATOR,
                        json -> json.at("/progress/items").forEach(item -> {
                            if (item.has("latest")) {
                                ((ObjectNode) item.get("latest"))
                                        .put("period", period)
                                        .put("status", status);
                            }
                        }));
    }

    /** Neither a projection nor a comparison rests on what a year was expected to come to. */
    @Test
    void holdsNothingAgainstAnEstimate() {
        for (var period : new String[] {"2025", "2026"}) {
            var file = ReportFile.withAllParts().with(Part.INDICATOR, json -> {
                ((ObjectNode) json.at("/progress/items/4/latest")).put("period", period);
                var years = json.putArray("yearFigures");
                for (int year = 2024; year < 2026; year++) {
                    years.addObject()
                            .put("indicator", "household-fibre")
                            .put("year", year)
                            .put("value", year - 1970)
                            .put("status", year == 2025 ? "ESTIMATE" : "FINAL");
                }
            });
            assertThat(told(file, "target.household-fibre-2025")).doesNotContain("dự báo", "so với năm 2025");
        }
    }

    /** Whatever the values are of: none of them is told without its year. */
    @ParameterizedTest
    @CsvSource({"2026, FINAL", "2026, ESTIMATE", "2026-Q3, PROVISIONAL", "2025, FINAL", "2024, FINAL"})
    void tellsNoValueOfAnotherYearAsOneOfItsOwn(String period, String status) {
        var file = withLastValuesOf(period, status);
        var own = period.startsWith("2026");
        assertThat(file.narrative().paragraphs().stream()
                        .filter(paragraph -> paragraph.key().startsWith("target.")
                                && paragraph.figures().stream()
                                        .anyMatch(figure -> figure.name().equals("latest")))
                        .map(YearOfTheReportTest::text))
                .hasSizeGreaterThan(15)
                .allSatisfy(text -> assertThat(text)
                        .containsPattern("(năm|quý III năm) " + period.substring(0, 4))
                        .doesNotContain("chưa có số liệu năm"));
        assertThat(file.words().contains("Năm 2026 chưa có số liệu của phần lớn chỉ tiêu"))
                .isEqualTo(!own);
        assertThat(file.narrative().paragraphs().stream()
                        .filter(paragraph -> paragraph.key().startsWith("shortcomings.slow")
                                || paragraph.key().startsWith("summary.worst"))
                        .map(YearOfTheReportTest::text))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text)
                        .containsPattern(
                                !own ? "%, năm 202[45]" : status.equals("ESTIMATE") ? "ước [0-9,]+%" : "[0-9,]+%"));
    }

    /** Of two indicators one has a value of 2025; it has two milestones, which make it no more than one. */
    @Test
    void countsAnIndicatorOnceHoweverManyMilestonesItHas() {
        var file = ReportFile.withAllParts().with(Part.INDICATOR, json -> {
            var items = (ArrayNode) json.at("/progress/items");
            var kept = List.of(items.get(4), items.get(7), items.get(21));
            items.removeAll().addAll(kept);
            for (int milestone = 1; milestone <= 2; milestone++) {
                ((ObjectNode) items.get(milestone).get("latest")).put("period", "2025");
            }
        });
        assertThat(file.words()).doesNotContain("chưa có số liệu của phần lớn chỉ tiêu");
        file.with(Part.INDICATOR, json -> ((ObjectNode) json.at("/progress/items/0/latest")).put("period", "2025"));
        assertThat(file.words()).contains("chưa có số liệu của phần lớn chỉ tiêu");
    }

    /** Every sentence of the report that rests on a last value: one of another year is named by it, an estimate is called one. */
    @ParameterizedTest
    @CsvSource({"2026, ESTIMATE", "2026-Q3, PROVISIONAL", "2025, FINAL", "2024, FINAL", "2025-12, PROVISIONAL"})
    void saysInEachSentenceWhatYearItsValuesAreOf(String period, String status) {
        var file = withLastValuesOf(period, status);
        var resting = file.narrative().paragraphs().stream()
                .filter(paragraph -> paragraph.figures().stream()
                        .filter(figure -> figure.shown().matches(".*\\d.*"))
                        .flatMap(figure -> figure.pointers().stream())
                        .anyMatch(pointer -> pointer.endsWith("/latest/value")))
                .toList();
        assertThat(resting).hasSizeGreaterThan(20);
        assertThat(resting.stream().map(YearOfTheReportTest::text)).allSatisfy(text -> {
            if (!period.startsWith("2026")) {
                assertThat(text).contains("năm " + period.substring(0, 4));
            } else if (status.equals("ESTIMATE")) {
                assertThat(text).contains("ước");
            }
        });
    }

    /** A target that is met by an estimate alone is not told as met. */
    @Test
    void callsATargetMetByAnEstimateEstimatedToBeMet() {
        var file = ReportFile.withAllParts().with(Part.INDICATOR, json -> {
            var item = (ObjectNode) json.at("/progress/items/4");
            item.put("verdict", "ACHIEVED");
            ((ObjectNode) item.get("latest"))
                    .put("period", "2026")
                    .put("status", "ESTIMATE")
                    .put("value", 81);
        });
        assertThat(told(file, "target.household-fibre-2025"))
                .contains("năm 2026 ước đạt 81%", "; ước hoàn thành mục tiêu tối thiểu 80%");
        assertThat(told(file, "strengths.met"))
                .endsWith(". Trong các mục tiêu đã đạt, 01 mục tiêu đạt theo số ước thực hiện cả năm.");
        assertThat(file.words()).contains(" (trong đó 01 đạt muộn; 01 theo số ước cả năm)");
    }

    /** The year is expected to end like that: nothing is needed of its last days. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ESTIMATE    | 2026-12-31 | AT_RISK  | 75 | ; có nguy cơ không kịp mục tiêu tối thiểu 80% đến hết năm 2026, ước còn thiếu 5 điểm phần trăm.
            ESTIMATE    | 2026-12-31 | ON_TRACK | 79 | ; đúng tiến độ đến mục tiêu tối thiểu 80%, thời hạn năm 2026, ước còn thiếu 1 điểm phần trăm.
            ESTIMATE    | 2027-12-31 | AT_RISK  | 75 | ; có nguy cơ không kịp mục tiêu tối thiểu 80% đến hết năm 2027. Để đạt mục tiêu, cần thêm 9
            ESTIMATE    | 2026-06-30 | AT_RISK  | 75 | . Để đạt mục tiêu, cần thêm 9
            PROVISIONAL | 2026-12-31 | AT_RISK  | 75 | ; có nguy cơ không kịp mục tiêu tối thiểu 80% đến hết năm 2026. Để đạt mục tiêu, cần thêm 9
            """)
    void saysWhatWillBeMissingAtTheEndOfTheYearByItsEstimate(
            String status, String due, String verdict, int value, String words) {
        var file = ReportFile.withAllParts().with(Part.INDICATOR, json -> {
            var item = (ObjectNode) json.at("/progress/items/4");
            item.put("verdict", verdict);
            item.putObject("neededPace").put("vi", "cần thêm 9 điểm % mỗi năm").put("en", "9 a year");
            ((ObjectNode) item.get("target")).put("due", due);
            ((ObjectNode) item.get("latest"))
                    .put("period", "2026")
                    .put("status", status)
                    .put("value", value);
        });
        assertThat(told(file, "target.household-fibre-2025")).contains(words);
    }

    private static String told(ReportFile file, String key) {
        return file.narrative().paragraphs().stream()
                .filter(paragraph -> paragraph.key().equals(key))
                .map(YearOfTheReportTest::text)
                .findFirst()
                .orElseThrow();
    }

    private static String text(Paragraph paragraph) {
        return paragraph.text().replace('\u00a0', ' ');
    }
}
