package vn.laichau.hatangso.reporting.document.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.document.paragraph.Paragraph;
import vn.laichau.hatangso.reporting.report.ReportKind;
import vn.laichau.hatangso.reporting.report.outline.DefaultOutlines;
import vn.laichau.hatangso.reporting.report.outline.Outline;
import vn.laichau.hatangso.reporting.source.Part;

/** The judgement is drafted from what the data say, and says nothing else. */
class AssessmentTest {

    private static final List<String> DRAFTED =
            List.of("strengths.", "shortcomings.", "causes.", "lessons.", "next.", "asked.");

    /** Target 4 is to reach 80 % by the end of 2025, target 5 to fall below 5 % by June 2024; the report is of 2026. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            4 | ACHIEVED        | 81    | strengths.met       | mục tiêu đã đạt, đều đúng hạn: {}
            4 | MISSED          | 80    | strengths.met       | Đạt muộn 01 mục tiêu: {}
            4 | MISSED          | 76    | shortcomings.nearly | gần đạt: {} (76%, còn thiếu 4 điểm phần trăm)
            4 | MISSED          | 75.99 | shortcomings.missed | chưa đạt: {} (75,99%, còn thiếu 4,01 điểm phần trăm)
            5 | MISSED          | 5.25  | shortcomings.nearly | gần đạt: {} (5,25%, còn cao hơn 0,25 điểm phần trăm)
            5 | MISSED          | 5.26  | shortcomings.missed | chưa đạt: {} (5,26%, còn cao hơn 0,26 điểm phần trăm)
            4 | ON_TRACK        | 70    | strengths.on-track  | đang đúng tiến độ: {} (70%)
            4 | AT_RISK         | 60    | shortcomings.slow   | chậm hoặc có nguy cơ chậm: {} (60%)
            4 | BEHIND          | 50    | shortcomings.slow   | chậm hoặc có nguy cơ chậm: {} (50%)
            4 | GOING_BACKWARDS | 40    | shortcomings.backwards | lùi so với ban đầu: {} (từ 41,5% năm 2023 xuống 40%)
            4 | STALE           | 40    | shortcomings.unknown | không có mốc so sánh: {}
            4 | NO_DATA         | 40    | shortcomings.unknown | không có mốc so sánh: {}
            """)
    void tellsEachTargetWhereItBelongs(int target, String verdict, String value, String where, String words) {
        var file = only(target, verdict, value);
        var name = target == 4 ? "hộ gia đình có Internet cáp quang" : "người chỉ dùng điện thoại 2G";
        assertThat(told(file, where)).contains(words.replace("{}", name));
        assertThat(file.narrative().paragraphs().stream()
                        .filter(paragraph -> paragraph.key().startsWith("strengths.")
                                || paragraph.key().startsWith("shortcomings."))
                        .filter(paragraph -> paragraph.text().contains(name)))
                .hasSize(1);
    }

    /** Its date was the end of 2025; what 2026 is expected to come to meets it, and changes nothing. */
    @Test
    void tellsATargetAsMissedWhateverTheYearIsExpectedToComeTo() {
        var file = only(4, "MISSED", "85")
                .with(
                        Part.INDICATOR,
                        json -> ((ObjectNode) json.at("/progress/items/0/latest")).put("status", "ESTIMATE"));
        assertThat(told(file, "shortcomings.missed"))
                .contains("hộ gia đình có Internet cáp quang (ước 85%, chờ số liệu chính thức)")
                .doesNotContain("còn thiếu");
    }

    /** Zero is a goal, too: of users who have nothing but 2G. */
    @ParameterizedTest
    @CsvSource({"MISSED", "BEHIND"})
    void ranksATargetOfWhichNothingIsToBeLeft(String verdict) {
        var file = ReportFile.withAllParts().with(Part.INDICATOR, json -> {
            var item = (ObjectNode) json.at("/progress/items/5");
            item.put("verdict", verdict);
            ((ObjectNode) item.get("target")).put("comparator", "EXACTLY").put("value", 0);
        });
        assertThat(file.narrative().paragraphs())
                .filteredOn(paragraph -> paragraph.key().startsWith("summary.worst"))
                .first()
                .satisfies(worst -> assertThat(worst.text()).contains("điện thoại 2G"));
    }

