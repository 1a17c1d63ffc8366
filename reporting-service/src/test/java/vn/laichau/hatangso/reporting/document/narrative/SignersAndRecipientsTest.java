package vn.laichau.hatangso.reporting.document.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.report.Issue;
import vn.laichau.hatangso.reporting.report.ReportKind;

/** Who signs a document, who wrote it and to whom it goes. */
class SignersAndRecipientsTest {

    @ParameterizedTest
    @MethodSource("vn.laichau.hatangso.reporting.document.narrative.ReportFile#oneOfEachKind")
    void namesTheUnitThatWroteItBehindTheRecordsOffice(ReportKind kind, String subject) {
        var file = ReportFile.withAllParts().of(kind, subject);

        assertThat(file.words()).contains("- Lưu: VT, STTTT.");
        assertThat(file.writtenBy("CNTT").words()).contains("- Lưu: VT, CNTT.");
        assertThat(file.in(Language.EN).words()).contains("- On file: records office, CNTT.");
    }

    @Test
    void namesThePostOfTheSignerInTheLanguageOfTheDocument() {
        var body = new Issue.IssuingBody("dic", "Sở", "Department", "STTTT", "UBND tỉnh", "Committee");
        var posts = List.of("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC");
        var file = ReportFile.withAllParts()
                .issuedAs(new Issue(5, "BC-STTTT", LocalDate.of(2026, 11, 25), body, posts, "Nguyễn Văn An"));

        assertThat(file.words()).contains("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC");
        assertThat(file.in(Language.EN).words())
                .contains("FOR THE DIRECTOR", "DEPUTY DIRECTOR", "Nguyễn Văn An")
                .doesNotContain("GIÁM ĐỐC");
    }

    /** The last day of the old name and the first of the new one; before it has a day of issue that of the cut-off counts. */
    @ParameterizedTest
    @CsvSource({
        "2025-02-28, Bộ TT&TT (b/c), 'UBND các huyện, thành phố', DISTRICT_COMMITTEE",
        "2025-03-01, Bộ Khoa học và Công nghệ (b/c), 'UBND các huyện, thành phố', DISTRICT_COMMITTEE",
        "2025-06-30, Bộ Khoa học và Công nghệ (b/c), 'UBND các huyện, thành phố', DISTRICT_COMMITTEE",
        "2025-07-01, Bộ Khoa học và Công nghệ (b/c), 'UBND các xã, phường', COMMUNE_COMMITTEE"
    })
    void goesToThoseOfThePlanAsTheyAreCalledOnTheDay(LocalDate day, String ministry, String committees, String kind) {
        var issued = ReportFile.withAllParts()
                .issuedAs(new Issue(5, "BC-STTTT", day, body("dic"), List.of("GIÁM ĐỐC"), "Nguyễn Văn An"));
        var draft = ReportFile.withAllParts().cutOffAt(day + "T12:00:00Z");
        for (var file : List.of(issued, draft)) {
            assertThat(file.paper().closing().recipients())
                    .containsExactly(
                            ministry,
                            "Chủ tịch, các PCT UBND tỉnh",
                            "Các sở, ban, ngành tỉnh",
                            committees,
                            "Công ty Điện lực tỉnh Lai Châu (t/h)",
                            "Các Doanh nghiệp bưu chính, viễn thông, CNTT trên địa bàn tỉnh",
                            "Báo Lai Châu, Đài PT-TH tỉnh");
            assertThat(file.narrative().kindsOfRecipients())
                    .containsExactly(kind, "TELECOM_OPERATOR", "POSTAL_OPERATOR");
        }
    }

    private static Issue.IssuingBody body(String code) {
        return new Issue.IssuingBody(code, "Sở", "Department", "STTTT", "UBND tỉnh", "Committee");
    }

    @ParameterizedTest
    @CsvSource({
        "ANNUAL, , ppc ministry-ic departments power-company newspaper broadcaster, true",
        "MID_TERM, , ppc ministry-ic departments power-company newspaper broadcaster, true",
        "FINAL, , ppc ministry-ic departments power-company newspaper broadcaster, true",
        "COMPLIANCE, , ppc, false",
        "AGENCY, dic, ppc dic, false",
        "AGENCY, ppc, ppc, false",
        "OPERATOR, vnpt, ppc vnpt, false",
        "TERRITORY, 03595, ppc, false",
        "REMINDER, vnpt, vnpt, false",
        "PROPOSAL, , ppc, false"
    })
    void isToldToItsAddresseeAndToWhomItConcerns(ReportKind kind, String subject, String agencies, boolean toKinds) {
        var narrative = ReportFile.withAllParts().of(kind, subject).narrative();
        assertThat(narrative.recipients()).containsExactlyInAnyOrder(agencies.split(" "));
        assertThat(narrative.kindsOfRecipients().isEmpty()).isNotEqualTo(toKinds);
    }

    /** Neither to the body that asked for it nor to the one that issues it in its place. */
    @ParameterizedTest
    @CsvSource({"dic, ", "science, ", "ubnd-106, UBND huyện Tam Đường"})
    void isNotSentToWhoIssuesIt(String subject, String recipient) {
        var file = ReportFile.withAllParts()
                .of(ReportKind.AGENCY, subject)
                .issuedAs(new Issue(
                        5, "BC-SKHCN", LocalDate.of(2026, 11, 25), body("science"), List.of("GIÁM ĐỐC"), "An"));
        assertThat(file.paper().closing().recipients()).isEqualTo(recipient == null ? List.of() : List.of(recipient));
    }

    @Test
    void goesToWhomItConcernsUnderTheNameOfItsDay() {
        var whole = ReportFile.withAllParts();
        assertThat(whole.words())
                .contains("- Bộ Khoa học và Công nghệ (b/c);")
                .contains("- UBND các xã, phường;")
                .contains("- Lưu: VT, STTTT.")
                .doesNotContain("UBND các huyện")
                .doesNotContain("VX4");
        assertThat(whole.of(ReportKind.PROPOSAL, null).narrative().recipients()).containsExactly("ppc");
        assertThat(whole.words()).doesNotContain("Công ty Điện lực");
        assertThat(whole.of(ReportKind.OPERATOR, "vnpt").narrative().recipients())
                .containsExactly("ppc", "vnpt");
        assertThat(whole.words()).contains("- Vinaphone (VNPT);").doesNotContain("Công ty Điện lực");
    }
}
