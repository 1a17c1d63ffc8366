package vn.laichau.hatangso.reporting.document.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.reporting.document.narrative.ReportFile;
import vn.laichau.hatangso.reporting.source.Part;

/** What each kind of figure was made of, by hand. */
class OriginsTest {

    private static final String FIBRE =
            "OBSERVATION household-fibre 2026, OBSERVATION 1, SUBMISSION 0199#1, OBSERVATION 2," + " SUBMISSION 0199#2";

    private final FigureSources figureSources = ReportFile.withAllParts()
            .with(Part.INDICATOR, json -> {
                ((ObjectNode) json.at("/progress/items/4"))
                        .putObject("atDeadline")
                        .put("period", "2025")
                        .put("value", 44);
                ((ObjectNode) json.at("/territoryFigures/3")).put("previousPeriod", "2025");
                ((ObjectNode) json.at("/territoryFigures/4")).put("period", "2025");
            })
            .with(Part.AGENCY, json -> {
                ((ObjectNode) json.at("/obligations/0/organisations/0")).put("submission", "0199");
                ((ObjectNode) json.at("/obligations/0/organisations/1")).put("submission", "0200");
                ((ObjectNode) json.at("/submissions/1")).put("id", "0200");
            })
            .origins();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            indicator/operatorFigures/1/denominator    | OBSERVATION 2, SUBMISSION 0199#2
            indicator/progress/counts/2025/ACHIEVED    | TARGET village-mobile-broadband-2025, TARGET speed-4g-2025, TARGET data-centre-services-on-cloud-2025
            indicator/progress/items/4/latest/value    | FIBRE
            indicator/progress/items/4/latest/period   | FIBRE
            indicator/progress/items/4/atDeadline/value | OBSERVATION household-fibre 2025
            indicator/progress/items/4/verdict         | TARGET household-fibre-2025, FIBRE
            indicator/progress/items/4/neededPace      | TARGET household-fibre-2025, FIBRE
            indicator/progress/items/4/blocking/count  | TARGET household-fibre-2025, FIBRE
            indicator/progress/items/4/target/value    | TARGET household-fibre-2025
            indicator/progress/items/4/baseline/value  | TARGET household-fibre-2025
            indicator/progress/items/8/verdict         | TARGET population-4g-2025
            indicator/territoryFigures/0/value         | OBSERVATION household-fibre 12 2026
            indicator/territoryFigures/2/value         | OBSERVATION household-fibre 03595 2026, OBSERVATION 2, SUBMISSION 0199#2
            indicator/territoryFigures/2/previous      | OBSERVATION household-fibre 03595 2026, OBSERVATION 2, SUBMISSION 0199#2
            indicator/territoryFigures/3/value         | OBSERVATION household-fibre 03549 2026
            indicator/territoryFigures/3/previous      | OBSERVATION household-fibre 03549 2025
            indicator/territoryFigures/2/indicator     | FIBRE
            indicator/territoryFigures/4/period        | OBSERVATION household-fibre 2025
            indicator/operatorTotals/0/value           | OBSERVATION household-fibre 2025
            indicator/operatorTotals/1/numerator       | FIBRE
            indicator/operatorTotals/2/value           | OBSERVATION shared-new-bts 2026, OBSERVATION 4, SUBMISSION 0199#4
            indicator/findings/0/stated                | FINDING video-points-by-operator
            indicator/plans/0/code                     |
            agency/tasks                               | TASKS
            agency/tasks/ASSIGNED                      | TASKS
            agency/taskBoard/0/overdue                 | TASKS
            agency/taskList                            | TASKS
            agency/taskList/2/state                    | TASK 0193a000-0000-7000-8000-000000000001
            agency/taskList/0/state                    |
            agency/obligations/0/owed                       | OBLIGATION operator-plan, SUBMISSION 0199, SUBMISSION 0200
            agency/obligations/0/organisations              | OBLIGATION operator-plan, SUBMISSION 0199, SUBMISSION 0200
            agency/obligations/0/organisations/1/sentAt     | OBLIGATION operator-plan, SUBMISSION 0200
            agency/obligations/0/organisations/2/sentAt     | OBLIGATION operator-plan
            agency/submissions                         | SUBMISSION 0200
            agency/submissions/1/narrative             | SUBMISSION 0200
            agency/obstacles/0/quote                   | OBSTACLE 0193a000-0000-7000-8000-000000000011
            agency/obstacles/1/quote                   |
            agency/budget/sources/1/balance            | BUDGET_BALANCES
            agency/budget/requests                     | BUDGET_BALANCES
            agency/budget/requests/1/amount            | BUDGET_REQUEST 0193a000-0000-7000-8000-000000000052
            agency/organisations/dic/name                   |
            """)
    void leadToWhatAFigureWasMadeOf(String pointer, String expected) {
        var things = expected == null
                ? List.of()
                : List.of(expected.replace("FIBRE", FIBRE).split(", "));
        assertThat(figureSources.of("/parts/" + pointer).links().stream()
                        .map(link -> (link.kind() + " " + link.thing()).strip()))
                .isEqualTo(things);
    }

    @Test
    void leadNowhereFromWhatIsTheDocumentsOwn() {
        assertThat(figureSources.of("/cutOff").links()).isEmpty();
        assertThat(figureSources.of("/cutOff").value().asText()).isEqualTo("2026-11-25T03:05:00Z");
        assertThat(figureSources.of("/parts/agency/obligations").value().isMissingNode())
                .isTrue();
        assertThat(figureSources.of("/parts/indicator/progress/items").total()).isEqualTo(27);
    }

    /** Fifty are shown; where there are more, an address of all is given. */
    @ParameterizedTest
    @CsvSource({"24, 49, 0, false", "25, 50, 1, true", "40, 50, 31, true"})
    void showFiftyThingsAndCountTheOthers(int figures, int shown, int others, boolean address) {
        var many = ReportFile.withAllParts().with(Part.INDICATOR, json -> {
            var list = json.withArray("operatorFigures");
            var first = (ObjectNode) list.get(0).deepCopy();
            list.removeAll();
            for (int i = 0; i < figures; i++) {
                var figure = first.deepCopy().put("id", i);
                figure.withObject("source").put("item", "0199#" + i);
                list.add(figure);
            }
        });
        var origin = many.origins().of("/parts/indicator/progress/items/4/latest/value");
        assertThat(origin.links()).hasSize(shown);
        assertThat(origin.others()).isEqualTo(others);
        assertThat(origin.all() != null).isEqualTo(address);
        assertThat(Stream.ofNullable(origin.all())).allMatch(all -> all.startsWith("/api/v1/observations?"));
    }
}
