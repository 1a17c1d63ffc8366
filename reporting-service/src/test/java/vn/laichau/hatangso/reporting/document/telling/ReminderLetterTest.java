package vn.laichau.hatangso.reporting.document.telling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.reporting.report.ReportKind;
import vn.laichau.hatangso.reporting.source.Part;

/** Letters to who owes something. */
class ReminderLetterTest {

    @Test
    void remindsWhoIsOverdueAndWhoAnswersForABodyThatHasEnded() {
        var letter = ReportFile.withAllParts().of(ReportKind.REMINDER, "dic").with(Part.AGENCY, json -> {
            var debtor = (ObjectNode) json.at("/duties/0/organisations/3");
            debtor.put("state", "OVERDUE").put("answeredBy", "dic");
        });

        assertThat(letter.text())
                .contains("Vietnamobile có nghĩa vụ gửi")
                .contains("năm 2027 trước ngày 15 tháng 12 năm 2026")
                .contains("chưa nhận được hồ sơ");
    }

    /** Each paragraph is edited by its own key. */
    @Test
    void remindsWhoAnswersForTwoBodiesOfEachByItself() {
        var keys = ReportFile.withAllParts()
                .of(ReportKind.REMINDER, "dic")
                .with(Part.AGENCY, json -> {
                    ((ObjectNode) json.at("/duties/0/organisations/3")).put("answeredBy", "dic");
                    ((ObjectNode) json.at("/duties/0/organisations/4")).put("answeredBy", "dic");
                })
                .telling()
                .paragraphs()
                .stream()
                .map(Paragraph::key)
                .toList();

        assertThat(keys)
                .doesNotHaveDuplicates()
                .contains(
                        "reminder.duty.operator-plan-2027-vietnamobile",
                        "reminder.duty.operator-plan-2027-buu-dien-tinh");
    }

    @Test
    void countsTheDueDayAsTimeEnough() {
        assertThat(letter("2026-12-15T10:00:00Z", debtor -> {}))
                .contains("V/v đôn đốc gửi kế hoạch, báo cáo năm 2027")
                .contains("trước ngày 15 tháng 12 năm 2026. Đến 17 giờ 00 phút")
                .doesNotContain("quá hạn");
        assertThat(letter("2026-12-15T17:00:00Z", debtor -> {}))
                .contains("đã quá hạn mà Sở Thông tin và Truyền thông chưa nhận được hồ sơ");
    }

    @Test
    void writesToABodyThatWasGivenMoreTimeOfItsOwnDay() {
        assertThat(letter("2026-12-18T03:00:00Z", debtor -> {
                    debtor.put("onTimeBefore", "2026-12-22T00:00:00+07:00")
                            .put("dueDayEnds", "2026-12-23T00:00:00+07:00");
                    debtor.putObject("extension").put("until", "2026-12-22T00:00:00+07:00");
                }))
                .contains("trước ngày 22 tháng 12 năm 2026 (đã được gia hạn)")
                .doesNotContain("quá hạn");
    }

    @Test
    void saysUntilWhenWhatWasGivenBackIsAskedForAgain() {
        assertThat(letter(
                        "2026-12-18T03:00:00Z",
                        debtor -> debtor.put("state", "RETURNED").put("returnBy", "2026-12-20")))
                .contains("chưa nhận được bản bổ sung. Thời hạn gửi lại: chậm nhất ngày 20 tháng 12 năm 2026.");
        assertThat(letter(
                        "2026-12-21T03:00:00Z",
                        debtor -> debtor.put("state", "RETURNED").put("returnBy", "2026-12-20")))
                .contains("Thời hạn gửi lại là ngày 20 tháng 12 năm 2026, đã quá hạn.");
    }

    private static String letter(String cutOff, Consumer<ObjectNode> debtor) {
        return ReportFile.withAllParts()
                .cutOffAt(cutOff)
                .of(ReportKind.REMINDER, "vietnamobile")
                .with(Part.AGENCY, json -> debtor.accept((ObjectNode) json.at("/duties/0/organisations/3")))
                .text();
    }
}
