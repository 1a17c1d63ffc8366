package vn.laichau.hatangso.reporting.document.telling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.report.ReportKind;
import vn.laichau.hatangso.reporting.source.Part;

/** What was given to whom to do, and how far it is. */
class TasksTest {

    @Test
    void saysWhatEachAgencyHasDoneAndNamesOneThatHasEnded() {
        assertThat(ReportFile.withAllParts().text())
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
    void tellsWhatThePlanAssignsApartFromWhatWasAdded() {
        Consumer<ObjectNode> added = agency -> ((ObjectNode) agency.at("/taskList/1")).remove("quote");

        assertThat(ReportFile.withAllParts().with(Part.AGENCY, added).text())
                .contains(
                        "Kế hoạch giao 49 nhiệm vụ; ngoài ra có 01 nhiệm vụ được giao bổ sung. Tại thời điểm chốt số liệu:");
        assertThat(ReportFile.withAllParts()
                        .with(Part.AGENCY, added)
                        .in(Language.EN)
                        .text())
                .contains("The plan assigns 49 tasks; 1 more was added. At the cut-off:");
        assertThat(ReportFile.withAllParts().text()).contains("Kế hoạch giao 50 nhiệm vụ. Tại thời điểm chốt số liệu:");
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
                .text();

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

        assertThat(report.text())
                .contains("Sở Thông tin và Truyền thông được giao chủ trì 03 nhiệm vụ:")
                .doesNotContain("trong đó chủ trì");
        assertThat(report.in(Language.EN).text()).contains(" leads 3 tasks:");
    }

    @Test
    void listsEveryTaskInAnAnnex() {
        assertThat(ReportFile.withAllParts().text())
                .contains("TÌNH HÌNH THỰC HIỆN TỪNG NHIỆM VỤ CỦA KẾ HOẠCH")
                .contains(
                        "Triển khai cáp quang băng rộng đến tất cả các xã (P2.III.4.2)\tVinaphone (VNPT); Viettel\t31/12/2026");
    }
}
