package vn.laichau.hatangso.reporting.document.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.document.model.Block;
import vn.laichau.hatangso.reporting.document.provenance.FigureSources.Link;
import vn.laichau.hatangso.reporting.json.ExactJson;
import vn.laichau.hatangso.reporting.report.ReportKind;
import vn.laichau.hatangso.reporting.source.Part;

class YearsAndVillagesTest {

    private static final String YEARS = """
            [{"indicator": "adult-smartphone", "year": 2024, "period": "2024", "value": 60.25, "status": "FINAL"},
             {"indicator": "adult-smartphone", "year": 2025, "period": "2025", "value": 80.1, "status": "FINAL"},
             {"indicator": "adult-smartphone", "year": 2026, "period": "2026", "value": 79.5, "status": "PROVISIONAL"},
             {"indicator": "users-2g-only", "year": 2025, "period": "2025", "value": 8, "status": "FINAL"},
             {"indicator": "users-2g-only", "year": 2026, "period": "2026", "value": 4.5, "status": "FINAL"}]""";

    private static final String AT_CUT_OFF = "&asOf=2026-11-25T03:05:00Z";

    private static final String SOURCES = """
            [{"kind": "DEMONSTRATION", "ref": "paths.csv", "figures": 38},
             {"kind": "SUBMISSION", "ref": "0199", "item": "0199#4", "figures": 1}]""";

    private static final String COVERAGE = """
            [{"indicator": "village-mobile-broadband", "period": "2026", "previous": "2025", "villages": 956,
              "villagesBefore": 950, "reported": 956, "without": 31, "newlyCovered": [%s],
              "newlyWithout": [
                {"code": "V8", "name": {"vi": "Bản Tà Mít", "en": "Ta Mit"}, "knownBefore": false,
                 "commune": {"code": "03595", "name": {"vi": "Xã Mường Kim", "en": "Muong Kim"}}},
                {"code": "V9", "name": {"vi": "Thôn Hua Đán", "en": "Hua Dan"}, "knownBefore": true,
                 "commune": {"code": "03595", "name": {"vi": "Xã Mường Kim", "en": "Muong Kim"}}}]}]""";

    @ParameterizedTest
    @EnumSource(names = {"MID_TERM", "FINAL"})
    void tellsTheCourseOfEachIndicatorOverTheYearsAgainstItsMilestones(ReportKind kind) {
        assertThat(overYears().of(kind, null).words())
                .contains("Diễn biến qua các năm")
                .contains(
                        "- Người trưởng thành có điện thoại thông minh: năm 2024 là 60,25%; năm 2025 là 80,1%; năm 2026 là"
                                + " 79,5% (tạm tính). Từ năm 2024 đến năm 2026 tăng 19,25 điểm phần trăm, riêng năm 2026 giảm so với năm trước. Mục tiêu"
                                + " tối thiểu 80% đến hết năm 2025: kết quả khi đến hạn là 80,1%, ")
                .contains("; mục tiêu tối thiểu 95% đến hết năm 2030: ")
                .contains(
                        "năm 2025 là 8%; năm 2026 là 4,5%. Từ năm 2025 đến năm 2026 giảm 3,5 điểm phần trăm. Mục tiêu dưới 5%")
                .contains("Chưa có số liệu năm nào: ");
    }

    @Test
    void tabulatesTheYearsOfEachTargetWithItsMilestone() {
        var table = new ParsedReport(overYears().of(ReportKind.FINAL, null).document()).tableWith("Mục tiêu và mốc");
        var head = cells(table.getRow(0));
        var smartphone = table.getRows().stream()
                .map(YearsAndVillagesTest::cells)
                .filter(row -> row.get(1).contains("điện thoại thông minh"))
                .toList();

        assertThat(head)
                .containsExactly(
                        "STT",
                        "Chỉ tiêu đo",
                        "Ban đầu theo Kế hoạch",
                        "2024",
                        "2025",
                        "2026",
                        "Mục tiêu và mốc",
                        "Thực hiện tại mốc",
                        "Đánh giá");
        assertThat(smartphone).hasSize(2);
        assertThat(smartphone.get(0).subList(3, 8))
                .containsExactly("60,25%", "80,1%", "79,5% (tạm tính)", "tối thiểu 80%\n31/12/2025", "80,1%");
        assertThat(smartphone.get(1).get(7)).isEqualTo("–");
    }

