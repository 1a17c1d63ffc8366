package vn.laichau.hatangso.reporting.document.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.reporting.document.paragraph.Paragraph;
import vn.laichau.hatangso.reporting.report.Issue;
import vn.laichau.hatangso.reporting.report.ReportKind;
import vn.laichau.hatangso.reporting.source.Part;

/** Letters to who owes something. */
class ReminderLetterTest {

    @Test
    void remindsWhoIsOverdueAndWhoAnswersForABodyThatHasEnded() {
        var letter = ReportFile.withAllParts().of(ReportKind.REMINDER, "dic").with(Part.AGENCY, json -> {
            var debtor = (ObjectNode) json.at("/obligations/0/organisations/3");
            debtor.put("state", "OVERDUE").put("answeredBy", "dic");
        });

        assertThat(letter.words())
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
                    ((ObjectNode) json.at("/obligations/0/organisations/3")).put("answeredBy", "dic");
                    ((ObjectNode) json.at("/obligations/0/organisations/4")).put("answeredBy", "dic");
                })
                .narrative()
                .paragraphs()
                .stream()
                .map(Paragraph::key)
                .toList();

        assertThat(keys)
                .doesNotHaveDuplicates()
                .contains(
                        "reminder.obligation.operator-plan-2027-vietnamobile",
                        "reminder.obligation.operator-plan-2027-buu-dien-tinh");
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

    /** Its own day where it has one, and of that the end where there is one; else the obligation's. */
    @ParameterizedTest
    @CsvSource({
        ", , , 2026-12-15T16:59:59.999999Z, 2026-12-15T17:00:00Z",
        "dueDayEnds, , , 2026-12-14T16:59:59.999999Z, 2026-12-14T17:00:00Z",
        ", 2026-12-22, , 2026-12-21T16:59:59.999999Z, 2026-12-21T17:00:00Z",
        ", 2026-12-22, 2026-12-23, 2026-12-22T16:59:59.999999Z, 2026-12-22T17:00:00Z"
    })
    void isOverdueOnceTheDueDayIsOver(String without, String own, String ownEnd, String before, String after) {
        for (var cutOff : List.of(before, after)) {
            var text = letter(cutOff, (obligation, debtor) -> {
                obligation.remove(List.of(without == null ? "" : without));
                put(debtor, "onTimeBefore", own);
                put(debtor, "dueDayEnds", ownEnd);
            });
            assertThat(text.contains("đã quá hạn")).as(cutOff).isEqualTo(cutOff.equals(after));
            assertThat(text).contains(own == null ? "trước ngày 15 tháng 12" : "trước ngày 22 tháng 12");
            assertThat(text).doesNotContain("đã được gia hạn");
        }
    }

    /** The day itself is time enough. */
    @ParameterizedTest
    @CsvSource({
        "2026-12-20T16:59:59Z, Thời hạn gửi lại: chậm nhất ngày 20 tháng 12 năm 2026.",
        "2026-12-20T17:00:00Z, 'Thời hạn gửi lại là ngày 20 tháng 12 năm 2026, đã quá hạn.'"
    })
    void countsTheDayToSendAgainAsTimeEnough(String cutOff, String words) {
        assertThat(letter(cutOff, debtor -> debtor.put("state", "RETURNED").put("returnBy", "2026-12-20")))
                .contains(words);
        assertThat(letter(cutOff, debtor -> debtor.put("state", "RETURNED")))
                .contains("Hồ sơ đã được trả lại để bổ sung")
                .doesNotContain("Thời hạn gửi lại");
    }

    /** In their order, each once; what has no day and what was sent is not asked for. */
    @Test
    void namesTheYearsOfAllThatIsOwed() {
        var letter = ReportFile.withAllParts().of(ReportKind.REMINDER, "vietnamobile");
        letter.with(Part.AGENCY, json -> {
            var obligations = json.withArray("obligations");
            var first = obligations.get(0);
            for (var year : List.of(2026, 2027, 2024, 2023)) {
                obligations.add(((ObjectNode) first.deepCopy())
                        .put("obligation", "report-" + year)
                        .put("year", year));
            }
            ((ObjectNode) obligations.get(3)).remove("onTimeBefore");
            ((ObjectNode) obligations.get(4).at("/organisations/3")).put("state", "ACCEPTED");
        });
        assertThat(letter.words())
                .contains("V/v đôn đốc gửi kế hoạch, báo cáo năm 2026, 2027")
                .doesNotContain("2026, 2027,", "năm 2024", "năm 2023");
    }

    @Test
    void goesAsMailWithWhomItIsForAndWhoSignedIt() {
        var body = new Issue.IssuingBody("dic", "Sở Thông tin", "Department", "STTTT", "UBND tỉnh", "Committee");
        var letter = ReportFile.withAllParts().of(ReportKind.REMINDER, "vietnamobile");
        var draft = letter.narrative().asEmail().replace('\u00a0', ' ');
        assertThat(draft)
                .startsWith("Kính gửi: Vietnamobile\n\nThực hiện Kế hoạch")
                .contains("\n\nVietnamobile có nghĩa vụ gửi")
                .endsWith("quan tâm, phối hợp thực hiện./.\n\nSỞ THÔNG TIN VÀ TRUYỀN THÔNG\nGIÁM ĐỐC\n");
        letter.issuedAs(new Issue(
                7,
                "STTTT-CNTT",
                LocalDate.of(2026, 11, 25),
                body,
                List.of("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
                "Lò Văn An"));
        assertThat(letter.narrative().asEmail()).endsWith("\n\nSỞ THÔNG TIN\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nLò Văn An\n");
        assertThat(letter.words()).contains("Số: 07/STTTT-CNTT", "- Lưu: VT, CNTT.");
        assertThat(letter.narrative().recipients()).containsExactly("vietnamobile");
    }

    private static void put(ObjectNode debtor, String member, String day) {
        if (day != null) {
            debtor.put(member, day + "T00:00:00+07:00");
        }
    }

    private static String letter(String cutOff, Consumer<ObjectNode> debtor) {
        return letter(cutOff, (obligation, own) -> debtor.accept(own));
    }

    private static String letter(String cutOff, BiConsumer<ObjectNode, ObjectNode> change) {
        return ReportFile.withAllParts()
                .cutOffAt(cutOff)
                .of(ReportKind.REMINDER, "vietnamobile")
                .with(
                        Part.AGENCY,
                        json -> change.accept((ObjectNode) json.at("/obligations/0"), (ObjectNode)
                                json.at("/obligations/0/organisations/3")))
                .words();
    }
}