    @Test
    void saysNothingGoodAndNothingBadWhereNothingIsKnown() {
        var file = ReportFile.withAllParts()
                .with(Part.INDICATOR, json -> ((ArrayNode) json.at("/progress/items")).removeAll())
                .with(Part.AGENCY, json -> {
                    List.of("taskList", "taskBoard", "decisions", "proposals", "reportedObstacles", "obligations")
                            .forEach(json::putArray);
                    json.remove("budget");
                });
        assertThat(drafted(file))
                .extracting(Paragraph::key)
                .containsExactly(
                        "strengths.none",
                        "shortcomings.none",
                        "causes.objective.none",
                        "causes.subjective.none",
                        "lessons.none",
                        "next.targets.none",
                        "next.tasks.none");
    }

    /** By number they are the large ones that indicator-service names, by share those with the lowest values. */
    @Test
    void namesTheCommunesThatLackMostByNumberAndThoseWithTheLowestShare() {
        var file = ReportFile.withAllParts().with(Part.INDICATOR, json -> {
            var figures = json.putArray("territoryFigures");
            for (var target : List.of("3", "12")) {
                var item = (ObjectNode) json.at("/progress/items/" + target);
                var blocking = item.putObject("blocking").put("count", 7).put("of", 7);
                named(blocking.putArray("units").addObject(), "large", "Xã Lớn");
                for (int i = 0; i < 7; i++) {
                    var figure = figures.addObject()
                            .put("indicator", item.at("/indicator/code").asText())
                            .put("level", "COMMUNE")
                            .put("period", "2026")
                            .put("value", 10 + i);
                    named(figure.putObject("territory"), "u" + i, "Xã Nghèo " + i);
                }
            }
        });
        assertThat(told(file, "shortcomings.places"))
                .contains("trong 02 mục tiêu chưa đạt")
                .contains("về số lượng là xã Lớn (02 mục tiêu);")
                .contains(
                        "tỷ lệ thấp nhất là xã Nghèo 0 (02 mục tiêu), xã Nghèo 1 (02 mục tiêu), xã Nghèo 2 (02 mục tiêu);");
    }

    private static void named(ObjectNode unit, String code, String name) {
        unit.put("code", code).putObject("name").put("vi", name).put("en", name);
    }

    @Test
    void saysWhoAnswersForWhatIsOverdueAndAsksThemForIt() {
        var file = ReportFile.withAllParts();
        assertThat(told(file, "causes.overdue"))
                .isEqualTo("01 nhiệm vụ có phần việc quá hạn, cơ quan chủ trì là Ủy ban nhân dân huyện Tam"
                        + " Đường; Sở Thông tin và Truyền thông.");
        assertThat(told(file, "asked.finish"))
                .contains("Bố trí quỹ đất cho hạ tầng số (Ủy ban nhân dân huyện Tam Đường");
    }

    @Test
    void quotesObstaclesOnceAndSaysAmongTheCausesWhichTargetsTheyConcern() {
        var file = ReportFile.withAllParts()
                .with(
                        Part.AGENCY,
                        json -> ((ObjectNode) json.at("/reportedObstacles/0"))
                                .putArray("indicators")
                                .add("household-fibre"));
        var title = "Chưa có mặt bằng đặt trạm 5G";
        assertThat(told(file, "causes.obstacles"))
                .contains("nêu tại mục “Khó khăn, vướng mắc và nguyên nhân”; ")
                .endsWith(
                        "liên quan đến 01 mục tiêu quá hạn chưa đạt hoặc có nguy cơ không đạt: hộ gia đình có Internet cáp quang.")
                .doesNotContain(title);
        assertThat(told(ReportFile.withAllParts(), "causes.obstacles")).endsWith("nguyên nhân”.");
        var outline = DefaultOutlines.of(ReportKind.ANNUAL).outline();
        var without = outline.sections().stream()
                .filter(section -> !"obstacles".equals(section.key()))
                .toList();
        assertThat(told(file.by(new Outline(without, outline.annexes(), outline.wordings())), "causes.obstacles"))
                .contains("Vinaphone (VNPT): " + title + " (nguyên nhân: Thủ tục qua nhiều cơ quan)");
    }

