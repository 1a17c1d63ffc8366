package vn.laichau.hatangso.agency.succession.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.agency.responsibility.SuccessionLine;
import vn.laichau.hatangso.agency.responsibility.SuccessionLines;
import vn.laichau.hatangso.agency.responsibility.WorkItemKind;
import vn.laichau.hatangso.agency.succession.rules.NewSuccession.Exempted;
import vn.laichau.hatangso.agency.succession.rules.OrganisationDirectory.Period;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.testing.StatedRules;

/**
 * Both sides of each rule. On 15 June 2026: a and b last; young begins on the 15th; late on the 16th; old ended on the 15th;
 * ending ends on the 20th, for nobody; handing ends on the 20th, in favour of b; renamed has another name since the 15th; a group.
 */
class SuccessionRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 15);
    private static final Map<String, List<Period>> AGENCIES = Map.of(
            "a", List.of(new Period(null, null, false)),
            "b", List.of(new Period(null, null, false)),
            "c", List.of(new Period(DAY.minusDays(1), null, false)),
            "young", List.of(new Period(DAY, null, false)),
            "late", List.of(new Period(DAY.plusDays(1), null, false)),
            "old", List.of(new Period(null, DAY.minusDays(1), false)),
            "ending", List.of(new Period(null, DAY.plusDays(5), false)),
            "handing", List.of(new Period(null, DAY.plusDays(5), false)),
            "renamed", List.of(new Period(null, DAY, false), new Period(DAY, null, false)),
            "group", List.of(new Period(null, null, true)));
    private static final SuccessionLines LINEAGE =
            new SuccessionLines(List.of(new SuccessionLine("handing", DAY.plusDays(5), "b", Set.of("b"), Map.of())));

    private static final class Known implements OrganisationDirectory {

        @Override
        public List<Period> periods(String code) {
            return AGENCIES.getOrDefault(code, List.of());
        }

        @Override
        public String above(String code, LocalDate day) {
            return code.equals("a") ? "b" : code.equals("c") ? "ending" : null;
        }
    }

    private static List<String> codes(String text) {
        return text == null ? List.of() : Arrays.asList(text.split(" "));
    }

    private static NewSuccession asked(
            SuccessionKind kind, String from, String to, String defaultSuccessor, Exempted... exceptions) {
        return new NewSuccession(
                kind,
                DAY,
                codes(from),
                codes(to),
                defaultSuccessor,
                List.of(exceptions),
                "Nghị quyết",
                null,
                null,
                null,
                null);
    }

    private static List<String> faults(NewSuccession asked) {
        return StatedRules.then(asked, () -> SuccessionRules.faultsOf(asked, new Known(), LINEAGE)).stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // kind, predecessors, successors, default successor, faults
                "MERGE, a, b, -, -",
                "MERGE, a c, b, -, -",
                "MERGE, c, b, -, -",
                "MERGE, young, b, -, /predecessors/0 not-begun",
                "MERGE, old, b, -, /predecessors/0 already-ended",
                "MERGE, handing, a, -, /predecessors/0 already-ended",
                "MERGE, renamed, a, -, /predecessors/0 overlapping",
                "MERGE, b, a, -, /predecessors/0 overlapping",
                "MERGE, nobody, a, -, /predecessors/0 unknown-code",
                "MERGE, group, a, -, /predecessors/0 group",
                "MERGE, a, young, -, -",
                "MERGE, a, late, -, /successors/0 not-existing",
                "MERGE, a, old, -, /successors/0 not-existing",
                "MERGE, a, ending, -, /successors/0 ends-without-successor",
                "MERGE, ending, a, -, -",
                "MERGE, a, handing, -, -",
                "MERGE, a, group, -, /successors/0 group",
                "MERGE, a, nobody, -, /successors/0 unknown-code",
                "MERGE, a, a, -, /successors/0 same-agency",
                "MERGE, c, handing, -, -",
                "MERGE, b, handing, -, /predecessors/0 overlapping; /successors/0 cyclic",
                "SPLIT, a, b young, b, -",
                "SPLIT, a, b young, -, /defaultSuccessor no-default-successor",
                "SPLIT, a, b young, renamed, /defaultSuccessor no-default-successor",
                "MERGE, a, b, b, -",
                "MERGE, a, b, young, /defaultSuccessor no-default-successor",
                "DISSOLUTION, a, -, -, -",
                "DISSOLUTION, ending, -, -, /defaultSuccessor no-default-successor",
                "DISSOLUTION, c, -, -, /defaultSuccessor ends-without-successor",
                "DISSOLUTION, a, young, -, -",
                "DISSOLUTION, a, young renamed, -, /defaultSuccessor no-default-successor",
                "DISSOLUTION, a, young renamed, renamed, -",
            })
    void takePlaceAmongAgenciesThatExist(
            SuccessionKind kind, String from, String to, String defaultSuccessor, String fault) {
        assertThat(faults(asked(kind, from, to, defaultSuccessor)))
                .isEqualTo(fault == null ? List.of() : List.of(fault.split("; ")));
    }

    @Test
    void giveEachExceptedThingToOneOfTheSuccessors() {
        var task = new Exempted(WorkItemKind.TASK, "t", "young");
        assertThat(faults(asked(SuccessionKind.SPLIT, "a", "b young", "b", task)))
                .isEmpty();
        assertThat(faults(asked(SuccessionKind.SPLIT, "a", "b young", "b", new Exempted(WorkItemKind.TASK, "t", "c"))))
                .containsExactly("/exceptions/0 not-a-successor");
        assertThat(faults(asked(
                        SuccessionKind.SPLIT, "a", "b young", "b", task, new Exempted(WorkItemKind.TASK, "t", "b"))))
                .containsExactly("/exceptions/1 not-a-successor");
        assertThat(faults(asked(
                        SuccessionKind.SPLIT,
                        "a",
                        "b young",
                        "b",
                        task,
                        new Exempted(WorkItemKind.OBLIGATION_OWED, "t", "b"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "MERGE, 0, 1, false",
        "MERGE, 1, 0, false",
        "MERGE, 1, 1, true",
        "MERGE, 2, 1, true",
        "MERGE, 1, 2, false",
        "SPLIT, 1, 1, false",
        "SPLIT, 1, 2, true",
        "SPLIT, 2, 2, false",
        "SPLIT, 0, 2, false",
        "RENAME, 1, 0, true",
        "RENAME, 2, 0, false",
        "RENAME, 1, 1, false",
        "DISSOLUTION, 0, 0, false",
        "DISSOLUTION, 1, 0, true",
        "DISSOLUTION, 3, 0, true",
        "DISSOLUTION, 1, 3, true",
    })
    void haveAsManyOnEitherSideAsTheirKind(SuccessionKind kind, int predecessors, int successors, boolean fits) {
        assertThat(kind.takesPredecessors(predecessors) && kind.takesSuccessors(successors))
                .isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2000-01-01, 1000, 1000, -",
                "1999-12-31, 1000, 1000, /day",
                "2100-12-31, 1000, 1000, -",
                "2101-01-01, 1000, 1000, /day",
                "-, 1000, 1000, /day",
                "2026-06-15, 1001, 1000, /legalBasis",
                "2026-06-15, 0, 1000, /legalBasis",
                "2026-06-15, 1000, 1001, /note",
            })
    void areWrittenWhole(LocalDate day, int basis, int note, String fault) {
        var asked = new NewSuccession(
                SuccessionKind.MERGE,
                day,
                List.of("a"),
                List.of("b"),
                null,
                null,
                "x".repeat(basis),
                "x".repeat(note),
                null,
                null,
                null);

        assertThat(StatedRules.then(asked, () -> SuccessionContentRules.faultsOf(asked)))
                .extracting(FieldError::pointer)
                .isEqualTo(Optional.ofNullable(fault).stream().toList());
    }

    @ParameterizedTest
    @CsvSource({"500, 0", "501, 1"})
    void boundTheNumberOfAgencies(int number, int faults) {
        var many = IntStream.range(0, number).mapToObj(i -> "a" + i).toList();
        var asked = new NewSuccession(
                SuccessionKind.DISSOLUTION, DAY, many, List.of(), null, null, "x", null, null, null, null);

        assertThat(StatedRules.then(asked, () -> SuccessionContentRules.faultsOf(asked)))
                .hasSize(faults);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "renamed, 2026-06-14, -",
                "old, 2026-06-13, 2026-06-14",
                "old, 2026-06-14, 2026-06-14",
                "ending, 2026-06-15, 2026-06-20",
                "late, 2026-06-15, 2026-06-15",
                "late, 2026-06-16, -",
                "nobody, 2026-06-15, 2026-06-15",
            })
    void knowTheFirstDayWithoutAnAgency(String code, LocalDate day, LocalDate without) {
        assertThat(new Known().firstDayWithout(code, day)).isEqualTo(Optional.ofNullable(without));
        assertThat(new Known().exists(code, day)).isEqualTo(!day.equals(without));
    }
}