    @Test
    void writesTheCourseInEnglishToo() {
        assertThat(overYears().of(ReportKind.MID_TERM, null).in(Language.EN).words())
                .contains("60.25% in 2024; 80.1% in 2025; 79.5% (prov.) in 2026. From 2024 to 2026: up 19.25 percentage"
                        + " points, though down in 2026 on the year before. Target at least 80% by the end of 2025:"
                        + " reached 80.1% at the milestone, verdict ");
    }

    /** A report may be called after a year whose figures are not there yet. */
    @Test
    void endsTheCourseWithTheLastYearThatAnythingIsKnownOf() {
        var text = overYears()
                .with(Part.INDICATOR, json -> removeLast((ArrayNode) json.get("yearFigures")))
                .of(ReportKind.MID_TERM, null)
                .words();

        assertThat(text).contains("Kết quả từng năm, từ năm 2024 đến năm 2025,");
    }

    @Test
    void saysThatASnapshotWithoutYearsHasNone() {
        assertThat(ReportFile.withAllParts().of(ReportKind.FINAL, null).words())
                .contains("Chưa có số liệu theo từng năm.");
    }

    @Test
    void keepsTheYearsOutOfTheReportOfOneYear() {
        assertThat(overYears().words()).doesNotContain("Diễn biến qua các năm", "Mục tiêu và mốc");
    }

    @Test
    void namesTheVillagesNewlyCoveredAndNewlyFoundWithoutCoverage() {
        assertThat(withVillages(2).words())
                .contains(
                        "- Thôn, bản, tổ dân phố có băng rộng di động: so với năm 2025, 02 thôn, bản, tổ dân phố mới được phủ"
                                + " (bản Nậm 1, xã Hua Bum; bản Nậm 2, xã Hua Bum); 02 thôn, bản, tổ dân phố mới ghi nhận chưa được phủ"
                                + " (bản Tà Mít, xã Mường Kim; thôn Hua Đán, xã Mường Kim); hiện còn 31/956 thôn, bản, tổ dân phố"
                                + " chưa được doanh nghiệp nào phủ.");
        assertThat(withVillages(2).in(Language.EN).words())
                .contains(
                        "compared with 2025, 2 villages are newly covered (Nam 1, Hua Bum; Nam 2, Hua Bum); 2 villages were newly"
                                + " found without coverage (Ta Mit, Muong Kim; Hua Dan, Muong Kim); 31 of 956 villages are still"
                                + " covered by none.");
        assertThat(withVillages(0).words())
                .contains(
                        "so với năm 2025, không có thôn, bản, tổ dân phố nào mới được phủ; 02 thôn, bản, tổ dân phố mới");
        assertThat(withVillages(1)
                        .with(
                                Part.INDICATOR,
                                json -> ((ObjectNode) json.at("/villageCoverage/0")).putArray("newlyWithout"))
                        .words())
                .contains("mới được phủ (bản Nậm 1, xã Hua Bum); hiện còn 31");
    }

    @ParameterizedTest
    @CsvSource({
        "1, '(bản Nậm 1, xã Hua Bum)'",
        "5, 'bản Nậm 5, xã Hua Bum)'",
        "6, 'bản Nậm 5, xã Hua Bum; và 01 nơi khác)'"
    })
    void namesFiveVillagesAndCountsTheOthers(int covered, String names) {
        assertThat(withVillages(covered).words())
                .contains(names)
                .contains("so với năm 2025, 0" + covered + " thôn, bản");
    }

