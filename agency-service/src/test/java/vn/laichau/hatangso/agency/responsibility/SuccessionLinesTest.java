package vn.laichau.hatangso.agency.responsibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Told by hand: a becomes b on the 10th; b is split into c and d on the 20th, c its default successor, while task t goes to d; c becomes e on
 * the 30th.
 */
class SuccessionLinesTest {

    private static final WorkItem TASK = new WorkItem(WorkItemKind.TASK, "t");
    private static final SuccessionLines LINEAGE = new SuccessionLines(List.of(
            new SuccessionLine("a", day(10), "b", Set.of("b"), Map.of()),
            new SuccessionLine("b", day(20), "c", Set.of("c", "d"), Map.of(TASK, "d")),
            new SuccessionLine("c", day(30), "e", Set.of("e"), Map.of())));

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 6, day);
    }

    @ParameterizedTest
    @CsvSource({
        // agency, day, who has the task t, who has another thing
        "a, 9, a, a",
        "a, 10, b, b",
        "a, 19, b, b",
        "a, 20, d, c",
        "a, 30, d, e",
        "b, 9, b, b",
        "b, 19, b, b",
        "b, 20, d, c",
        "c, 29, c, c",
        "c, 30, e, e",
        "d, 30, d, d",
        "z, 30, z, z",
    })
    void handsOnFromTheDayItself(String agency, int day, String task, String other) {
        assertThat(LINEAGE.responsible(agency, TASK, day(day))).isEqualTo(task);
        assertThat(LINEAGE.responsible(agency, new WorkItem(WorkItemKind.TASK, "u"), day(day)))
                .isEqualTo(other);
        assertThat(LINEAGE.responsible(agency, new WorkItem(WorkItemKind.OBLIGATION_OWED, "t"), day(day)))
                .isEqualTo(other);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "b, 9, -",
                "b, 10, a",
                "c, 19, -",
                "c, 20, a b",
                "d, 20, a b",
                "e, 29, -",
                "e, 30, a b c",
                "a, 30, -"
            })
    void letsReadThePastOfAllBefore(String agency, int day, String predecessors) {
        var expected = predecessors == null ? Set.<String>of() : Set.of(predecessors.split(" "));
        assertThat(LINEAGE.predecessors(agency, day(day))).isEqualTo(expected);
    }

    @Test
    void saysUnderWhichNamesThingsAreStored() {
        var successor = LINEAGE.responsibilityOf("c", WorkItemKind.TASK, day(20));
        assertThat(successor.whole()).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(successor.without()).contains("a/t", "b/t").doesNotContain("c/t");
        var other = LINEAGE.responsibilityOf("d", WorkItemKind.TASK, day(20));
        assertThat(other.whole()).containsExactly("d");
        assertThat(other.also()).contains("a/t", "b/t");
        assertThat(LINEAGE.responsibilityOf("d", WorkItemKind.OBLIGATION_OWED, day(20))
                        .also())
                .isEmpty();
        assertThat(LINEAGE.responsibilityOf("b", WorkItemKind.TASK, day(20)).whole())
                .isEmpty();
        assertThat(LINEAGE.responsibilityOf("b", WorkItemKind.TASK, day(19)).whole())
                .containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void namesWhoHasComeInEachPlaceByADay() {
        assertThat(LINEAGE.successorsOn(day(9))).isEmpty();
        assertThat(LINEAGE.successorsOn(day(20))).isEqualTo(Map.of("a", "c", "b", "c"));
        assertThat(LINEAGE.successorsOn(day(30))).isEqualTo(Map.of("a", "e", "b", "e", "c", "e"));
    }

    @ParameterizedTest
    @CsvSource({"b, 9, true", "b, 10, true", "b, 11, false", "d, 20, true", "d, 21, false", "a, 1, false"})
    void knowsWhoIsStillToReceive(String agency, int day, boolean receives) {
        assertThat(LINEAGE.receivesFrom(agency, day(day))).isEqualTo(receives);
    }

    @Test
    void canBeThoughtWithoutSome() {
        var without = LINEAGE.without(Set.of("b"));

        assertThat(without.responsible("a", TASK, day(30))).isEqualTo("b");
        assertThat(without.passingOf("b")).isNull();
        assertThat(without.passingOf("c")).isEqualTo(LINEAGE.passingOf("c"));
    }

    @Test
    void asksForACodeThatNothingHasWhereThereIsNone() {
        assertThat(ResponsibilityFilter.nothing().parameters())
                .isEqualTo(Map.of("whole", Set.of(""), "also", Set.of(""), "without", Set.of("")));
        assertThat(new ResponsibilityFilter(Set.of("a"), Set.of("b/t"), Set.of("c/t"))
                        .and(Set.of("g"))
                        .parameters("my"))
                .isEqualTo(Map.of("mywhole", Set.of("a", "g"), "myalso", Set.of("b/t"), "mywithout", Set.of("c/t")));
    }
}
