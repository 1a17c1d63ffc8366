package vn.laichau.hatangso.indicator.territory.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.chassis.planfile.PlanFileRow;
import vn.laichau.hatangso.indicator.territory.file.TerritoryFileRules.Known;

/** Each change of a sound map, told by line and reason. */
class TerritoryFileRulesTest {

    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();

    private static final Known NOTHING = new Known(List.of(), List.of(), List.of(), Set.of());

    private static final String SOUND = """
            {"plan": "p", "version": "1", "units": [
            {"code": "P", "validFrom": "2021-01-01", "level": "PROVINCE", "typeVi": "Tỉnh", "nameVi": "P", "nameEn": "P", "areaKm2": 9},
            {"code": "D", "validFrom": "2021-01-01", "validUntil": "2025-07-01", "level": "DISTRICT", "typeVi": "Huyện", "nameVi": "D", "nameEn": "D", "parentCode": "P"},
            {"code": "A", "validFrom": "2021-01-01", "validUntil": "2025-07-01", "level": "COMMUNE", "typeVi": "Xã", "nameVi": "A", "nameEn": "A", "parentCode": "D"},
            {"code": "B", "validFrom": "2021-01-01", "validUntil": "2025-07-01", "level": "COMMUNE", "typeVi": "Xã", "nameVi": "B", "nameEn": "B", "parentCode": "D"},
            {"code": "A", "validFrom": "2025-07-01", "level": "COMMUNE", "typeVi": "Xã", "nameVi": "AB", "nameEn": "AB", "parentCode": "P"}
            ], "lineage": [
            {"oldCode": "A", "oldValidFrom": "2021-01-01", "newCode": "A", "newValidFrom": "2025-07-01", "legalBasis": "NQ 1"},
            {"oldCode": "B", "oldValidFrom": "2021-01-01", "newCode": "A", "newValidFrom": "2025-07-01", "legalBasis": "NQ 1"}
            ], "aliases": [
            {"code": "B", "validFrom": "2021-01-01", "alias": "Bê", "source": "x"}
            ]}
            """;

    @Test
    void aSoundMapHasNoFaults() throws JsonProcessingException {
        assertThat(faults(SOUND, NOTHING)).isEmpty();
    }

    @ParameterizedTest(name = "line {0}, {1} to {2}: {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            9 | "oldCode": "B" | "oldCode": "A" | 5 /units/3/validUntil lost, 9 /lineage/1/oldCode divided
            9 | "oldCode": "B" | "oldCode": "X" | 5 /units/3/validUntil lost, 9 /lineage/1/oldCode unknown-code
            9 | "newCode": "A" | "newCode": "X" | 9 /lineage/1/newCode unknown-code
            9 | "newValidFrom": "2025-07-01" | "newValidFrom": "2021-01-01" | 9 /lineage/1/newValidFrom territory-not-valid
            2 | "areaKm2": 9 | "areaKm2": 0 | 2 /units/0/areaKm2 not-positive
            2 | "level": "PROVINCE" | "level": "PROVINCE", "parentCode": "P" | 2 /units/0/parentCode unknown-code
            2 | "2021-01-01" | "2021-01-01", "validUntil": "2024-01-01" | 3 /units/1/parentCode unknown-code, 6 /units/4/parentCode unknown-code, 2 /units/0/validUntil lost
            4 | "2025-07-01" | "2020-01-01" | 4 /units/2/validUntil empty-period, 8 /lineage/0/newValidFrom territory-not-valid
            4 | "2025-07-01" | "2025-07-02" | 4 /units/2/validFrom overlap, 6 /units/4/validFrom overlap, 4 /units/2/parentCode unknown-code, 8 /lineage/0/newValidFrom territory-not-valid
            5 | "parentCode": "D" | "parentCode": "A" | 5 /units/3/parentCode unknown-code
            5 | "level": "COMMUNE" | "level": "VILLAGE" | 5 /units/3/level not-in-list, 9 /lineage/1/newValidFrom territory-not-valid
            6 | "parentCode": "P" | "parentCode": "D" | 6 /units/4/parentCode unknown-code
            11 | "code": "B" | "code": "X" | 11 /aliases/0/code unknown-code
            """)
    void aFaultIsToldByLineAndReason(int line, String said, String instead, String faults)
            throws JsonProcessingException {
        var lines = SOUND.split("\n");
        // Counted as the reader counts: from 1.
        assertThat(lines[line - 1]).contains(said);
        lines[line - 1] = lines[line - 1].replace(said, instead);
        assertThat(faults(String.join("\n", lines), NOTHING)).isEqualTo(faults);
    }

    @Test
    void aUnitIsGivenOnce() throws JsonProcessingException {
        var twice = SOUND.lines().skip(1).findFirst().orElseThrow();
        assertThat(faults(SOUND.replace(twice, twice + "\n" + twice), NOTHING)).isEqualTo("3 /units/1/code duplicate");
    }

    /** Figures stand on what is known; a file alone does not change it. */
    @Test
    void whatIsKnownIsNotSaidOtherwise() throws JsonProcessingException {
        var known = known(SOUND);
        assertThat(faults(SOUND, known)).isEmpty();
        assertThat(faults(SOUND.replace("\"nameVi\": \"B\"", "\"nameVi\": \"Bờ\""), known))
                .isEqualTo("5 /units/3/code known-otherwise");
        assertThat(faults(SOUND.replaceFirst("NQ 1", "NQ 2"), known)).isEqualTo("8 /lineage/0/oldCode known-otherwise");
        assertThat(faults(SOUND.replace("\"source\": \"x\"", "\"source\": \"y\""), known))
                .isEqualTo("11 /aliases/0/code known-otherwise");
    }

    @Test
    void anAreaIsTheSameHoweverManyZerosEndIt() throws JsonProcessingException {
        assertThat(faults(SOUND.replace("\"areaKm2\": 9", "\"areaKm2\": 9.00"), known(SOUND)))
                .isEmpty();
    }

    @Test
    void theCodeOfAVillageIsNoOtherUnits() throws JsonProcessingException {
        assertThat(faults(SOUND, new Known(List.of(), List.of(), List.of(), Set.of("B"))))
                .isEqualTo("5 /units/3/code code-in-use");
    }

    @Test
    void aMergerThatIsKnownNeedNotBeSaidAgain() throws JsonProcessingException {
        var file = read(SOUND);
        var known = known(SOUND);
        var silent = new TerritoryFile("p", "2", file.units(), List.of(), List.of());
        assertThat(TerritoryFileRules.faultsOf(silent, known)).isEmpty();
        var unmerged = new Known(known.units(), List.of(), List.of(), Set.of());
        assertThat(TerritoryFileRules.faultsOf(silent, unmerged)).hasSize(2);
    }

    private static Known known(String map) throws JsonProcessingException {
        var file = read(map);
        return new Known(values(file.units()), values(file.lineage()), values(file.aliases()), Set.of());
    }

    private static <T> List<T> values(List<PlanFileRow<T>> rows) {
        return rows.stream().map(PlanFileRow::value).toList();
    }

    private static String faults(String map, Known known) throws JsonProcessingException {
        return TerritoryFileRules.faultsOf(read(map), known).stream()
                .map(fault -> fault.line() + " " + fault.pointer() + " " + fault.code())
                .collect(Collectors.joining(", "));
    }

    private static TerritoryFile read(String map) throws JsonProcessingException {
        return JSON.readValue(map, TerritoryFile.class);
    }
}