    /** Each year is held against the one before; the first and the last say by how much in all. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10 12 9 11 8     | Từ năm 2022 đến năm 2026 giảm 2 điểm phần trăm, riêng năm 2023, 2025 tăng so với năm trước. Mục tiêu
            10 9 9 8 8       | Từ năm 2022 đến năm 2026 giảm 2 điểm phần trăm. Mục tiêu
            8 7 9 9 10       | Từ năm 2022 đến năm 2026 tăng 2 điểm phần trăm, riêng năm 2023 giảm so với năm trước. Mục tiêu
            10 12 10         | Từ năm 2022 đến năm 2024 không thay đổi. Mục tiêu
            10 10.001        | Từ năm 2022 đến năm 2023 không thay đổi. Mục tiêu
            10               | năm 2022 là 10%. Mục tiêu
            """)
    void tellsTheCourseAsItWent(String values, String words) {
        var years = new StringBuilder("[");
        var each = values.split(" ");
        for (int i = 0; i < each.length; i++) {
            years.append(i == 0 ? "" : ",")
                    .append("{\"indicator\": \"users-2g-only\", \"year\": %d, \"value\": %s, \"status\": \"FINAL\"}"
                            .formatted(2022 + i, each[i]));
        }
        assertThat(ReportFile.withAllParts()
                        .with(Part.INDICATOR, json -> json.set("yearFigures", read(years + "]")))
                        .of(ReportKind.FINAL, null)
                        .words())
                .containsPattern("Người chỉ dùng điện thoại 2G: [^-]*" + Pattern.quote(words));
    }

    @Test
    void namesAFewVillagesInTheSentenceAndAllInTheAnnex() {
        var report = withVillages(7);
        var rows = new ParsedReport(report.document()).tableWith("Diễn biến").getRows();

        assertThat(report.words()).contains("bản Nậm 5, xã Hua Bum; và 02 nơi khác)");
        assertThat(rows).hasSize(1 + 7 + 2);
        assertThat(cells(rows.get(7)))
                .containsExactly(
                        "7", "Thôn, bản, tổ dân phố có băng rộng di động", "Bản Nậm 7", "Xã Hua Bum", "mới được phủ");
        assertThat(cells(rows.get(8))).contains("mới ghi nhận, chưa được phủ");
        assertThat(cells(rows.get(9))).contains("không còn được phủ như năm 2025");
    }

    @Test
    void saysInWordsThatNothingChangedAndNothingIsLeft() {
        var text = ReportFile.withAllParts()
                .with(Part.INDICATOR, json -> {
                    var coverage = (ObjectNode) json.set("villageCoverage", read(COVERAGE.formatted("")))
                            .at("/villageCoverage/0");
                    coverage.put("without", 0).putArray("newlyWithout");
                })
                .words();

        assertThat(text)
                .contains(
                        "băng rộng di động: không thay đổi so với năm 2025; hiện cả 956 thôn, bản, tổ dân phố đều được ít nhất một doanh nghiệp phủ.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reported", "villagesBefore"})
    void comparesNoYearThatNothingIsKnownOf(String count) {
        var text = ReportFile.withAllParts()
                .with(
                        Part.INDICATOR,
                        json -> ((ObjectNode) json.set("villageCoverage", read(COVERAGE.formatted("")))
                                        .at("/villageCoverage/0"))
                                .put(count, 0))
                .words();

        assertThat(text)
                .doesNotContain("mới được phủ (")
                .contains(
                        count.equals("reported")
                                ? "năm 2026 chưa có báo cáo đến từng thôn, bản, tổ dân phố; hiện còn 31/956"
                                : "chưa có số liệu năm 2025 để so sánh; hiện còn 31/956");
    }

    @Test
    void leadsFromEachOfTheseFiguresToWhatWasMeasured() {
        assertThat(overYears()
                        .origins()
                        .of("/parts/indicator/yearFigures/0/value")
                        .links())
                .extracting(Link::href)
                .containsExactly("/api/v1/observations?indicator=adult-smartphone&period=2024" + AT_CUT_OFF);
        assertThat(withVillages(1)
                        .origins()
                        .of("/parts/indicator/villageCoverage/0/newlyCovered")
                        .links())
                .extracting(Link::href)
                .contains("/api/v1/observations?indicator=village-mobile-broadband&period=2026" + AT_CUT_OFF);
    }

    @Test
    void leadsFromTheValuesOfYearsUnitsAndVillagesToTheSubmissionsThatBroughtThem() {
        var figureSources = withVillages(1)
                .with(Part.INDICATOR, json -> {
                    json.set("yearFigures", read(YEARS));
                    ((ObjectNode) json.at("/yearFigures/0")).set("sources", read(SOURCES));
                    ((ObjectNode) json.at("/territoryFigures/0")).set("sources", read(SOURCES));
                    ((ObjectNode) json.at("/villageCoverage/0")).set("sources", read(SOURCES));
                    ((ObjectNode) json.at("/villageCoverage/0/newlyCovered/0")).set("sources", read(SOURCES));
                })
                .origins();

        for (var pointer : List.of(
                "yearFigures/0/value",
                "territoryFigures/0/value",
                "villageCoverage/0/without",
                "villageCoverage/0/newlyCovered/0")) {
            assertThat(figureSources.of("/parts/indicator/" + pointer).links())
                    .as(pointer)
                    .contains(new Link("SUBMISSION", "0199", "0199#4", "/api/v1/submissions/0199"));
        }
        assertThat(figureSources
                        .of("/parts/indicator/villageCoverage/0/newlyCovered/0")
                        .links())
                .extracting(Link::href)
                .contains("/api/v1/observations?indicator=village-mobile-broadband&period=2026&territory=V1"
                        + AT_CUT_OFF);
    }

    /** Nothing is recorded of a province itself, nor of a commune on the map of another day. */
    @Test
    void leadsFromAUnitToTheFiguresOfTheUnitsThatItsValueIsMadeOf() {
        var figureSources = ReportFile.withAllParts()
                .with(
                        Part.INDICATOR,
                        json -> ((ObjectNode) json.at("/territoryFigures/1"))
                                .put("previousPeriod", "2025")
                                .putArray("from")
                                .add("03389")
                                .add("03391"))
                .origins();

        assertThat(hrefs(figureSources
                        .of("/parts/indicator/territoryFigures/0/value")
                        .links()))
                .first()
                .isEqualTo("/api/v1/observations?indicator=household-fibre&period=2026" + AT_CUT_OFF);
        assertThat(hrefs(figureSources
                        .of("/parts/indicator/territoryFigures/1/value")
                        .links()))
                .startsWith(
                        "/api/v1/observations?indicator=household-fibre&period=2026&territory=03389" + AT_CUT_OFF,
                        "/api/v1/observations?indicator=household-fibre&period=2026&territory=03391" + AT_CUT_OFF);
        assertThat(hrefs(figureSources
                        .of("/parts/indicator/territoryFigures/1/previous")
                        .links()))
                .containsExactly(
                        "/api/v1/observations?indicator=household-fibre&period=2025&territory=03389" + AT_CUT_OFF,
                        "/api/v1/observations?indicator=household-fibre&period=2025&territory=03391" + AT_CUT_OFF);
    }

