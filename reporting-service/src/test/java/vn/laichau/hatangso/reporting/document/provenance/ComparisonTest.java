package vn.laichau.hatangso.reporting.document.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.reporting.document.narrative.ReportFile;
import vn.laichau.hatangso.reporting.json.ExactJson;
import vn.laichau.hatangso.reporting.source.Part;

/**
 * Why each figure is another one. A change is a place in a part and what stands there now; nothing behind the sign takes it away.
 * The fixture is of 25 November 2026, its figures were recorded before.
 */
class ComparisonTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /progress/items/3/latest/value=26                                               | target /latest/value REVISION
            /progress/items/3/latest/value=25.720                                           |
            /progress/items/3/latest={"period": "2027", "value": 26}                        | target /latest/value NEW_DATA
            /progress/items/3/latest={"period": "2027", "value": 25.72}                     |
            /progress/items/8/latest={"period": "2026", "value": 26}                        | target /latest/value NEW_DATA
            /progress/items/3/latest=                                                       | target /latest/value NEW_DATA
            /progress/items/3/verdict="AT_RISK"                                             | target /verdict TIME
            /progress/items/3/verdict="AT_RISK" /progress/items/3/latest/value=26           | target /latest/value REVISION, target /verdict REVISION
            /progress/items/3/verdict="AT_RISK" /progress/items/3/latest={"period":"2027","value":26} | target /latest/value NEW_DATA, target /verdict NEW_DATA
            /progress/items/3/verdict="AT_RISK" /progress/items/3/target/value=90           | target /target/value TARGET_AMENDED, target /verdict TARGET_AMENDED
            /progress/items/3/verdict="AT_RISK" /progress/items/3/target/value=90 /progress/items/3/latest/value=26 | target /target/value TARGET_AMENDED, target /latest/value REVISION, target /verdict REVISION
            /progress/items/3/target/due="2026-12-31"                                       | target /target/due TARGET_AMENDED
            /progress/items/3/target/comparator="AT_LEAST"                                  | target /target/comparator TARGET_AMENDED
            /progress/items/7/baseline/value=60                                             | target /baseline/value REVISION
            /progress/items/3/atDeadline={"period":"2025","value":20}                       | target /atDeadline/value TIME
            /progress/items/3/judgement={"outcome":"MET"}                                   | target /judgement/outcome NEW_DATA
            /progress/items/3/override={"verdict":"ACHIEVED"}                               | target /override/verdict NEW_DATA
            /progress/items/3=                                                              | target null WITHDRAWN
            /operatorFigures/0/numerator=1201                                               | operatorFigure /numerator REVISION
            /operatorFigures/0/numerator=1200.0                                             |
            /operatorFigures/0/denominator=1501                                             | operatorFigure /denominator REVISION
            /operatorFigures/2/value=61                                                     | operatorFigure /value REVISION
            /operatorFigures/0/numerator=1201 /operatorFigures/0/recordedAt="2026-11-30T08:00:00+07:00" | operatorFigure /numerator REVISION
            /operatorFigures/0/numerator=1201 /operatorFigures/0/source/ref="0200"          | operatorFigure /numerator REVISION
            /operatorFigures/0/numerator=1201 /operatorFigures/0/source/ref="0200" /operatorFigures/0/recordedAt="2026-11-25T03:05:00Z" | operatorFigure /numerator REVISION
            /operatorFigures/0/numerator=1201 /operatorFigures/0/source/ref="0200" /operatorFigures/0/recordedAt="2026-11-25T03:05:00.000001Z" | operatorFigure /numerator NEW_DATA
            /operatorFigures/0/numerator=1201 /operatorFigures/0/source/ref="0200" /operatorFigures/0/recordedAt= | operatorFigure /numerator NEW_DATA
            /operatorFigures/0/territory="03549"                                            | operatorFigure null NEW_DATA, operatorFigure null WITHDRAWN
            /operatorFigures/0/period="2025"                                                | operatorFigure null NEW_DATA, operatorFigure null WITHDRAWN
            /territoryFigures/1/value=31                                                    | territoryFigure /value REVISION
            /territoryFigures/3/value=31 /territoryFigures/3/period="2027"                  | territoryFigure /value NEW_DATA
            /territoryFigures/3/indicator="population-4g"                                   | territoryFigure null NEW_DATA, territoryFigure null WITHDRAWN
            /territoryFigures/3=                                                            |
            """)
    void saysWhyAFigureOfIndicatorsIsAnotherOne(String changes, String expected) {
        assertThat(compared(Part.INDICATOR, changes)).isEqualTo(list(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /obligations/0/owed=15                                         | obligation /owed NEW_DATA
            /obligations/0/sent=4                                          | obligation /sent NEW_DATA
            /obligations/0/accepted=2                                      | obligation /accepted NEW_DATA
            /obligations/0/year=2028                                       | obligation null NEW_DATA, obligation null WITHDRAWN
            /taskList/0/state="COMPLETED"                             | task /state NEW_DATA
            /taskList/0/state="COMPLETED" /taskList/0/overdue=1       | task /state NEW_DATA, task /overdue NEW_DATA
            /taskList/2/due="2026-07-31" /taskList/2/overdue=0        | task /due REVISION, task /overdue REVISION
            /taskList/0/overdue=1                                     | task /overdue TIME
            /taskList/0=                                              | task null WITHDRAWN
            /reportedObstacles/0/state="RESOLVED"                     | obstacle /state NEW_DATA
            /reportedObstacles/0=                                     | obstacle /state NEW_DATA
            /reportedObstacles=                                       |
            /proposals/0/state="SUBMITTED"                            | proposal /state NEW_DATA
            /proposals/0=                                             | proposal null WITHDRAWN
            /budget/sources/0/balance=1                               | budget /balance NEW_DATA
            /budget/sources/0/requested=1                             | budget /requested NEW_DATA
            /budget/sources/0/appraised=1                             | budget /appraised NEW_DATA
            /budget/sources/0/allotted=1                              | budget /allotted NEW_DATA
            /budget/sources/0/left=1                                  |
            /budget/sources/0/source="OTHER"                          | budget null NEW_DATA, budget null WITHDRAWN
            /budget/sources/0/year=2025                               | budget null WITHDRAWN
            """)
    void saysWhyAFigureOfAgenciesIsAnotherOne(String changes, String expected) {
        assertThat(compared(Part.AGENCY, changes)).isEqualTo(list(expected));
    }

    /** Both know the value of the deadline; of another period it is news. */
    @ParameterizedTest
    @CsvSource({"2025, 21, REVISION", "2024, 21, NEW_DATA", "2025, 20.0, "})
    void saysWhyAnotherValueDecided(String period, String value, String why) {
        var before = ReportFile.withAllParts();
        var after = ReportFile.withAllParts();
        change(before, Part.INDICATOR, "/progress/items/3/atDeadline={\"period\":\"2025\",\"value\":20}");
        change(
                after,
                Part.INDICATOR,
                "/progress/items/3/atDeadline={\"period\":\"%s\",\"value\":%s}".formatted(period, value));
        assertThat(changes(before, after))
                .isEqualTo(why == null ? List.of() : List.of("target /atDeadline/value " + why));
    }

    /** Of values the years up to its own, of money its own and those to come. */
    @ParameterizedTest
    @CsvSource({"2025, true, false", "2026, true, true", "2027, false, true"})
    void tellsOfWhatTheOtherWouldHaveToldOfToo(int year, boolean ofValues, boolean ofMoney) {
        var before = ReportFile.withAllParts();
        var after = ReportFile.withAllParts();
        before.with(Part.INDICATOR, json -> json.putArray("yearFigures"));
        after.with(
                Part.INDICATOR,
                json -> json.putArray("yearFigures")
                        .addObject()
                        .put("indicator", "household-fibre")
                        .put("year", year)
                        .put("value", 7));
        after.with(
                Part.AGENCY,
                json -> json.withObject("budget")
                        .withArray("sources")
                        .addObject()
                        .put("source", "OTHER")
                        .put("year", year)
                        .put("balance", 7));
        var came = Stream.of(ofValues ? "yearFigure null NEW_DATA" : "", ofMoney ? "budget null NEW_DATA" : "")
                .filter(change -> !change.isEmpty())
                .toList();
        assertThat(changes(before, after)).isEqualTo(came);
        assertThat(changes(after, before))
                .isEqualTo(came.stream()
                        .map(change -> change.replace("NEW_DATA", "WITHDRAWN"))
                        .toList());
    }

    /** The year is that of Vietnam: what each year tells of its own is not held against another's. */
    @ParameterizedTest
    @CsvSource({"2026-12-31T16:59:59Z, true", "2026-12-31T17:00:00Z, false"})
    void holdsObligationsOfOneYearAgainstEachOther(String cutOff, boolean compared) {
        var after = ReportFile.withAllParts().cutOffAt(cutOff);
        change(after, Part.AGENCY, "/obligations/0/sent=4");
        change(after, Part.INDICATOR, "/operatorFigures/0/numerator=1201");
        assertThat(changes(ReportFile.withAllParts(), after))
                .isEqualTo(
                        compared
                                ? List.of("operatorFigure /numerator REVISION", "obligation /sent NEW_DATA")
                                : List.of());
    }

    private static List<String> list(String expected) {
        return expected == null ? List.of() : List.of(expected.split(", "));
    }

    private static List<String> compared(Part part, String changes) {
        var after = ReportFile.withAllParts();
        for (var change : changes.split(" (?=/)")) {
            change(after, part, change.strip());
        }
        return changes(ReportFile.withAllParts(), after);
    }

    private static List<String> changes(ReportFile before, ReportFile after) {
        return Comparison.of(before.snapshot(), after.snapshot()).stream()
                .map(change -> change.what() + " " + change.member() + " " + change.reason())
                .toList();
    }

    private static void change(ReportFile file, Part part, String change) {
        var at = JsonPointer.compile(change.substring(0, change.indexOf('=')));
        var now = change.substring(change.indexOf('=') + 1);
        file.with(part, json -> {
            var owner = json.at(at.head());
            if (!now.isEmpty()) {
                ((ObjectNode) owner).set(at.last().getMatchingProperty(), read(now));
            } else if (owner instanceof ArrayNode list) {
                list.remove(at.last().getMatchingIndex());
            } else {
                ((ObjectNode) owner).remove(at.last().getMatchingProperty());
            }
        });
    }

    private static JsonNode read(String json) {
        try {
            return ExactJson.read(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
