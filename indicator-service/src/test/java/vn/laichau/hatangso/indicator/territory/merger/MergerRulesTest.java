package vn.laichau.hatangso.indicator.territory.merger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.chassis.testing.StatedRules;
import vn.laichau.hatangso.indicator.territory.Territory;
import vn.laichau.hatangso.indicator.territory.Territory.Level;
import vn.laichau.hatangso.indicator.territory.merger.Merger.NewUnit;

class MergerRulesTest {

    private static final LocalDate DAY = LocalDate.of(2027, 1, 1);

    /** On the day before: a province, two districts of which one ends, three communes of which one ends. */
    private static final Map<String, Territory> BEFORE = Stream.of(
                    unit("12", Level.PROVINCE, null),
                    unit("105", Level.DISTRICT, null),
                    unit("106", Level.DISTRICT, DAY.plusDays(1)),
                    unit("00001", Level.COMMUNE, null),
                    unit("00002", Level.COMMUNE, null),
                    unit("00003", Level.COMMUNE, DAY.plusDays(1)))
            .collect(Collectors.toMap(Territory::code, Function.identity()));

    @ParameterizedTest(name = "{0} below {1} of {2} with {3} km²: {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "00001, 12, 00001 00002, -, ''",
                "00009, 105, 00001, 0.01, ''",
                "00002, 12, 00001 00002, -, ''",
                "00002, 12, 00001, -, /units/0/code code-in-use",
                "00008, 12, 00001, -, /units/0/code code-in-use",
                "0000, 12, 00001, -, /units/0/code wrong-format",
                "000011, 12, 00001, -, /units/0/code wrong-format",
                "0000a, 12, 00001, -, /units/0/code wrong-format",
                "00009, 106, 00001, -, /units/0/parentCode unknown-code",
                "00009, 00002, 00001, -, /units/0/parentCode unknown-code",
                "00009, 13, 00001, -, /units/0/parentCode unknown-code",
                "00009, 12, 00003, -, /units/0/predecessors/0 already-ended",
                "00009, 12, 105, -, /units/0/predecessors/0 unknown-code",
                "00009, 12, 00007, -, /units/0/predecessors/0 unknown-code",
                "00009, 12, 00001 00001, -, /units/0/predecessors/1 divided",
                "00009, 12, 00001, 0, /units/0/areaKm2 not-positive",
                "00009, 12, 00001, -1, /units/0/areaKm2 not-positive"
            })
    void aUnitTakesWholeOnesThatDoNotEndOtherwise(
            String code, String parent, String predecessors, BigDecimal area, String fault) {
        assertThat(faults(new NewUnit(code, "Xã", "A", "A", parent, area, Arrays.asList(predecessors.split(" ")))))
                .isEqualTo(fault);
    }

    @Test
    void noUnitGoesIntoTwoAndNoCodeIsThatOfTwo() {
        assertThat(faults(unit("00009", "00001"), unit("00010", "00002"))).isEmpty();
        assertThat(faults(unit("00009", "00001"), unit("00010", "00001"))).isEqualTo("/units/1/predecessors/0 divided");
        assertThat(faults(unit("00009", "00001"), unit("00009", "00002"))).isEqualTo("/units/1/code duplicate");
        // A code may go on in another of the new units than that which takes its unit in.
        assertThat(faults(unit("00002", "00001"), unit("00001", "00002"))).isEmpty();
    }

    @Test
    void aUnitAboveDoesNotEndInTheSameMerger() {
        assertThat(faults(unit("00009", "00001"), new NewUnit("00010", "Xã", "A", "A", "105", null, List.of("105"))))
                .isEqualTo("/units/1/parentCode circle, /units/1/predecessors/0 unknown-code");
    }

    /** Of 00001 a village begins or ends later. */
    @Test
    void aVillageThatChangesLaterKeepsACommuneOfItsCode() {
        var later = new MergerRules.Later(Set.of(), Set.of("00001"));
        assertThat(faults(later, unit("00001", "00001", "00002"))).isEmpty();
        assertThat(faults(later, unit("00002", "00001"), unit("00001", "00002")))
                .isEmpty();
        assertThat(faults(later, unit("00002", "00002", "00001")))
                .isEqualTo("/units/0/predecessors/1 village-changes-later");
        assertThat(faults(later, unit("00002", "00002"))).isEmpty();
    }

    private static String faults(NewUnit... units) {
        return faults(new MergerRules.Later(Set.of("00008"), Set.of()), units);
    }

    private static String faults(MergerRules.Later later, NewUnit... units) {
        var merger = new Merger(DAY, "NQ", List.of(units));
        return StatedRules.then(merger, () -> MergerRules.faultsOf(merger, BEFORE, later)).stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .collect(Collectors.joining(", "));
    }

    private static NewUnit unit(String code, String... predecessors) {
        return new NewUnit(code, "Xã", "A", "A", "12", null, List.of(predecessors));
    }

    private static Territory unit(String code, Level level, LocalDate validUntil) {
        return new Territory(
                1, code, LocalDate.of(2021, 1, 1), validUntil, level, "Xã", "A", "A", null, null, null, false, 1);
    }
}