    @Test
    void leadsFromTheValueThatDecidedToTheFiguresOfItsOwnPeriod() {
        var items = ReportFile.withAllParts()
                .snapshot()
                .indicator()
                .orElseThrow()
                .progress()
                .items();
        var place = items.stream().map(item -> item.target().code()).toList().indexOf("adult-smartphone-2025");

        assertThat(hrefs(overYears()
                        .origins()
                        .of("/parts/indicator/progress/items/" + place + "/atDeadline/value")
                        .links()))
                .containsExactly("/api/v1/observations?indicator=adult-smartphone&period=2025" + AT_CUT_OFF);
    }

    @Test
    void leadsFromEachVillageOfTheAnnexToItsOwnFigures() {
        var rows = withVillages(2).paper().annexes().stream()
                .filter(annex -> annex.name().equals("Thôn, bản"))
                .flatMap(annex -> annex.blocks().stream())
                .map(block -> ((Block.Grid) block).table().rows())
                .findFirst()
                .orElseThrow();

        assertThat(rows)
                .extracting(row -> row.get(row.size() - 1).pointer())
                .containsExactly(
                        "/parts/indicator/villageCoverage/0/newlyCovered/0",
                        "/parts/indicator/villageCoverage/0/newlyCovered/1",
                        "/parts/indicator/villageCoverage/0/newlyWithout/0",
                        "/parts/indicator/villageCoverage/0/newlyWithout/1");
    }

    @Test
    void tellsTheYearBeforeAndNotAnEarlierPeriodOfTheSameYear() {
        var years = """
                [{"indicator": "adult-smartphone", "year": 2025, "period": "2025", "value": 11.1, "status": "FINAL"},
                 {"indicator": "household-fibre", "year": 2024, "period": "2024", "value": 22.2, "status": "FINAL"},
                 {"indicator": "household-fibre", "year": 2025, "period": "2025-12", "value": 44.4, "status": "FINAL"},
                 {"indicator": "household-fibre", "year": 2026, "period": "2026", "value": 55.1, "status": "FINAL"}]""";
        // The fixture's period before has 48.2: it is one of the same year here.
        assertThat(ReportFile.withAllParts()
                        .with(Part.INDICATOR, json -> json.set("yearFigures", read(years)))
                        .words())
                .containsPattern("Hộ gia đình có Internet cáp quang: năm 2026 [^.]* so với năm 2025 \\(44,4%\\);");
    }