    /** Of an indicator with milestones in 2025 and 2030, those that an obstacle can be said to hold back. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ON_TRACK     | NO_DATA     | nguyên nhân”.
            STALE        | NO_BASELINE | nguyên nhân”.
            QUALITATIVE  | ACHIEVED    | nguyên nhân”.
            MISSED       | ON_TRACK    | liên quan đến 01 mục tiêu quá hạn chưa đạt hoặc có nguy cơ không đạt: {} (mốc 2025).
            STALE        | BEHIND      | liên quan đến 01 mục tiêu quá hạn chưa đạt hoặc có nguy cơ không đạt: {} (mốc 2030).
            MISSED       | AT_RISK     | liên quan đến 02 mục tiêu quá hạn chưa đạt hoặc có nguy cơ không đạt: {} (mốc 2025); {} (mốc 2030).
            """)
    void saysOfObstaclesThatTheyConcernOnlyTargetsThatAreOverdueOrSlow(String first, String second, String words) {
        var file = ReportFile.withAllParts()
                .with(Part.INDICATOR, json -> {
                    ((ObjectNode) json.at("/progress/items/7")).put("verdict", first);
                    ((ObjectNode) json.at("/progress/items/21")).put("verdict", second);
                })
                .with(
                        Part.AGENCY,
                        json -> ((ObjectNode) json.at("/reportedObstacles/0"))
                                .putArray("indicators")
                                .add("adult-smartphone"));
        assertThat(told(file, "causes.obstacles"))
                .endsWith(words.replace("{}", "người trưởng thành có điện thoại thông minh"));
    }

    /** The cut-off is on 25 November 2026; who was given more time has until the end of the year. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            2026-11-20T00:00:00+07:00 | false | Khẩn trương gửi | .
            2026-11-20T00:00:00+07:00 | true  | Gửi             | .
            2026-12-15T00:00:00+07:00 | false | Gửi             | ; hoàn thành trước ngày 15 tháng 12 năm 2026.
            none                      | false | Gửi             | .
            """)
    void urgesToSendOnlyOnceTheDayHasPassed(String day, boolean moreTime, String asks, String until) {
        var file = ReportFile.withAllParts().with(Part.AGENCY, json -> {
            var obligation = (ObjectNode) json.at("/obligations/0");
            obligation.put("onTimeBefore", day);
            if (moreTime) {
                obligation
                        .get("organisations")
                        .forEach(body -> ((ObjectNode) body).put("onTimeBefore", "2027-01-01T00:00:00+07:00"));
            }
        });
        assertThat(told(file, "asked.send.operator-plan-2027"))
                .isEqualTo(
                        asks + " hồ sơ còn thiếu: Kế hoạch phát triển hạ tầng số hằng năm của doanh nghiệp bưu chính,"
                                + " viễn thông, năm 2027; 12 đơn vị chưa gửi hoặc phải gửi lại" + until);
    }

    /** In the year after, nothing can be done in time for what was due by the end of this one. */
    @ParameterizedTest
    @CsvSource({
        "2026-12-31, next.due, 'đến hạn trong năm 2026 nhưng chưa đạt: hộ gia đình có Internet cáp quang (60%, còn thiếu 20 điểm phần trăm).'",
        "2027-06-30, next.running, 'của 01 mục tiêu còn thời hạn: hộ gia đình có Internet cáp quang (cần thêm 20 điểm phần trăm).'"
    })
    void asksNextYearForARiseOnlyOfWhatIsStillToComeThen(String due, String key, String words) {
        var file = only(4, "AT_RISK", "60").with(Part.INDICATOR, json -> {
            var item = (ObjectNode) json.at("/progress/items/0");
            ((ObjectNode) item.get("target")).put("due", due);
            item.putObject("neededPace").put("vi", "cần thêm 20 điểm %").put("en", "needs +20 percentage points");
        });
        assertThat(told(file, key)).endsWith(words);
        assertThat(drafted(file))
                .extracting(Paragraph::key)
                .filteredOn(each -> each.equals("next.due") || each.equals("next.running"))
                .containsExactly(key);
    }

    @Test
    void saysOfTargetsThatAreAllMetByEstimatesThatTheyAre() {
        var file = only(4, "ACHIEVED", "81")
                .with(
                        Part.INDICATOR,
                        json -> ((ObjectNode) json.at("/progress/items/0/latest")).put("status", "ESTIMATE"));
        assertThat(told(file, "summary.milestone.2025"))
                .isEqualTo("Mục tiêu đến năm 2025: 01 trên 01 mục tiêu đã đạt (theo số ước cả năm).");
    }

