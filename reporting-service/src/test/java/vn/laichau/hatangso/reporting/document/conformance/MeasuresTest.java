package vn.laichau.hatangso.reporting.document.conformance;

import static java.util.Map.entry;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.laichau.hatangso.reporting.document.conformance.RuleBreakage.annex;
import static vn.laichau.hatangso.reporting.document.conformance.RuleBreakage.body;
import static vn.laichau.hatangso.reporting.document.conformance.RuleBreakage.cell;
import static vn.laichau.hatangso.reporting.document.conformance.RuleBreakage.first;
import static vn.laichau.hatangso.reporting.document.conformance.RuleBreakage.foot;
import static vn.laichau.hatangso.reporting.document.conformance.RuleBreakage.run;
import static vn.laichau.hatangso.reporting.document.conformance.RuleBreakage.styled;
import static vn.laichau.hatangso.reporting.document.conformance.RuleBreakage.text;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.reporting.document.conformance.Conformance.RuleResult;
import vn.laichau.hatangso.reporting.document.conformance.Conformance.RuleResult.Outcome;
import vn.laichau.hatangso.reporting.document.narrative.ReportFile;
import vn.laichau.hatangso.reporting.report.ReportKind;

/** The measures of the decree at both of their ends, and a step beyond each. */
class MeasuresTest {

    private static final Map<String, double[]> SIZES = Map.ofEntries(
            entry("nation-size", new double[] {12, 13}),
            entry("motto-size", new double[] {13, 14}),
            entry("parent-size", new double[] {12, 13}),
            entry("issuer-size", new double[] {12, 13}),
            entry("number-size", new double[] {13, 13}),
            entry("date-size", new double[] {13, 14}),
            entry("type-size", new double[] {13, 14}),
            entry("summary-size", new double[] {13, 14}),
            entry("addressee-size", new double[] {13, 14}),
            entry("body-size", new double[] {13, 14}),
            entry("signature-size", new double[] {13, 14}),
            entry("recipients-head-size", new double[] {12, 12}),
            entry("recipients-size", new double[] {11, 11}),
            entry("annex-number-size", new double[] {14, 14}),
            entry("annex-title-size", new double[] {13, 14}));

    /** All of them by half a point too small, at their least, at their most, and by half a point too large. */
    @ParameterizedTest
    @CsvSource({"0, -0.5, FAIL", "0, 0, PASS", "1, 0, PASS", "1, 0.5, FAIL"})
    void holdsLettersToTheirSizes(int end, double beyond, Outcome outcome) throws IOException {
        var outcomes = outcomes(
                withAnnexes(),
                document -> SIZES.forEach(
                        (rule, sizes) -> run(lettersOf(rule, document)).setFontSize(sizes[end] + beyond)));
        assertThat(SIZES.keySet())
                .allSatisfy(rule -> assertThat(outcomes.get(rule)).as(rule).isEqualTo(outcome));
        var ofLetter = outcomes(
                RuleBreakage.letter(),
                document -> run(cell(document, 1, 0, 1)).setFontSize((end == 0 ? 12 : 13) + beyond));
        assertThat(ofLetter.get("letter-summary-size")).isEqualTo(outcome);
    }

    private static XWPFParagraph lettersOf(String rule, XWPFDocument document) {
        return switch (rule) {
            case "nation-size" -> cell(document, 0, 1, 0);
            case "motto-size" -> cell(document, 0, 1, 1);
            case "parent-size" -> cell(document, 0, 0, 0);
            case "issuer-size" -> cell(document, 0, 0, 1);
            case "number-size" -> cell(document, 1, 0, 0);
            case "date-size" -> cell(document, 1, 1, 0);
            case "type-size" -> styled(document, "DocumentType");
            case "summary-size" -> styled(document, "Summary");
            case "addressee-size" -> styled(document, "Addressee");
            case "signature-size" -> cell(foot(document), 0, 1, 0);
            case "recipients-head-size" -> cell(foot(document), 0, 0, 0);
            case "recipients-size" -> cell(foot(document), 0, 0, 1);
            case "annex-number-size" -> styled(document, "AnnexNumber");
            case "annex-title-size" -> styled(document, "AnnexTitle");
            default -> body(document);
        };
    }

    /** In twentieths of a point; whatever a program rounds, six tenths of a millimetre are no breach. */
    private static final Map<String, int[]> MEASURES = Map.of(
            "margin-top", new int[] {1099, 1100, 1451, 1452},
            "margin-bottom", new int[] {1099, 1100, 1451, 1452},
            "margin-left", new int[] {1666, 1667, 2018, 2019},
            "margin-right", new int[] {816, 817, 1167, 1168},
            "page-size", new int[] {11871, 11872, 11939, 11940},
            "body-first-line", new int[] {544, 545, 589, 590});

