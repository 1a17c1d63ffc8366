package vn.laichau.hatangso.reporting.document.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.document.model.Block;
import vn.laichau.hatangso.reporting.document.model.Span;
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
            4 | MISSED          | 76    | shortcomings.nearly | đã gần mức đề ra: {} (76%, còn thiếu 4 điểm phần trăm)
            4 | MISSED          | 75.99 | shortcomings.missed | chưa đạt: {} (75,99%, còn thiếu 4,01 điểm phần trăm)
            5 | MISSED          | 5.25  | shortcomings.nearly | đã gần mức đề ra: {} (5,25%, còn cao hơn 0,25 điểm phần trăm)
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
        assertThat(told(file, "target.household-fibre-2025"))
                .endsWith("; số ước đã đạt mức này, chờ số liệu chính thức xác nhận.");
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

    /** Against their goals, not by points: what is to fall below 5 % is at nearly ten times that. */
    @Test
    void namesTheThreeTargetsFurthestFromTheirGoalsTheFurthestFirst() {
        var file = lacking(7, 1);
        assertThat(file.words())
                .contains("- Còn cách mức đề ra xa nhất:\n+ Người chỉ dùng điện thoại 2G: 48,89%;")
                .contains("\n+ Hộ gia đình có thiết bị thông minh: ");
        assertThat(file.narrative().paragraphs())
                .extracting(Paragraph::key)
                .filteredOn(key -> key.startsWith("summary.worst"))
                .containsExactly(
                        "summary.worst.users-2g-only-2024",
                        "summary.worst.essential-infrastructure-iot-2025",
                        "summary.worst.household-smart-device-2025");
        assertThat(told(file, "summary.worst.users-2g-only-2024"))
                .isEqualTo("Người chỉ dùng điện thoại 2G: 48,89%; mục tiêu dưới 5%, hạn ngày 30 tháng 6 năm 2024.");
        assertThat(told(file, "summary.worst.essential-infrastructure-iot-2025"))
                .endsWith("; thiếu nhiều nhất về số lượng ở xã Lớn, xã 12a và xã 12b.");
    }

    /** Counted by hand in the fixture and what is changed of it; no two numbers of a sentence are alike. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            summary.milestone.2025 | Mục tiêu đến năm 2025: 04/20 mục tiêu đã đạt (trong đó 01 đạt muộn); 02 đúng tiến độ; 04 chậm hoặc có nguy cơ chậm; 02 lùi so với ban đầu; 01 quá hạn chưa đạt; 05 chưa đánh giá được; 02 định tính.
            summary.milestone.2030 | Mục tiêu đến năm 2030: trong 07 mục tiêu, chưa mục tiêu nào đạt; 02 chậm hoặc có nguy cơ chậm; 01 lùi so với ban đầu; 03 chưa đánh giá được; 01 định tính.
            summary.tasks        | Trong 03 nhiệm vụ, 01 nhiệm vụ có phần việc quá hạn (chủ trì: UBND huyện Tam Đường; Sở Thông tin và Truyền thông), 02 nhiệm vụ chưa có cơ quan chủ trì.
            summary.asked        | Cần quyết định: 02 nội dung đã trình; 03 đề nghị kinh phí (1,5 tỷ đồng).
            strengths.met        | Trong 27 mục tiêu của Kế hoạch có 16 mục tiêu đánh giá được bằng số liệu, trong đó 04 mục tiêu đã đạt. Đạt đúng hạn 03 mục tiêu:
            strengths.work       | Đã hoàn thành 04/08 phần việc được giao.
            strengths.decided    | Năm 2026, cấp có thẩm quyền chấp thuận 01 nội dung kiến nghị (văn bản số 512/QĐ-UBND).
            shortcomings.slow    | 06 mục tiêu còn thời hạn nhưng chậm hoặc có nguy cơ chậm:
            shortcomings.backwards | 03 mục tiêu có kết quả lùi so với ban đầu:
            shortcomings.unknown | 08 mục tiêu chưa đánh giá được
            shortcomings.work    | 03/08 phần việc đã giao chưa được triển khai.
            causes.obstacles     | 02 cơ quan, đơn vị phản ánh 03 khó khăn, vướng mắc chưa có quyết định giải quyết, nêu tại mục
            causes.unassigned    | 02 nhiệm vụ chưa có cơ quan chủ trì, nên chưa có đơn vị chịu trách nhiệm về kết quả; 01 nhiệm vụ chưa có thời hạn hoàn thành.
            lessons.late         | Phải theo dõi mục tiêu theo mốc từng năm, không đợi đến thời hạn mới đánh giá; đến nay có 02 mục tiêu đạt muộn
            lessons.unknown      | Phải chuẩn bị nguồn số liệu ngay khi đặt mục tiêu; hiện có 06 mục tiêu không đánh giá được
            lessons.resolved     | Cần phản ánh kịp thời khó khăn, vướng mắc để được xem xét, giải quyết; đến nay 01/05 khó khăn, vướng mắc
            next.overdue         | Tập trung hoàn thành 01 mục tiêu quá hạn chưa đạt: người chỉ dùng điện thoại 2G (cần giảm thêm 43,89 điểm phần trăm).
            next.due             | Tập trung hoàn thành 08 mục tiêu đến hạn trong năm 2026 nhưng chưa đạt:
            next.running         | Năm 2027, bảo đảm tiến độ cần thiết của 02 mục tiêu còn thời hạn:
            next.met             | Giữ vững kết quả của 04 mục tiêu đã đạt.
            next.unknown         | Thu thập, cập nhật số liệu để đánh giá 06 mục tiêu:
            asked.decide.0193a000-0000-7000-8000-000000000032 | Xem xét, quyết định nội dung đã trình ngày 01 tháng 10 năm 2026: Hỗ trợ hộ nghèo đổi máy 2G.
            asked.assign         | Xem xét, phân công cơ quan chủ trì đối với 02 nhiệm vụ chưa được giao chủ trì; ấn định thời hạn đối với 01 nhiệm vụ chưa có thời hạn.
            asked.budget         | Xem xét, quyết định 03 đề nghị kinh phí, tổng 1,5 tỷ đồng.
            """)
    void countsInEachSentenceWhatItSpeaksOf(String key, String words) {
        var file = ReportFile.withAllParts()
                .with(
                        Part.INDICATOR,
                        json -> ((ObjectNode) json.at("/progress/items/26/target")).put("due", "2026-06-30"))
                .with(Part.AGENCY, json -> {
                    ((ObjectNode) json.at("/taskList/0")).put("state", "UNASSIGNED");
                    ((ObjectNode) json.at("/taskList/1")).put("state", "UNASSIGNED");
                    ((ObjectNode) json.at("/taskBoard/0/states")).put("ASSIGNED", 3);
                    another(json.get("proposals"), 1).put("id", "another");
                    another(json.get("decisions"), 0).put("id", "another").put("date", "2025-12-31");
                    for (var state : List.of("SUBMITTED", "APPRAISED", "REFUSED")) {
                        another(json.at("/budget/requests"), 1)
                                .put("state", state)
                                .put("amount", 300_000_000);
                    }
                    for (var state : List.of("GATHERED", "RESOLVED", "DISMISSED")) {
                        another(json.get("reportedObstacles"), 0)
                                .put("id", state)
                                .put("state", state);
                    }
                });
        assertThat(told(file, key)).startsWith(words);
    }

    private static ObjectNode another(JsonNode list, int like) {
        var copy = ((ObjectNode) list.get(like)).deepCopy();
        ((ArrayNode) list).add(copy);
        return copy;
    }

    /** The day of the cut-off is still to come, the day before is not. */
    @Test
    void saysOfTargetsWithTimeLeftHowManyAreOnTrack() {
        var file = ReportFile.withAllParts().with(Part.INDICATOR, json -> {
            ((ObjectNode) json.at("/progress/items/1/target")).put("due", "2026-11-25");
            ((ObjectNode) json.at("/progress/items/10/target")).put("due", "2026-11-24");
        });
        assertThat(told(file, "strengths.on-track"))
                .isEqualTo(
                        "Trong 04 mục tiêu chưa đạt, còn thời hạn và đánh giá được, 01 mục tiêu đang đúng tiến độ: thôn, bản, tổ dân"
                                + " phố có băng rộng cố định (31,92%).");
    }

    @Test
    void saysOnceThatNothingHasBegun() {
        var file = ReportFile.withAllParts()
                .with(
                        Part.AGENCY,
                        json -> json.putArray("taskBoard")
                                .addObject()
                                .put("organisation", "dic")
                                .put("overdue", 0)
                                .putObject("states")
                                .put("ASSIGNED", 4));
        assertThat(told(file, "shortcomings.work")).isEqualTo("Toàn bộ 04 phần việc đã giao chưa được triển khai.");
        assertThat(told(file, "direction.work")).contains("thành 04 phần việc: tất cả chưa triển khai; ");
    }

    /** The fixture has another two that are due by the end of 2027. */
    @ParameterizedTest
    @CsvSource({
        "2027-12-31, ASSIGNED, 03",
        "2028-01-01, ASSIGNED, 02",
        "2027-12-31, COMPLETED, 02",
        "2027-12-31, RELEASED, 02"
    })
    void hasDoneNextYearWhatIsDueByItsEndAndNotFinished(String due, String state, String count) {
        var file = ReportFile.withAllParts()
                .with(
                        Part.AGENCY,
                        json -> ((ObjectNode) json.at("/taskList/0"))
                                .put("due", due)
                                .put("state", state));
        assertThat(told(file, "next.tasks.due")).startsWith("Đến hết năm 2027 phải thực hiện " + count + " nhiệm vụ");
    }

    /** What recurs has no day of its own to stand by. */
    @Test
    void putsTheTasksOfNextYearInTheOrderOfTheirDays() {
        var file = ReportFile.withAllParts().with(Part.AGENCY, json -> {
            ((ObjectNode) json.at("/taskList/0")).put("due", "2027-05-02");
            ((ObjectNode) json.at("/taskList/1")).put("due", "2026-03-01").put("recurrence", "MONTHLY");
            ((ObjectNode) json.at("/taskList/2")).put("due", "2026-12-05");
        });
        assertThat(Block.grids(file.narrative().document().body()))
                .filteredOn(grid -> grid.table().caption().equals("Nhiệm vụ phải thực hiện đến hết năm 2027"))
                .singleElement()
                .satisfies(grid -> assertThat(grid.table().rows())
                        .extracting(row -> row.get(3).text())
                        .containsExactly("05/12/2026", "02/5/2027", "hằng tháng"));
    }

    /** Eight are due in the fixture. */
    @ParameterizedTest
    @CsvSource({"ACHIEVED, 08, false", "BEHIND, 09, true"})
    void namesEightTargetsAndCountsTheOthers(String verdict, String count, boolean others) {
        var file = ReportFile.withAllParts()
                .with(Part.INDICATOR, json -> ((ObjectNode) json.at("/progress/items/0")).put("verdict", verdict));
        assertThat(told(file, "next.due")).startsWith("Tập trung hoàn thành " + count);
        assertThat(told(file, "next.due").endsWith("; và 01 mục tiêu khác.")).isEqualTo(others);
    }

    @ParameterizedTest
    @CsvSource({"5, ''", "6, '; và 01 nhiệm vụ khác'"})
    void namesFiveTasksAndCountsTheOthers(int overdue, String others) {
        var file = ReportFile.withAllParts().with(Part.AGENCY, json -> {
            while (json.get("taskList").size() < 2 + overdue) {
                another(json.get("taskList"), 2);
            }
        });
        assertThat(told(file, "asked.finish"))
                .startsWith("Khẩn trương hoàn thành 0%d nhiệm vụ".formatted(overdue))
                .endsWith("; Sở Thông tin và Truyền thông)" + others + ".");
    }

    /** Eleven of the fixture have sent nothing; the cut-off is at 10:05 on 25 November. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            2026-11-25T10:05:00+07:00        | 1 | 1  | , năm 2027: 01 đơn vị gửi quá hạn, 10 đơn vị quá hạn chưa gửi.
            2026-11-25T10:05:00+07:00        | 0 | 0  | , năm 2027: 11 đơn vị quá hạn chưa gửi.
            2026-11-25T10:05:00+07:00        | 2 | 11 | , năm 2027: 02 đơn vị gửi quá hạn.
            2026-11-25T10:05:00.000001+07:00 | 2 | 0  | no causes.obligation.operator-plan-2027
            none                             | 2 | 0  | no causes.obligation.operator-plan-2027
            """)
    void saysOfAnObligationWhoseDayHasPassedWhoWasAndWhoIsLate(String day, int late, int moreTime, String words) {
        var file = ReportFile.withAllParts().with(Part.AGENCY, json -> {
            var obligation = (ObjectNode) json.at("/obligations/0");
            obligation.put("onTimeBefore", day);
            for (int body = 0; body < late; body++) {
                ((ObjectNode) obligation.at("/organisations/" + body)).put("punctuality", "LATE");
            }
            for (int body = 3; body < 3 + moreTime; body++) {
                ((ObjectNode) obligation.at("/organisations/" + body)).put("onTimeBefore", "2027-01-01T00:00:00+07:00");
            }
        });
        assertThat(told(file, "causes.obligation.operator-plan-2027")).endsWith(words);
    }

    /** Of twelve who have to send something four are the issuer: by code, by who answers, by who has come in whose place. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            8 | 08 đơn vị chưa gửi hoặc phải gửi lại; hoàn thành trước
            6 | 06 đơn vị chưa gửi hoặc phải gửi lại; hoàn thành trước
            5 | 05 đơn vị chưa gửi hoặc phải gửi lại (MobiFone; Công ty cổ phần dịch vụ Giao hàng nhanh
            """)
    void asksOthersAloneToSendSomethingAndNamesUpToFive(int open, String words) {
        var file = ReportFile.withAllParts().with(Part.AGENCY, json -> {
            json.putObject("successors").put("dpt", "dic").put("dic", "science");
            var bodies = json.at("/obligations/0/organisations");
            ((ObjectNode) bodies.get(3)).put("code", "dic");
            ((ObjectNode) bodies.get(4)).put("answeredBy", "dic");
            ((ObjectNode) bodies.get(5)).put("code", "dpt");
            ((ObjectNode) bodies.get(6)).put("answeredBy", "science");
            for (int body = 6 + open; body < bodies.size(); body++) {
                ((ObjectNode) bodies.get(body)).put("state", "ACCEPTED");
            }
        });
        assertThat(told(file, "asked.send.operator-plan-2027")).contains(words);
    }

    /** Nobody has met a target anew who had met it the year before. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            79.99 | Trong năm 2026 có thêm 01 mục tiêu đạt mức đề ra: hộ gia đình có Internet cáp quang (từ 79,99% lên 81%).
            80    | no strengths.new
            """)
    void tellsWhatIsMetSinceTheYearBefore(BigDecimal before, String words) {
        var file = only(4, "ACHIEVED", "81").with(Part.INDICATOR, json -> yearBefore(json, "household-fibre", before));
        assertThat(told(file, "strengths.new")).isEqualTo(words);
    }

    private static void yearBefore(ObjectNode json, String indicator, BigDecimal value) {
        json.withArray("yearFigures")
                .addObject()
                .put("indicator", indicator)
                .put("year", 2025)
                .put("value", value)
                .put("status", "FINAL");
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
        assertThat(told(lacking(7, 1), "shortcomings.places"))
                .contains("tính cho 02 mục tiêu chưa đạt")
                .contains("về số lượng là xã Lớn (02 mục tiêu);")
                .contains(
                        "tỷ lệ thấp nhất là xã Nghèo 0 (02 mục tiêu), xã Nghèo 1 (02 mục tiêu), xã Nghèo 2 (02 mục tiêu).");
    }

    /** Next year's work has a place to begin at; one that lacks most for a single target is none. */
    @Test
    void putsFirstNextYearWhereMostTargetsLack() {
        assertThat(told(lacking(7, 1), "next.places"))
                .isEqualTo(
                        "Ưu tiên nguồn lực cho các xã, phường nhiều lần thuộc nhóm 05 đơn vị còn thiếu nhiều nhất về số lượng: xã Lớn (02 mục tiêu).");
        assertThat(told(ReportFile.withAllParts(), "next.places")).isEqualTo("no next.places");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            OPEN     | GATHERED | Tổng hợp, trình cấp có thẩm quyền 02 khó khăn, vướng mắc chưa có kiến nghị đang chờ quyết định.
            OPEN     | PROPOSED | Tổng hợp, trình cấp có thẩm quyền 01 khó khăn, vướng mắc chưa có kiến nghị đang chờ quyết định; theo dõi, đôn đốc giải quyết 01 khó khăn, vướng mắc đã kiến nghị.
            PROPOSED | RESOLVED | Theo dõi, đôn đốc giải quyết 01 khó khăn, vướng mắc đã kiến nghị.
            RESOLVED | DISMISSED | no next.obstacles
            """)
    void carriesOnNextYearWithObstaclesThatNothingHasResolved(String first, String second, String words) {
        var file = ReportFile.withAllParts().with(Part.AGENCY, json -> {
            ((ObjectNode) json.at("/reportedObstacles/0")).put("state", first);
            ((ObjectNode) json.at("/reportedObstacles/1")).put("state", second);
        });
        assertThat(told(file, "next.obstacles")).isEqualTo(words);
        assertThat(file.publicNarrative().paragraphs())
                .extracting(Paragraph::key)
                .doesNotContain("next.obstacles");
    }

    /** The summary counts both together: two numbers of the same name would contradict it. */
    @Test
    void tellsThoseThatWereNearlyMetApartFromTheOthersThatWereMissed() {
        var file = ReportFile.withAllParts().with(Part.INDICATOR, json -> {
            missed(json, 1, "99.5");
            missed(json, 12, "40");
        });
        assertThat(told(file, "shortcomings.nearly"))
                .startsWith("01 mục tiêu quá hạn chưa đạt nhưng đã gần mức đề ra:");
        assertThat(told(file, "shortcomings.missed")).startsWith("02 mục tiêu khác quá hạn chưa đạt:");
        assertThat(told(file, "summary.milestone.2025")).contains("; 03 quá hạn chưa đạt;");
    }

    private static void missed(ObjectNode json, int place, String value) {
        var item = (ObjectNode) json.at("/progress/items/" + place);
        item.put("verdict", "MISSED").remove("atDeadline");
        ((ObjectNode) item.get("latest")).put("value", new BigDecimal(value));
    }

    /** Of five communes all are among the last five, and of six that are alike none is. */
    @ParameterizedTest
    @CsvSource({"5, 1, false", "6, 0, false", "6, 1, true"})
    void namesNoCommunesAsTheLastWhereThatSaysNothing(int communes, int apart, boolean named) {
        assertThat(told(lacking(communes, apart), "shortcomings.places").contains("tỷ lệ thấp nhất"))
                .isEqualTo(named);
    }

    /**
     * Two targets that lack most in Lớn by number, a sixth of each is not counted; by share each commune is so many points apart
     * from the next. Lower are the province and a commune of the year before.
     */
    private static ReportFile lacking(int communes, int apart) {
        return ReportFile.withAllParts().with(Part.INDICATOR, json -> {
            var figures = json.putArray("territoryFigures");
            for (var target : List.of("3", "12")) {
                var item = (ObjectNode) json.at("/progress/items/" + target);
                var units =
                        item.putObject("blocking").put("count", 7).put("of", 7).putArray("units");
                for (var unit : List.of("Lớn", target + "a", target + "b", target + "c", target + "d", "Thứ Sáu")) {
                    named(units.addObject(), unit, "Xã " + unit);
                }
                for (int i = 0; i < communes + 2; i++) {
                    var figure = figures.addObject()
                            .put("indicator", item.at("/indicator/code").asText())
                            .put("level", i == communes ? "PROVINCE" : "COMMUNE")
                            .put("period", i > communes ? "2025" : "2026")
                            .put("value", i < communes ? 10 + i * apart : 1);
                    named(figure.putObject("territory"), "u" + i, "Xã Nghèo " + i);
                }
            }
        });
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

    /** In the summary, where they are counted, as a cause, and where somebody is asked for it. */
    @Test
    void countsTasksWithoutALeadFourTimesEachTimeForAnotherReason() {
        var file = ReportFile.withAllParts().with(Part.AGENCY, agency -> {
            agency.putObject("tasks").put("UNASSIGNED", 1);
            ((ObjectNode) agency.at("/taskList/0")).put("state", "UNASSIGNED").putArray("leads");
        });
        assertThat(file.narrative().paragraphs())
                .filteredOn(paragraph -> paragraph
                        .text()
                        .matches("(?s).*([Cc]hưa có cơ quan|[Cc]hưa phân công|chưa được giao) chủ trì.*"))
                .extracting(Paragraph::key)
                .containsExactly("summary.tasks", "direction.state.UNASSIGNED", "causes.unassigned", "asked.assign");
    }

    /** What recurs has a day of its own each time, and what is done needs none. */
    @Test
    void countsTasksThatAreToBeDoneByNoDay() {
        var undated = ReportFile.withAllParts();
        assertThat(told(undated, "causes.unassigned")).isEqualTo("01 nhiệm vụ chưa có thời hạn hoàn thành.");
        assertThat(told(undated, "asked.assign"))
                .isEqualTo("Xem xét, ấn định thời hạn đối với 01 nhiệm vụ chưa có thời hạn.");
        for (var change : Map.of("due", "2026-12-31", "recurrence", "CONTINUOUS", "state", "COMPLETED")
                .entrySet()) {
            var dated = ReportFile.withAllParts()
                    .with(
                            Part.AGENCY,
                            json -> ((ObjectNode) json.at("/taskList/0")).put(change.getKey(), change.getValue()));
            assertThat(dated.narrative().paragraphs())
                    .as(change.getKey())
                    .extracting(Paragraph::key)
                    .doesNotContain("causes.unassigned", "asked.assign");
        }
    }

    /** Of the obstacles that hold it back, the one reported last. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            P2.IV.5.1  | 2025-05-06T09:00:00+07:00 | ; nguyên nhân: “Thủ tục qua nhiều cơ quan” (Vinaphone (VNPT) phản ánh); chủ trì: UBND huyện Tam Đường; Sở Thông tin và Truyền thông.
            no-such    | none                      | ; nguyên nhân: “Thủ tục qua nhiều cơ quan” (Vinaphone (VNPT) phản ánh).
            P2.IV.5.1  | 2026-05-06T09:00:00+07:00 | ; nguyên nhân: “Thiếu kinh phí ngầm hóa cáp” (UBND huyện Tam Đường phản ánh).
            """)
    void saysInTheSummaryWhatHoldsTheWorstTargetsBackAndWhoAnswers(String task, String otherAt, String words) {
        var file = only(4, "MISSED", "60").with(Part.AGENCY, agency -> {
            for (int i = 0; i < 2; i++) {
                ((ObjectNode) agency.at("/reportedObstacles/" + i))
                        .putArray("indicators")
                        .add("household-fibre");
            }
            ((ObjectNode) agency.at("/reportedObstacles/0")).putArray("tasks").add(task);
            ((ObjectNode) agency.at("/reportedObstacles/1")).put("reportedAt", otherAt);
        });
        var worst = file.narrative().paragraphs().stream()
                .filter(paragraph -> paragraph.key().startsWith("summary.worst."))
                .findFirst()
                .orElseThrow();
        assertThat(worst.text()).endsWith(words);
        assertThat(worst.figures())
                .filteredOn(figure -> figure.name().equals("cause"))
                .flatExtracting(Span::pointers)
                .singleElement()
                .asString()
                .startsWith("/parts/agency/reportedObstacles/");
        assertThat(file.publicNarrative().paragraphs())
                .filteredOn(paragraph -> paragraph.key().startsWith("summary.worst."))
                .allSatisfy(paragraph -> assertThat(paragraph.text()).doesNotContain("nguyên nhân", "chủ trì"));
    }

    @Test
    void saysInTheSummaryNoCauseThatNobodyReportedAndWhoAnswersForWhatIsOverdue() {
        assertThat(only(4, "MISSED", "60").narrative().paragraphs())
                .filteredOn(paragraph -> paragraph.key().startsWith("summary.worst."))
                .singleElement()
                .satisfies(worst -> assertThat(worst.text()).doesNotContain("nguyên nhân", "chủ trì"));
        assertThat(told(ReportFile.withAllParts(), "summary.tasks"))
                .isEqualTo("Trong 03 nhiệm vụ, 01 nhiệm vụ có phần việc quá hạn (chủ trì: UBND huyện Tam"
                        + " Đường; Sở Thông tin và Truyền thông).");
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
                .contains("“" + title + "” của Vinaphone (VNPT) (nguyên nhân: Thủ tục qua nhiều cơ quan)");
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
            2026-11-20T00:00:00+07:00 | false | Khẩn trương gửi hồ sơ còn thiếu: | .
            2026-11-20T00:00:00+07:00 | true  | Gửi đầy đủ hồ sơ: | .
            2026-12-15T00:00:00+07:00 | false | Gửi đầy đủ hồ sơ: | ; hoàn thành trước ngày 15 tháng 12 năm 2026.
            none                      | false | Gửi đầy đủ hồ sơ: | .
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
                .isEqualTo(asks + " Kế hoạch phát triển hạ tầng số hằng năm của doanh nghiệp bưu chính,"
                        + " viễn thông, năm 2027; còn 12 đơn vị chưa gửi hoặc phải gửi lại" + until);
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
            item.putObject("neededPace").put("vi", "cần thêm 20,0 điểm %").put("en", "needs +20.0 percentage points");
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
                .isEqualTo("Mục tiêu đến năm 2025: 01/01 mục tiêu đã đạt (theo số ước cả năm).");
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
        assertThat(told(file, "summary.milestone.2025")).contains("04/20 mục tiêu đã đạt " + summary + ";");
        assertThat(told(file, "strengths.met")).endsWith(strengths);
    }

    /** A rise belongs to the indicator, whatever milestones it has. What is to fall has risen for the worse, and a speed is no share. */
    @Test
    void namesTheThreeSharesThatRoseMostWithoutTheirMilestones() {
        var before = Map.of(
                "village-fixed-broadband", 20,
                "household-fibre", 70,
                "users-2g-only", 1,
                "adult-smartphone", 10,
                "speed-4g", 1,
                "organisation-fibre", 50);
        var file = ReportFile.withAllParts()
                .with(
                        Part.INDICATOR,
                        json -> before.forEach(
                                (indicator, value) -> yearBefore(json, indicator, BigDecimal.valueOf(value))));
        var rose = "người trưởng thành có điện thoại thông minh (từ 10% lên 24,58%); thôn, bản, tổ dân phố có băng rộng"
                + " cố định (từ 20% lên 31,92%); hộ gia đình có Internet cáp quang (từ 70% lên 80%).";
        assertThat(told(file, "strengths.fastest")).isEqualTo("So với năm 2025, tăng nhiều nhất là " + rose);
        assertThat(told(file, "summary.best")).isEqualTo("Tăng nhiều nhất trong năm: " + rose);
    }

    @Test
    void saysOfWhatIsOverdueThatNobodyLeadsIt() {
        var file = ReportFile.withAllParts()
                .with(Part.AGENCY, agency -> ((ObjectNode) agency.at("/taskList/2")).putArray("leads"));

        assertThat(told(file, "causes.overdue"))
                .isEqualTo("01 nhiệm vụ có phần việc quá hạn, chưa có cơ quan chủ trì.");
    }

    @Test
    void saysThatNoTaskIsOverdueWhereNoneIs() {
        var file = ReportFile.withAllParts()
                .with(Part.AGENCY, agency -> ((ObjectNode) agency.at("/taskList/2")).put("overdue", 0));

        assertThat(told(file, "summary.tasks")).isEqualTo("Trong 03 nhiệm vụ không có nhiệm vụ quá hạn.");
        assertThat(drafted(file)).extracting(Paragraph::key).doesNotContain("causes.overdue", "asked.finish");
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
