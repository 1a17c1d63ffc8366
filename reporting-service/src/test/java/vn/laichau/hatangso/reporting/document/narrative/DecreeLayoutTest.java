package vn.laichau.hatangso.reporting.document.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.xmlbeans.XmlException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import vn.laichau.hatangso.chassis.text.Language;

/** Pages, letters and spacing of the finished file, read back, against Decree 30/2020/NĐ-CP, Appendix I. */
class DecreeLayoutTest {

    private final ParsedReport report =
            new ParsedReport(ReportFile.withAllParts().document());

    @Test
    void isOnA4WithinTheMarginsStandingThenLyingInTheAnnexes() {
        assertThat(report.sections()).hasSize(6).allSatisfy(section -> {
            assertThat(ParsedReport.millimetres(section.getPgMar().getTop())).isBetween(20.0, 25.0);
            assertThat(ParsedReport.millimetres(section.getPgMar().getBottom())).isBetween(20.0, 25.0);
            assertThat(ParsedReport.millimetres(section.getPgMar().getLeft())).isBetween(30.0, 35.0);
            assertThat(ParsedReport.millimetres(section.getPgMar().getRight())).isBetween(15.0, 20.1);
        });
        assertThat(report.sections())
                .extracting(
                        section -> ParsedReport.millimetres(section.getPgSz().getW()))
                .extracting(Math::round)
                .containsExactly(210L, 297L, 297L, 297L, 297L, 297L);
        assertThat(report.sections().get(2).getPgSz().getOrient()).isEqualTo(STPageOrientation.LANDSCAPE);
    }

    @Test
    void isInBlackTimesNewRomanThroughout() throws Exception {
        var defaults =
                report.document().getStyle().getDocDefaults().getRPrDefault().getRPr();

        assertThat(defaults.getRFontsArray(0).getAscii()).isEqualTo("Times New Roman");
        assertThat(defaults.getRFontsArray(0).getHAnsi()).isEqualTo("Times New Roman");
        assertThat(defaults.getColorArray(0).xgetVal().getStringValue()).isEqualTo("000000");
        assertThat(report.document().getStyle().getStyleList())
                .allSatisfy(style -> assertThat(ParsedReport.properties(style).getRFontsList())
                        .as("%s brings no font of its own", style.getStyleId())
                        .isEmpty());
    }

    @Test
    void saysInWhichLanguageItIs() {
        assertThat(language(ReportFile.withAllParts())).isEqualTo("vi-VN");
        assertThat(language(ReportFile.withAllParts().in(Language.EN))).isEqualTo("en-GB");
    }

    private static String language(ReportFile file) {
        try {
            var defaults =
                    file.document().getStyle().getDocDefaults().getRPrDefault().getRPr();
            return defaults.getLangArray(0).getVal().toString();
        } catch (IOException | XmlException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "NationalName, 13, true, false",
        "Motto, 14, true, false",
        "ParentBody, 13, false, false",
        "IssuingBody, 13, true, false",
        "DocumentNumber, 13, false, false",
        "PlaceAndDate, 14, false, true",
        "DocumentType, 14, true, false",
        "Summary, 14, true, false",
        "Addressee, 14, false, false",
        "BodyParagraph, 14, false, false",
        "Heading1, 14, true, false",
        "Heading2, 14, true, false",
        "SignaturePost, 14, true, false",
        "RecipientsHead, 12, true, true",
        "Recipient, 11, false, false",
        "AnnexNumber, 14, true, false",
        "Header, 14, false, false"
    })
    void givesEachBlockItsSizeAndWeight(String style, int points, boolean bold, boolean italic) {
        var properties = ParsedReport.properties(
                report.document().getStyles().getStyle(style).getCTStyle());

        var halfPoints = properties.sizeOfSzArray() == 0
                ? 28
                : ((BigInteger) properties.getSzArray(0).getVal()).intValue();
        assertThat(halfPoints).isEqualTo(2 * points);
        assertThat(properties.sizeOfBArray() > 0).isEqualTo(bold);
        assertThat(properties.sizeOfIArray() > 0).isEqualTo(italic);
    }

    @Test
    void justifiesTheBodyWithAFirstLineOf127MillimetresAndSixPointsBetween() {
        var properties = report.document()
                .getStyles()
                .getStyle("BodyParagraph")
                .getCTStyle()
                .getPPr();

        assertThat(ParsedReport.millimetres(properties.getInd().getFirstLine())).isBetween(10.0, 12.8);
        assertThat(properties.getJc().getVal().toString()).isEqualTo("both");
        assertThat(((BigInteger) properties.getSpacing().getAfter()).intValue()).isGreaterThanOrEqualTo(120);
        // As in a PDF: a page holds as much.
        assertThat(((BigInteger) properties.getSpacing().getLine()).intValue()).isEqualTo(240);
    }

    /** A justified head of two lines would have gaps in the first. */
    @ParameterizedTest
    @ValueSource(strings = {"Heading1", "Heading2", "Heading3"})
    void tearsNoHeadApart(String style) {
        var properties =
                report.document().getStyles().getStyle(style).getCTStyle().getPPr();

        assertThat(properties.getJc().getVal().toString()).isEqualTo("left");
    }

    @Test
    void showsThePageNumberInTheMiddleAboveButNotOnTheFirstPage() {
        assertThat(report.sections()).allSatisfy(section -> {
            assertThat(section.isSetTitlePg()).isTrue();
            assertThat(section.getPgNumType().getStart()).isEqualTo(BigInteger.ONE);
        });
        assertThat(report.document().getHeaderList()).hasSize(2);
        var numbered = report.document().getHeaderList().stream()
                .filter(ParsedReport::hasPageField)
                .toList();
        assertThat(numbered).hasSize(1);
        assertThat(report.document()
                        .getStyles()
                        .getStyle("Header")
                        .getCTStyle()
                        .getPPr()
                        .getJc()
                        .getVal()
                        .toString())
                .isEqualToIgnoringCase(ParagraphAlignment.CENTER.name());
    }
}
