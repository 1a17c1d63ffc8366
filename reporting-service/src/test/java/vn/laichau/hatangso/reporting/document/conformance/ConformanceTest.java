package vn.laichau.hatangso.reporting.document.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.laichau.hatangso.reporting.document.conformance.Finding.Outcome;
import vn.laichau.hatangso.reporting.document.telling.ReportFile;
import vn.laichau.hatangso.reporting.report.ReportKind;

class ConformanceTest {

    @ParameterizedTest
    @CsvSource({
        "ANNUAL,",
        "MID_TERM,",
        "FINAL,",
        "COMPLIANCE,",
        "AGENCY, dic",
        "TERRITORY, 03595",
        "OPERATOR, vnpt",
        "REMINDER, mobifone",
        "PROPOSAL,"
    })
    void findsNothingWrongWithOurs(ReportKind kind, String subject) {
        assertThat(broken(ReportFile.withAllParts().of(kind, subject).bytes())).isEmpty();
    }

    @Test
    void appliesEveryRuleToTheAnnualReport() {
        assertThat(Conformance.of(ReportFile.withAllParts().bytes()).orElseThrow())
                .hasSizeGreaterThanOrEqualTo(60)
                .allSatisfy(finding ->
                        assertThat(finding.outcome()).as(finding.rule()).isEqualTo(Outcome.PASS));
    }

    /** Each of them breaks one rule and no other. */
    @ParameterizedTest
    @EnumSource(Breakage.class)
    void findsExactlyTheRuleThatIsBroken(Breakage breakage) throws Exception {
        try (var document = ReportFile.withAllParts().document()) {
            breakage.breaking(document);

            assertThat(broken(Breakage.bytes(document))).containsExactly(breakage.rule());
        }
    }

    @Test
    void breaksAtLeastFortyRulesInTheseTests() {
        assertThat(Breakage.values()).hasSizeGreaterThanOrEqualTo(40);
    }

    @Test
    void saysWhereARuleIsBroken() throws Exception {
        try (var document = ReportFile.withAllParts().document()) {
            Breakage.BODY_NOT_JUSTIFIED.breaking(document);

            var finding = Conformance.of(Breakage.bytes(document)).orElseThrow().stream()
                    .filter(each -> each.rule().equals("body-justified"))
                    .findFirst()
                    .orElseThrow();
            assertThat(finding.places()).singleElement().asString().startsWith("đoạn ");
            assertThat(finding.title().vi()).isEqualTo("Nội dung canh đều hai lề");
        }
    }

    @Test
    void findsManyThingsInAnEmptyDocument() throws Exception {
        try (var empty = new XWPFDocument()) {
            assertThat(broken(Breakage.bytes(empty)))
                    .contains("nation", "issuer", "number", "date", "recipients", "page-number");
        }
    }

    @ParameterizedTest
    @CsvSource({"''", "not a zip", "PK"})
    void readsNoFileThatIsNoDocument(String content) {
        assertThat(Conformance.of(content.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEmpty();
    }

    private static List<String> broken(byte[] docx) {
        return Conformance.of(docx).orElseThrow().stream()
                .filter(finding -> finding.outcome() == Outcome.FAIL)
                .map(Finding::rule)
                .toList();
    }
}
