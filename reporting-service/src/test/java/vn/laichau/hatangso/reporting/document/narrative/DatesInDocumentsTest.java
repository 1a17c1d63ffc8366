package vn.laichau.hatangso.reporting.document.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.format.LanguageFormat;
import vn.laichau.hatangso.reporting.report.ReportKind;
import vn.laichau.hatangso.reporting.source.Part;

/** Decree 30/2020, Appendix I: a zero before days below ten and before the first two months, nowhere else. */
class DatesInDocumentsTest {

    private static final Pattern BRIEF = Pattern.compile("(?<![\\d/])(\\d{1,2})/(\\d{1,2})/(\\d{4})(?![\\d/])");
    private static final Pattern IN_WORDS = Pattern.compile("(?i)ngày (\\d{1,2}) tháng (\\d{1,2}) năm (\\d{4})");

    /** What is no way to write a day for readers of either language. */
    private static final Pattern FOR_MACHINES = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");

    @Test
    void writesTheDayOfTheNeededPaceByTheRule() {
        assertThat(dated(ReportKind.ANNUAL, null).words())
                .contains("cần thêm 9,6 điểm phần trăm đến 30/6/2026")
                .doesNotContain("30/06/2026");
        assertThat(dated(ReportKind.ANNUAL, null).in(Language.EN).words()).contains("points by 30 June 2026");
    }

    @ParameterizedTest
    @MethodSource("vn.laichau.hatangso.reporting.document.narrative.ReportFile#oneOfEachKind")
    void writesEveryDateOfADocumentByTheRule(ReportKind kind, String subject) {
        var text = dated(kind, subject).words();

        assertThat(IN_WORDS.matcher(text).results()).as("dates in words").isNotEmpty();
        assertThat(IN_WORDS.matcher(text).results())
                .allSatisfy(date -> assertThat(date.group())
                        .isEqualToIgnoringCase(LanguageFormat.in(Language.VI).date(day(date))));
        assertThat(BRIEF.matcher(text).results())
                .allSatisfy(date -> assertThat(date.group())
                        .isEqualTo(LanguageFormat.in(Language.VI).brief(day(date))));
        assertThat(text).doesNotContainPattern(FOR_MACHINES);
    }

    @ParameterizedTest
    @MethodSource("vn.laichau.hatangso.reporting.document.narrative.ReportFile#oneOfEachKind")
    void writesNoEnglishDateInFiguresAlone(ReportKind kind, String subject) {
        var letterOrReport =
                dated(kind, subject).in(Language.EN).withEnglishTables().words();

        assertThat(letterOrReport).doesNotContainPattern(FOR_MACHINES).doesNotContainPattern(BRIEF);
        assertThat(letterOrReport)
                .doesNotContainPattern("\\b0\\d (?:January|February|March|April|May|June|July|August)");
    }

    /** Where a zero is easy to get wrong: a target due in June, known on a day below ten, and days of March and January. */
    private static ReportFile dated(ReportKind kind, String subject) {
        return ReportFile.withAllParts()
                .of(kind, subject)
                .cutOffAt("2026-06-05T03:05:00Z")
                .with(Part.INDICATOR, json -> json.at("/progress/items").forEach(DatesInDocumentsTest::dueInJune))
                .with(
                        Part.AGENCY,
                        json -> json.at("/obligations")
                                .forEach(obligation -> ((ObjectNode) obligation)
                                        .put("onTimeBefore", "2026-03-09T00:00:00+07:00")
                                        .put("dueDayEnds", "2026-03-10T00:00:00+07:00")));
    }

    private static void dueInJune(JsonNode item) {
        ((ObjectNode) item.get("target")).put("due", "2026-06-30");
        ((ObjectNode) item)
                .putObject("neededPace")
                .put("vi", "cần thêm 9,6 điểm % đến 30/06/2026")
                .put("en", "needs +9.6 percentage points by 30 June 2026");
    }

    private static LocalDate day(MatchResult date) {
        return LocalDate.of(
                Integer.parseInt(date.group(3)), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(1)));
    }
}
