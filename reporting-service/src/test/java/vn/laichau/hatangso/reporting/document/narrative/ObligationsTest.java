package vn.laichau.hatangso.reporting.document.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.document.model.Span;
import vn.laichau.hatangso.reporting.document.paragraph.Paragraph;
import vn.laichau.hatangso.reporting.report.ReportKind;
import vn.laichau.hatangso.reporting.source.Part;

/** Who had to send what until when, who has, and who is behind. */
class ObligationsTest {

    private static final String AHEAD =
            "Hạn gửi: trước ngày 15 tháng 12 năm 2026; đến thời điểm chốt số liệu chưa đến hạn.";

    @Test
    void saysUntilWhenItWasDueAndThatTheDayWasStillToCome() {
        assertThat(ReportFile.withAllParts().words())
                .contains("11 chưa gửi. Tỷ lệ đã gửi: 21,4%.\n" + AHEAD)
                .contains("Đã trả lại để bổ sung: MobiFone.");
        assertThat(about().words())
                .contains("Vietnamobile\t–\t–\tchưa gửi (chưa đến hạn)")
                .contains("MobiFone\t08:00, 24/11/2026\tđúng hạn\ttrả lại để bổ sung");
        assertThat(about().in(Language.EN).words())
                .contains("Share sent: 21.4%.", "Due before 15 December 2026; not due yet at the cut-off.")
                .contains("not sent (not due yet)");
    }

    /** It is such a report that each of them asks for. */
    @ParameterizedTest
    @CsvSource({"dic-annual-report", "mid-term-review", "final-review"})
    void saysInNoReportOnThePlanThatOneWasNotSent(String obligation) {
        var file = ReportFile.withAllParts()
                .with(
                        Part.AGENCY,
                        json -> List.of(2025, 2026)
                                .forEach(year -> ((ArrayNode) json.get("obligations"))
                                        .add(((ObjectNode) json.at("/obligations/0")
                                                        .deepCopy())
                                                .put("obligation", obligation)
                                                .put("onTimeBefore", "2026-11-20T00:00:00+07:00")
                                                .put("year", year))));
        for (var kind : List.of(ReportKind.ANNUAL, ReportKind.MID_TERM, ReportKind.FINAL)) {
            assertThat(file.of(kind, null).narrative().paragraphs())
                    .extracting(Paragraph::key)
                    .contains("obligations.due.operator-plan-2027", "obligations.due." + obligation + "-2025")
                    .noneMatch(key -> key.endsWith(obligation + "-2026"));
        }
        assertThat(file.of(ReportKind.COMPLIANCE, null).narrative().paragraphs())
                .extracting(Paragraph::key)
                .contains("obligations.due." + obligation + "-2026");
    }

    @Test
    void saysThatNothingElseWasToBeSentWhereItIsThisReportAlone() {
        var file = with(
                obligation -> obligation.put("obligation", "dic-annual-report").put("year", 2026));
        assertThat(file.words())
                .contains("Ngoài báo cáo này, trong kỳ không có nghĩa vụ gửi kế hoạch, báo cáo nào khác.")
                .doesNotContain("Không có nghĩa vụ nào đến hạn trong kỳ.");
        assertThat(file.with(Part.AGENCY, json -> json.putArray("obligations")).words())
                .contains("Không có nghĩa vụ nào đến hạn trong kỳ.")
                .doesNotContain("Ngoài báo cáo này");
    }

    @Test
    void summarisesThePlansOfOperatorsAloneForEverybodyToo() {
        var file = ReportFile.withAllParts()
                .with(
                        Part.AGENCY,
                        json -> ((ArrayNode) json.get("obligations"))
                                .add(((ObjectNode) json.at("/obligations/0").deepCopy())
                                        .put("obligation", "agency-report")));
        for (var narrative : List.of(file.narrative(), file.publicNarrative())) {
            assertThat(narrative.paragraphs())
                    .extracting(Paragraph::key)
                    .contains("summary.plans.operator-plan-2027", "obligations.due.agency-report-2027")
                    .doesNotContain("summary.plans.agency-report-2027");
        }
    }

    @Test
    void callsNobodyAheadOfADayThatHasCome() {
        assertThat(about().cutOffAt("2026-12-14T17:00:00Z").words())
                .contains("Hạn gửi: trước ngày 15 tháng 12 năm 2026.")
                .contains("Vietnamobile\t–\t–\tchưa gửi\n")
                .doesNotContain("chưa đến hạn");
        assertThat(ReportFile.withAllParts().cutOffAt("2026-12-14T16:59:59Z").words())
                .contains(AHEAD);
    }

