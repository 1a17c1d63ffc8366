package vn.laichau.hatangso.reporting.document.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.document.narrative.facts.SourcedItem;
import vn.laichau.hatangso.reporting.document.narrative.tasks.TaskTables;
import vn.laichau.hatangso.reporting.report.ReportKind;
import vn.laichau.hatangso.reporting.source.AgencyFacts.Work;
import vn.laichau.hatangso.reporting.source.Part;

/** What was given to whom to do, and how far it is. */
class TasksTest {

    @Test
    void saysWhatEachAgencyHasDoneAndNamesOneThatHasEnded() {
        assertThat(ReportFile.withAllParts().words())
                .contains(
                        "cho 02 cơ quan, đơn vị thành 07 phần việc: 04 đã hoàn thành, 01 đang xử lý (đã tiếp nhận, đang thực"
                                + " hiện, đã trình hoặc chờ bổ sung), 02 chưa triển khai; 01 phần việc quá hạn.")
                .contains("Sở Thông tin và Truyền thông\t6\t3\t1\t2\t1")
                .contains("Ủy ban nhân dân huyện Tam Đường\t1\t1\t0\t0\t0")
                .contains(
                        "Ủy ban nhân dân huyện Tam Đường; Sở Thông tin và Truyền thông\t30/6/2026\tđang thực hiện; có phần"
                                + " việc quá hạn")
                .doesNotContain("ubnd-106");
    }

    @Test
    void saysOfATaskThatRecursHowOften() {
        Consumer<ObjectNode> monthly = agency -> {
            for (var task : agency.get("taskList")) {
                ((ObjectNode) task).put("recurrence", task.has("due") ? "MONTHLY" : "ONCE");
            }
        };
        assertThat(ReportFile.withAllParts().with(Part.AGENCY, monthly).words())
                .contains("Sở Thông tin và Truyền thông\thằng tháng\tđang thực hiện; có phần việc quá hạn")
                .doesNotContain("\t30/6/2026\t");
        assertThat(ReportFile.withAllParts()
                        .with(Part.AGENCY, monthly)
                        .of(ReportKind.AGENCY, "dic")
                        .words())
                .contains("đến tất cả các xã (mục III.4.2)\tphối hợp\thằng tháng\tđã phân công\n");
    }

    @Test
    void tellsWhatThePlanAssignsApartFromWhatWasAdded() {
        Consumer<ObjectNode> added = agency -> ((ObjectNode) agency.at("/taskList/1")).remove("quote");

        assertThat(ReportFile.withAllParts().with(Part.AGENCY, added).words())
                .contains(
                        "Kế hoạch giao 49 nhiệm vụ; ngoài ra có 01 nhiệm vụ được giao bổ sung. Tại thời điểm chốt số liệu:");
        assertThat(ReportFile.withAllParts()
                        .with(Part.AGENCY, added)
                        .in(Language.EN)
                        .words())
                .contains("The plan assigns 49 tasks; 1 more was added. At the cut-off:");
        assertThat(ReportFile.withAllParts().words())
                .contains("Kế hoạch giao 50 nhiệm vụ. Tại thời điểm chốt số liệu:");
    }

    @Test
    void tellsTheStatesOfTasksInTheOrderOfTheirLife() {
        var text = ReportFile.withAllParts()
                .with(
                        Part.AGENCY,
                        agency -> agency.putObject("tasks")
                                .put("ACCEPTED", 4)
                                .put("ASSIGNED", 5)
                                .put("COMPLETED", 1)
                                .put("IN_PROGRESS", 3)
                                .put("RETURNED", 2)
                                .put("UNASSIGNED", 6))
                .words();

        assertThat(text)
                .containsSubsequence(
                        "Chưa phân công chủ trì: 06",
                        "Đã phân công: 05",
                        "Đã tiếp nhận: 04",
                        "Đang thực hiện: 03",
                        "Trả lại để bổ sung: 02",
                        "Đã hoàn thành: 01");
    }

    /** What is asked of a group is asked of each of its members. */
    @Test
    void countsTheTasksOfItsGroupAmongThoseOfAnAgency() {
        var report = ReportFile.withAllParts().of(ReportKind.AGENCY, "dic").with(Part.AGENCY, agency -> {
            agency.putObject("groups").putArray("departments").add("dic").add("finance");
            ((ArrayNode) agency.at("/taskList/0/leads")).removeAll().add("departments");
            ((ArrayNode) agency.at("/taskList/1/leads")).removeAll().add("departments");
        });

        assertThat(report.words())
                .contains("Sở Thông tin và Truyền thông được giao chủ trì 03 nhiệm vụ:")
                .doesNotContain("trong đó chủ trì");
        assertThat(report.in(Language.EN).words()).contains(" leads 3 tasks:");
    }

