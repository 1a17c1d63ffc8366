package vn.laichau.hatangso.reporting.document.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.report.Issue;
import vn.laichau.hatangso.reporting.report.ReportKind;

/** Who signs a document, who wrote it and to whom it goes. */
class SignersAndRecipientsTest {

    @ParameterizedTest
    @MethodSource("vn.laichau.hatangso.reporting.document.telling.ReportFile#oneOfEachKind")
    void namesTheUnitThatWroteItBehindTheRecordsOffice(ReportKind kind, String subject) {
        var file = ReportFile.withAllParts().of(kind, subject);

        assertThat(file.text()).contains("- Lưu: VT, STTTT.");
        assertThat(file.writtenBy("CNTT").text()).contains("- Lưu: VT, CNTT.");
        assertThat(file.in(Language.EN).text()).contains("- On file: records office, CNTT.");
    }

    @Test
    void namesThePostOfTheSignerInTheLanguageOfTheDocument() {
        var body = new Issue.IssuingBody("dic", "Sở", "Department", "STTTT", "UBND tỉnh", "Committee");
        var posts = List.of("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC");
        var file = ReportFile.withAllParts()
                .issuedAs(new Issue(5, "BC-STTTT", LocalDate.of(2026, 11, 25), body, posts, "Nguyễn Văn An"));

        assertThat(file.text()).contains("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC");
        assertThat(file.in(Language.EN).text())
                .contains("FOR THE DIRECTOR", "DEPUTY DIRECTOR", "Nguyễn Văn An")
                .doesNotContain("GIÁM ĐỐC");
    }

    @Test
    void goesToWhomItConcernsUnderTheNameOfItsDay() {
        var whole = ReportFile.withAllParts();
        assertThat(whole.text())
                .contains("- Bộ Khoa học và Công nghệ (b/c);")
                .contains("- UBND các xã, phường;")
                .contains("- Lưu: VT, STTTT.")
                .doesNotContain("UBND các huyện")
                .doesNotContain("VX4");
        assertThat(whole.of(ReportKind.PROPOSAL, null).telling().recipients()).containsExactly("ppc");
        assertThat(whole.text()).doesNotContain("Công ty Điện lực");
        assertThat(whole.of(ReportKind.OPERATOR, "vnpt").telling().recipients()).containsExactly("ppc", "vnpt");
        assertThat(whole.text()).contains("- Vinaphone (VNPT);").doesNotContain("Công ty Điện lực");
    }
}