    @Test
    void looksAtTheDayThatWasGivenToABodyAlone() {
        var file = with(obligation -> ((ObjectNode) obligation.at("/organisations/3"))
                        .put("onTimeBefore", "2026-12-22T00:00:00+07:00"))
                .cutOffAt("2026-12-18T03:00:00Z");

        assertThat(file.of(ReportKind.COMPLIANCE, null).words())
                .contains("Vietnamobile\t–\t–\tchưa gửi (chưa đến hạn)")
                .contains("Bưu điện tỉnh\t–\t–\tchưa gửi\n");
        assertThat(file.of(ReportKind.OPERATOR, "vietnamobile").words())
                .contains("năm 2027: chưa gửi (chưa đến hạn); hạn gửi: trước ngày 22 tháng 12 năm 2026.");
    }

    @Test
    void tellsABodyItsOwnDay() {
        assertThat(ReportFile.withAllParts().of(ReportKind.OPERATOR, "vnpt").words())
                .contains("năm 2027: đã chấp nhận, gửi lúc")
                .contains("(đúng hạn); hạn gửi: trước ngày 15 tháng 12 năm 2026.");
        assertThat(with(obligation -> ((ObjectNode) obligation.at("/organisations/0"))
                                .put("state", "WAIVED")
                                .remove(List.of("sentAt", "punctuality")))
                        .of(ReportKind.OPERATOR, "vnpt")
                        .words())
                .doesNotContain("hạn gửi");
    }

    @Test
    void saysThatThePlanSetsNoDay() {
        var file = with(obligation -> obligation.remove(List.of("onTimeBefore", "dueDayEnds", "compliance")));

        assertThat(file.of(ReportKind.COMPLIANCE, null).words())
                .contains("Kế hoạch không ấn định ngày gửi.")
                .contains("Vietnamobile\t–\t–\tchưa gửi\n")
                .doesNotContain("Hạn gửi");
        assertThat(file.of(ReportKind.OPERATOR, "vietnamobile").words())
                .contains("năm 2027: chưa gửi; Kế hoạch không ấn định ngày gửi.");
        assertThat(file.in(Language.EN).words()).contains("not sent; the plan sets no day for it.");
    }

    @Test
    void saysInWordsThatNobodyWasLate() {
        assertThat(ReportFile.withAllParts().words())
                .contains("Trong số đã gửi: 03 đúng hạn; không có hồ sơ quá hạn.")
                .doesNotContain("00 quá hạn");
        assertThat(with(obligation -> {
                            for (int body = 1; body <= 5; body++) {
                                ((ObjectNode) obligation.at("/organisations/" + body))
                                        .put("punctuality", body <= 2 ? "ON_DUE_DAY" : "LATE");
                            }
                        })
                        .words())
                .contains("Trong số đã gửi: 01 đúng hạn, 02 trong ngày đến hạn, 03 quá hạn.");
    }

    @Test
    void leadsFromTheShareAndFromTheDayToTheObligation() {
        var figures = ReportFile.withAllParts().narrative().paragraphs().stream()
                .filter(paragraph -> paragraph.key().startsWith("obligations."))
                .flatMap(paragraph -> paragraph.figures().stream())
                .toList();

        assertThat(figures)
                .filteredOn(figure -> figure.shown().equals("21,4%"))
                .flatExtracting(Span::pointers)
                .containsExactly("/parts/agency/obligations/0/sent", "/parts/agency/obligations/0/owed");
        assertThat(figures)
                .filteredOn(figure -> figure.name().equals("due"))
                .flatExtracting(Span::pointers)
                .containsExactly("/parts/agency/obligations/0/onTimeBefore");
    }

    /** The names of all who owe it say nothing of any of them. */
    @ParameterizedTest
    @EnumSource(
            value = ReportKind.class,
            names = {"ANNUAL", "MID_TERM", "FINAL"})
    void listsNobodyWhereNobodyHasSent(ReportKind kind) {
        var nobody = nobodyHasSent().of(kind, null);

        assertThat(nobody.words())
                .contains("14 đơn vị có nghĩa vụ gửi; chưa có đơn vị nào gửi.")
                .doesNotContain("Chưa gửi: ", "Vietnamobile\t");
        assertThat(nobody.of(ReportKind.COMPLIANCE, null)
                        .with(
                                Part.AGENCY,
                                json -> ((ObjectNode) json.at("/obligations/0/organisations/3")).put("state", "WAIVED"))
                        .words())
                .contains("Vietnamobile\t–\t–\tđược miễn");
    }