    @ParameterizedTest
    @CsvSource({"0, FAIL", "1, PASS", "2, PASS", "3, FAIL"})
    void holdsThePageAndItsLinesToTheirMeasures(int place, Outcome outcome) throws IOException {
        var outcomes = outcomes(
                withAnnexes(),
                document -> MEASURES.forEach((rule, measures) -> measure(rule, document, measures[place])));
        assertThat(MEASURES.keySet())
                .allSatisfy(rule -> assertThat(outcomes.get(rule)).as(rule).isEqualTo(outcome));
    }

    /** Of a half and a whole inch, that is; the first one is above. */
    @ParameterizedTest
    @CsvSource({
        "body-first-line, 697, FAIL",
        "body-first-line, 698, PASS",
        "body-first-line, 742, PASS",
        "body-first-line, 743, FAIL",
        "body-gap, 119, FAIL",
        "body-gap, 120, PASS",
        "page-size, 16803, FAIL",
        "page-size, 16804, PASS",
        "page-size, 16871, PASS",
        "page-size, 16872, FAIL"
    })
    void holdsTheOtherIndentTheGapAndTheLongSideToTheirMeasures(String rule, int measure, Outcome outcome)
            throws IOException {
        assertThat(outcomes(small(), document -> measure(rule, document, measure))
                        .get(rule))
                .isEqualTo(outcome);
    }

    private static void measure(String rule, XWPFDocument document, int measure) {
        var twentieths = BigInteger.valueOf(measure);
        switch (rule) {
            case "margin-top" -> first(document).getPgMar().setTop(twentieths);
            case "margin-bottom" -> first(document).getPgMar().setBottom(twentieths);
            case "margin-left" -> annex(document).getPgMar().setLeft(twentieths);
            case "margin-right" -> annex(document).getPgMar().setRight(twentieths);
            case "page-size" -> {
                var page = annex(document).getPgSz();
                var lying = ((BigInteger) page.getW()).compareTo((BigInteger) page.getH()) > 0;
                if (lying == measure > 15_000) {
                    page.setW(twentieths);
                } else {
                    page.setH(twentieths);
                }
            }
            case "body-first-line" -> body(document).setIndentationFirstLine(measure);
            default -> {
                body(document).setSpacingBefore(0);
                body(document).setSpacingAfter(measure);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0.99, FAIL", "1, PASS", "1.5, PASS", "1.51, FAIL"})
    void holdsLinesToTheirSpacing(double spacing, Outcome outcome) throws IOException {
        assertThat(outcomes(small(), document -> body(document).setSpacingBetween(spacing))
                        .get("body-spacing"))
                .isEqualTo(outcome);
    }

    /** A zero stands before days below ten and before the first two months, and nowhere else. */
    @ParameterizedTest
    @CsvSource({
        "ngày 01 tháng 01, PASS",
        "ngày 09 tháng 02, PASS",
        "ngày 10 tháng 3, PASS",
        "ngày 19 tháng 9, PASS",
        "ngày 20 tháng 10, PASS",
        "ngày 29 tháng 11, PASS",
        "ngày 31 tháng 12, PASS",
        "ngày …… tháng ……, PASS",
        "ngày 00 tháng 3, FAIL",
        "ngày 9 tháng 3, FAIL",
        "ngày 32 tháng 3, FAIL",
        "ngày 40 tháng 3, FAIL",
        "ngày 05 tháng 1, FAIL",
        "ngày 05 tháng 2, FAIL",
        "ngày 05 tháng 03, FAIL",
        "ngày 05 tháng 00, FAIL",
        "ngày 05 tháng 13, FAIL"
    })
    void holdsTheDayToItsForm(String day, Outcome outcome) throws IOException {
        assertThat(outcomes(small(), document -> text(cell(document, 1, 1, 0), "Lai Châu, " + day + " năm 2026"))
                        .get("date-form"))
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "Số: 01/BC-STTTT, PASS",
        "Số: 09/BC-STTTT, PASS",
        "Số: 10/BC-STTTT, PASS",
        "Số: 1234/TTr-STTTT, PASS",
        "Số: ……/STTTT-CNTT, PASS",
        "Số: 00/BC-STTTT, FAIL",
        "Số: 1/BC-STTTT, FAIL",
        "Số: 010/BC-STTTT, FAIL",
        "Số: 10/BC, FAIL",
        "Số 10/BC-STTTT, FAIL",
        "Số: 10/ BC-STTTT, FAIL"
    })
    void holdsTheNumberToItsForm(String number, Outcome outcome) throws IOException {
        assertThat(outcomes(small(), document -> text(cell(document, 1, 0, 0), number))
                        .get("number-form"))
                .isEqualTo(outcome);
    }

    private static ReportFile withAnnexes() {
        return ReportFile.withAllParts();
    }

    /** Of a page or two. */
    private static ReportFile small() {
        return ReportFile.withAllParts().of(ReportKind.COMPLIANCE, null);
    }

    private static Map<String, Outcome> outcomes(ReportFile file, Consumer<XWPFDocument> change) throws IOException {
        try (var document = file.document()) {
            change.accept(document);
            return Conformance.of(RuleBreakage.bytes(document)).orElseThrow().stream()
                    .collect(toMap(RuleResult::rule, RuleResult::outcome));
        }
    }
}