    @Test
    void tellsWhatABodyLeadsFromWhatItTakesPartIn() {
        assertThat(ReportFile.withAllParts().of(ReportKind.AGENCY, "dic").words())
                .contains("được giao 03 nhiệm vụ, trong đó chủ trì 02 nhiệm vụ:")
                .contains("hạ tầng số (mục III.1.1)\tchủ trì\t–\tđã phân công\n")
                .contains("đến tất cả các xã (mục III.4.2)\tphối hợp\t31/12/2026\tđã phân công\n");
        assertThat(ReportFile.withAllParts().of(ReportKind.AGENCY, "ppc").words())
                .contains("Kế hoạch không giao nhiệm vụ riêng nào cho Ủy ban nhân dân tỉnh Lai Châu.");
    }

    @ParameterizedTest
    @CsvSource({
        "COMPLETED, 0, 1, 0, 0, true",
        "ACCEPTED, 0, 0, 1, 0, true",
        "IN_PROGRESS, 0, 0, 1, 0, true",
        "SUBMITTED, 0, 0, 1, 0, true",
        "RETURNED, 0, 0, 1, 0, true",
        "ASSIGNED, 0, 0, 0, 1, false",
        "ASSIGNED, 1, 0, 0, 1, true",
        "RELEASED, 0, 0, 0, 0, false"
    })
    void countsAPieceOfWorkByItsState(String state, int overdue, int done, int underWay, int notBegun, boolean moving) {
        var one = new Work("dic", Map.of(state, 1), overdue);
        var sums = TaskTables.sums(List.of(one, new Work("vnpt", Map.of(state, 2), 4)));
        assertThat(sums).isEqualTo(new TaskTables.Sums(3 * done, 3 * underWay, 3 * notBegun, overdue + 4));
        assertThat(sums.all()).isEqualTo(3 * (done + underWay + notBegun));
        assertThat(TaskTables.moving(SourcedItem.all(List.of(one), "/taskBoard")))
                .hasSize(moving ? 1 : 0);
    }

    /** Of fifteen bodies a table; of more only those that move, unless none or too many of them do. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            15 | 0  |
            16 | 0  | Kết quả của từng cơ quan, đơn vị có trong phụ lục kèm theo.
            16 | 1  | 01 cơ quan, đơn vị đã triển khai hoặc có phần việc quá hạn; 15 cơ quan, đơn vị còn lại
            17 | 15 | 15 cơ quan, đơn vị đã triển khai hoặc có phần việc quá hạn; 02 cơ quan, đơn vị còn lại
            17 | 16 | Kết quả của từng cơ quan, đơn vị có trong phụ lục kèm theo.
            """)
    void showsInTheTextABoardOfAFewBodiesAlone(int bodies, int moving, String words) {
        var text = ReportFile.withAllParts()
                .with(Part.AGENCY, agency -> {
                    var board = agency.putArray("taskBoard");
                    for (int body = 0; body < bodies; body++) {
                        board.addObject()
                                .put("organisation", "đơn vị " + body)
                                .put("overdue", 0)
                                .putObject("states")
                                .put(body < moving ? "ACCEPTED" : "ASSIGNED", 4);
                    }
                })
                .words();
        assertThat(text)
                .contains(moving == 0 ? " phần việc: tất cả chưa triển khai; " : " phần việc: 00 đã hoàn thành, ")
                .contains(
                        words == null ? "; không có phần việc quá hạn.\n" : "; không có phần việc quá hạn.\n" + words);
        assertThat(text.contains("Kết quả của từng cơ quan") || text.contains("cơ quan, đơn vị còn lại"))
                .isEqualTo(words != null);
    }

    @ParameterizedTest
    @CsvSource({
        "0, –",
        "1, cơ quan 1",
        "4, cơ quan 1; cơ quan 2; cơ quan 3; cơ quan 4",
        "5, cơ quan 1; cơ quan 2; cơ quan 3; cơ quan 4 và 01 đơn vị khác",
        "6, cơ quan 1; cơ quan 2; cơ quan 3; cơ quan 4 và 02 đơn vị khác"
    })
    void namesTheFirstFourWhoLeadATask(int leading, String named) {
        var text = ReportFile.withAllParts()
                .with(Part.AGENCY, agency -> {
                    var leads = ((ObjectNode) agency.at("/taskList/0")).putArray("leads");
                    IntStream.rangeClosed(1, leading).forEach(each -> leads.add("cơ quan " + each));
                })
                .words();
        assertThat(text).contains("hạ tầng số (mục III.1.1)\t" + named + "\t–\tđã phân công\n");
    }

    @Test
    void listsEveryTaskInAnAnnex() {
        assertThat(ReportFile.withAllParts().words())
                .contains("TÌNH HÌNH THỰC HIỆN TỪNG NHIỆM VỤ CỦA KẾ HOẠCH")
                .contains(
                        "Triển khai cáp quang băng rộng đến tất cả các xã (mục III.4.2)\tVinaphone (VNPT); Viettel\t31/12/2026");
    }
}