    @Test
    void tellsTheObligationsOnceInTheReportAboutThem() {
        var file = ReportFile.withAllParts().of(ReportKind.COMPLIANCE, null);

        assertThat(file.words()).containsOnlyOnce("Vietnamobile").doesNotContain("Phụ lục");
        assertThat(nobodyHasSent().of(ReportKind.COMPLIANCE, null).words())
                .containsOnlyOnce("Vietnamobile")
                .contains("Vietnamobile\t–\t–\tchưa gửi");
    }

    /** 1 of 16 are 6.25 %: half a tenth counts up. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            16 | 1  | 6,3%
            16 | 5  | 31,3%
            7  | 2  | 28,6%
            3  | 2  | 66,7%
            14 | 13 | 92,9%
            """)
    void roundsTheShareOfThoseWhoHaveSent(int owed, int sent, String share) {
        assertThat(with(obligation -> obligation.put("owed", owed).put("sent", sent))
                        .words())
                .contains("Tỷ lệ đã gửi: " + share + ".");
        assertThat(with(obligation -> obligation.put("owed", sent).put("sent", sent))
                        .words())
                .doesNotContain("Tỷ lệ đã gửi");
    }

    @Test
    void saysThatTheDueDayDoesNotCountAndHowManyDo() {
        assertThat(with(obligation -> {
                            obligation.put("onDueDayCountsAsOnTime", false);
                            ((ObjectNode) obligation.get("compliance")).put("compliant", 2);
                        })
                        .of(ReportKind.COMPLIANCE, null)
                        .words())
                .contains(
                        "Gửi đúng hạn theo quy định: 02/03 đơn vị đã gửi (66,7%); gửi trong ngày đến hạn không được tính là đúng hạn.");
        assertThat(with(obligation -> obligation.remove("compliance")).words())
                .doesNotContain("Gửi đúng hạn theo quy định");
        assertThat(nobodyHasSent().words()).doesNotContain("Gửi đúng hạn theo quy định");
    }

    /** Eleven have not sent in the fixture; of more than fifteen the others are counted. */
    @ParameterizedTest
    @CsvSource({"0, ''", "4, ''", "5, '; và 01 đơn vị khác.'", "6, '; và 02 đơn vị khác.'"})
    void namesWhoHasNotSent(int more, String others) {
        var text = with(obligation -> {
                    for (int i = 1; i <= more; i++) {
                        obligation
                                .withArray("organisations")
                                .addObject()
                                .put("code", "firm-" + i)
                                .put("state", "MISSING")
                                .putObject("name")
                                .put("vi", "Doanh nghiệp số " + i)
                                .put("en", "Firm " + i);
                    }
                })
                .words();
        assertThat(text).contains("Chưa gửi: Vietnamobile; ");
        if (others.isEmpty()) {
            assertThat(text).doesNotContain("đơn vị khác");
        } else {
            assertThat(text).contains(others);
        }
    }

    @Test
    void saysThatNothingOfWhatWasSentIsAcceptedYet() {
        assertThat(with(obligation -> obligation.put("accepted", 0)).words())
                .contains("03 đơn vị đã gửi, chưa có hồ sơ nào được chấp nhận; 11 chưa gửi.");
    }

    @Test
    void namesWhoSentLate() {
        assertThat(with(obligation -> ((ObjectNode) obligation.at("/organisations/0")).put("punctuality", "LATE"))
                        .words())
                .contains("Gửi quá hạn: Vinaphone (VNPT).");
    }

    private static ReportFile about() {
        return ReportFile.withAllParts().of(ReportKind.COMPLIANCE, null);
    }

    private static ReportFile nobodyHasSent() {
        return with(obligation -> {
            obligation.put("sent", 0).put("accepted", 0);
            obligation
                    .get("organisations")
                    .forEach(body ->
                            ((ObjectNode) body).put("state", "MISSING").remove(List.of("sentAt", "punctuality")));
        });
    }

    private static ReportFile with(Consumer<ObjectNode> change) {
        return ReportFile.withAllParts()
                .with(Part.AGENCY, agency -> change.accept((ObjectNode) agency.at("/obligations/0")));
    }

    @Test
    void saysHowManyCountAsInTimeAndWhetherTheDueDayDoes() {
        var compliance =
                "Gửi đúng hạn theo quy định: 03/03 đơn vị đã gửi (100%); gửi trong ngày đến hạn được tính là đúng hạn.";
        assertThat(about().words()).contains(compliance);
        assertThat(ReportFile.withAllParts().words())
                .doesNotContain("Gửi đúng hạn theo quy định")
                .contains("Chưa gửi: Vietnamobile; Bưu điện tỉnh;");
        assertThat(with(obligation -> ((ObjectNode) obligation.get("compliance")).put("onDueDay", 1))
                        .words())
                .contains(compliance);
    }
}