    /** Four targets for 2025 are met, one of them late. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 9 14 18 | (theo số ước cả năm, trong đó 01 đạt muộn)        | . Tất cả mục tiêu đã đạt nêu trên đều theo số ước thực hiện cả năm.
            0         | (trong đó 01 đạt muộn; 01 theo số ước cả năm)     | . Trong các mục tiêu đã đạt, 01 mục tiêu đạt theo số ước thực hiện cả năm.
            """)
    void saysInOneBracketWhichAreMetLateAndWhichByAnEstimate(String estimated, String summary, String strengths) {
        var file = ReportFile.withAllParts().with(Part.INDICATOR, json -> {
            for (var item : estimated.split(" ")) {
                ((ObjectNode) json.at("/progress/items/" + item + "/latest")).put("status", "ESTIMATE");
            }
        });
        assertThat(told(file, "summary.milestone.2025")).contains("04 trên 20 mục tiêu đã đạt " + summary + ";");
        assertThat(told(file, "strengths.met")).endsWith(strengths);
    }

    /** A rise belongs to the indicator, whatever milestones it has. */
    @Test
    void namesNoMilestoneWhereIndicatorsAreCompared() {
        var file = ReportFile.withAllParts()
                .with(
                        Part.INDICATOR,
                        json -> json.putArray("yearFigures")
                                .addObject()
                                .put(
                                        "indicator",
                                        json.at("/progress/items/7/indicator/code")
                                                .asText())
                                .put("year", 2025)
                                .put("value", 10)
                                .put("status", "FINAL"));
        assertThat(told(file, "strengths.fastest"))
                .endsWith("người trưởng thành có điện thoại thông minh (từ 10% lên 24,58%).");
        assertThat(told(file, "summary.best")).endsWith("thông minh (từ 10% lên 24,58%).");
    }

    @Test
    void saysOfWhatIsOverdueThatNobodyLeadsIt() {
        var file = ReportFile.withAllParts()
                .with(Part.AGENCY, agency -> ((ObjectNode) agency.at("/taskList/2")).putArray("leads"));

        assertThat(told(file, "causes.overdue"))
                .isEqualTo("01 nhiệm vụ có phần việc quá hạn, chưa có cơ quan chủ trì.");
    }

    @Test
    void tellsInTheReportsThatJudgeAndAlwaysLooksAheadWhereThePlanGoesOn() {
        assertThat(drafted(ReportFile.withAllParts().of(ReportKind.FINAL, null)))
                .extracting(Paragraph::key)
                .anyMatch(key -> key.startsWith("strengths."))
                .noneMatch(key -> key.startsWith("next."));
        assertThat(drafted(ReportFile.withAllParts().of(ReportKind.COMPLIANCE, null)))
                .isEmpty();
    }

    @Test
    void takesAnOfficersWordingOfAJudgement() {
        var worded = ReportFile.withAllParts().worded("strengths.met", "Kết quả tốt: {met} mục tiêu đạt.");
        assertThat(told(worded, "strengths.met")).isEqualTo("Kết quả tốt: 04 mục tiêu đạt.");
    }

    /** No key twice: a wording belongs to one paragraph. */
    @ParameterizedTest
    @CsvSource({"VI", "EN"})
    void givesEveryParagraphAKeyOfItsOwn(Language language) {
        assertThat(drafted(ReportFile.withAllParts().in(language)))
                .hasSizeGreaterThan(12)
                .extracting(Paragraph::key)
                .doesNotHaveDuplicates();
    }

    private static ReportFile only(int target, String verdict, String value) {
        return ReportFile.withAllParts().with(Part.INDICATOR, json -> {
            var items = (ArrayNode) json.at("/progress/items");
            var item = (ObjectNode) items.get(target);
            item.put("verdict", verdict);
            ((ObjectNode) item.get("latest")).put("value", new BigDecimal(value));
            item.remove(List.of("neededPace", "blocking", "atDeadline"));
            item.putObject("start").put("day", "2023-12-31").put("value", 41.5);
            if ("ON_TRACK".equals(verdict)) {
                ((ObjectNode) item.get("target")).put("due", "2027-12-31");
            }
            var kept = item.deepCopy();
            items.removeAll().add(kept);
            json.putArray("territoryFigures");
        });
    }

    private static String told(ReportFile file, String key) {
        return file.narrative().paragraphs().stream()
                .filter(paragraph -> paragraph.key().equals(key))
                .map(paragraph -> paragraph.text().replace('\u00a0', ' '))
                .findFirst()
                .orElse("no " + key);
    }

    private static List<Paragraph> drafted(ReportFile file) {
        return file.narrative().paragraphs().stream()
                .filter(paragraph -> DRAFTED.stream().anyMatch(paragraph.key()::startsWith))
                .toList();
    }
}