    /** Older snapshots have no years: the province's period before it is, and of nothing but a whole year. */
    @Test
    void takesTheProvincesPeriodBeforeForTheYearBeforeWhereThereAreNoYears() {
        var file = ReportFile.withAllParts().with(Part.INDICATOR, json -> {
            var figures = (ArrayNode) json.get("territoryFigures");
            var province = (ObjectNode) figures.remove(0);
            figures.add(province.deepCopy().put("indicator", "adult-smartphone").put("previous", 11));
            figures.add(province.deepCopy().put("period", "2025").put("previous", 12));
            figures.add(province);
        });
        assertThat(file.words())
                .containsPattern("Hộ gia đình có Internet cáp quang: năm 2026 [^.]* so với năm 2025 \\(48,2%\\);");
        assertThat(file.with(Part.INDICATOR, json -> {
                            for (var period : List.of("/progress/items/4/latest", "/territoryFigures/7")) {
                                ((ObjectNode) json.at(period)).put("period", "2026-Q3");
                            }
                        })
                        .words())
                .containsPattern("Hộ gia đình có Internet cáp quang: quý III năm 2026 là [^;]*; xa dần mục tiêu");
    }

    private static List<String> hrefs(List<Link> links) {
        return links.stream().map(Link::href).toList();
    }

    @ParameterizedTest
    @CsvSource({"VI, Số liệu adult-smartphone 2024", "EN, Figure adult-smartphone 2024"})
    void namesWhatAFigureComesFromInTheReadersLanguage(Language language, String label) {
        var links =
                overYears().origins().of("/parts/indicator/yearFigures/0/value").links();

        assertThat(links.get(0).label(language)).isEqualTo(label);
    }

    private static void removeLast(ArrayNode years) {
        for (int i = years.size() - 1; i >= 0; i--) {
            if (years.get(i).get("year").asInt() == 2026) {
                years.remove(i);
            }
        }
    }

    private static ReportFile overYears() {
        return ReportFile.withAllParts().with(Part.INDICATOR, json -> {
            json.set("yearFigures", read(YEARS));
            json.at("/progress/items").forEach(item -> {
                if (item.at("/target/code").asText().equals("adult-smartphone-2025")) {
                    ((ObjectNode) item)
                            .set("atDeadline", read("{\"period\": \"2025\", \"value\": 80.1, \"status\": \"FINAL\"}"));
                }
            });
        });
    }

    private static ReportFile withVillages(int newlyCovered) {
        var covered = new StringBuilder();
        for (int i = 1; i <= newlyCovered; i++) {
            covered.append(i == 1 ? "" : ",").append("""
                    {"code": "V%1$d", "name": {"vi": "Bản Nậm %1$d", "en": "Nam %1$d"}, "knownBefore": true,
                     "commune": {"code": "03640", "name": {"vi": "Xã Hua Bum", "en": "Hua Bum"}}}""".formatted(i));
        }
        return ReportFile.withAllParts()
                .with(Part.INDICATOR, json -> json.set("villageCoverage", read(COVERAGE.formatted(covered))));
    }

    private static List<String> cells(XWPFTableRow row) {
        return row.getTableCells().stream().map(cell -> cell.getText()).toList();
    }

    private static JsonNode read(String json) {
        try {
            return ExactJson.read(json);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** English says what kind of target it is before the word. */
    @Test
    void namesATargetWithoutAValueAsEachLanguageDoes() {
        var file = overYears()
                .with(
                        Part.INDICATOR,
                        json -> json.at("/progress/items")
                                .forEach(item -> ((ObjectNode) item.get("target")).putNull("value")))
                .of(ReportKind.FINAL, null);

        assertThat(file.words()).contains("Mục tiêu định tính đến hết năm");
        assertThat(file.in(Language.EN).words())
                .contains("Qualitative target by ")
                .doesNotContainIgnoringCase("target qualitative");
    }
}
