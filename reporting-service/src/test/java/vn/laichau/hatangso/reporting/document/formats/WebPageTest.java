package vn.laichau.hatangso.reporting.document.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.laichau.hatangso.reporting.document.formats.SampleDocuments.letter;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.document.model.Block;
import vn.laichau.hatangso.reporting.document.narrative.ReportFile;
import vn.laichau.hatangso.reporting.document.web.HtmlPageWriter;
import vn.laichau.hatangso.reporting.report.ReportKind;

/** A report as a page for browsers. */
class WebPageTest {

    @Test
    void leadsFromAFigureOfThePageToTheSubmissionItCameFrom() {
        var page = withOrigins();
        var figure = page.indexOf(">1.200</a>");
        var note = page.substring(page.lastIndexOf("href=\"#", figure) + 7, page.lastIndexOf("\">", figure) + 0);
        var origin = page.substring(page.indexOf("<li id=\"" + note.replaceAll("\".*", "") + "\">"));

        assertThat(figure).isPositive();
        assertThat(origin.substring(0, origin.indexOf("</li>")))
                .contains("/parts/indicator/operatorFigures/0/numerator")
                .contains(
                        "<a data-origin=\"SUBMISSION 0199#1\" href=\"https://portal.example/api/v1/submissions/0199\">Hồ sơ đã gửi 0199#1</a>")
                .contains(
                        "href=\"https://portal.example/api/v1/observations?indicator=household-fibre&amp;period=2026&amp;territory=03388&amp;asOf=2026-11-25T03:05:00Z\"");
    }

    /** A letter has no other title; a screen reader finds what it is about by its head. */
    @Test
    void headsALetterOnThePageByItsSummary() {
        var letter =
                ReportFile.withAllParts().of(ReportKind.REMINDER, "mobifone").in(Language.EN);

        assertThat(new String(OutputFormat.HTML.write(letter.paper()), UTF_8)).contains("<h1 class=\"letter\">Re: ");
    }

    /** Before the report itself, of which the portal shows nothing else. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void leadsFromTheContentsOfThePageToEachOfItsParts(Language language) {
        var documentModel = ReportFile.withAllParts().in(language).paper();
        var page = new String(OutputFormat.HTML.write(documentModel), UTF_8);
        var contents = page.substring(page.indexOf("<nav"), page.indexOf("<main>"));
        var parts = Stream.concat(
                        documentModel.body().stream()
                                .filter(block -> block instanceof Block.Head head && head.level() == 1)
                                .map(block -> ((Block.Head) block).text()),
                        IntStream.rangeClosed(1, documentModel.annexes().size())
                                .mapToObj(annex -> documentModel.annexNumber(annex) + ": "
                                        + documentModel.annexes().get(annex - 1).title()))
                .toList();

        assertThat(parts).hasSizeGreaterThan(8);
        for (int i = 0; i < parts.size(); i++) {
            assertThat(contents).contains("<a href=\"#part-" + (i + 1) + "\">" + parts.get(i) + "</a>");
            assertThat(page).containsOnlyOnce(" id=\"part-" + (i + 1) + "\"");
        }
        assertThat(contents).contains(language == Language.EN ? "\"Contents\"" : "\"Mục lục\"");
        assertThat(new String(OutputFormat.HTML.write(letter()), UTF_8)).doesNotContain("<nav");
    }

    /** On a small screen a table is as wide as its words need and moves sideways, also by the keyboard. */
    @Test
    void letsATableOfThePageMoveAndPrintsAllOfIt() {
        var page = new String(OutputFormat.HTML.write(ReportFile.withAllParts().paper()), UTF_8);

        assertThat(page).contains("<table tabindex=\"0\">").doesNotContain("overflow-wrap: anywhere; }\ntd");
        assertThat(Pattern.compile("<table(?! tabindex=\"0\")").matcher(page).find())
                .isFalse();
        assertThat(page.substring(page.indexOf("@media print")))
                .contains("table { display: table; overflow: visible; }");
    }

    @Test
    void asksForNothingElse() {
        var page = withOrigins();

        assertThat(page).doesNotContain("src=").doesNotContain("url(").doesNotContain("<link");
    }

    /** The portal takes over no other styles. */
    @Test
    void stylesNoElementOfAPageForBrowsersButByItsWidth() {
        var page = new String(OutputFormat.HTML.write(ReportFile.withAllParts().paper()), UTF_8);

        assertThat(Pattern.compile(" style=\"[^\"]*\"").matcher(page).results().map(MatchResult::group))
                .isNotEmpty()
                .allMatch(style -> style.matches(" style=\"width:[\\d.]+%\""));
    }

    private static String withOrigins() {
        var file = ReportFile.withAllParts();
        return new String(HtmlPageWriter.of(file.paper(), file.origins(), ReportFile.PORTAL), UTF_8);
    }
}
