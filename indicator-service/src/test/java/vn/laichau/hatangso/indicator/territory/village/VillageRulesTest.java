package vn.laichau.hatangso.indicator.territory.village;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;

class VillageRulesTest {

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "2025-07-01, -, ''",
                "2025-07-01, 2025-07-02, ''",
                "2025-07-01, 2025-07-01, /validUntil empty-period",
                "2025-07-01, 2025-06-30, /validUntil empty-period",
                "-, 2025-06-30, /validFrom missing",
                "-, -, /validFrom missing"
            })
    void endsAfterItBegins(LocalDate from, LocalDate to, String fault) {
        assertThat(told(village("V1", from, to))).isEqualTo(fault);
    }

    @ParameterizedTest
    @CsvSource({
        "V1, ''",
        "a-B.9, ''",
        "V 1, /code wrong-format",
        "V_1, /code wrong-format",
        "Đ1, /code wrong-format",
        "1234567890123456789012345678901234567890, ''",
        "12345678901234567890123456789012345678901, /code wrong-format"
    })
    void hasACodeOfUpToFortyLettersDigitsDotsAndHyphens(String code, String fault) {
        assertThat(told(village(code, LocalDate.of(2025, 7, 1), null))).isEqualTo(fault);
    }

    @Test
    void hasNamesOfOneSoundLine() {
        var from = LocalDate.of(2025, 7, 1);
        assertThat(told(new VillageRow(null, from, null, " ", "", null, null, null)))
                .isEqualTo("/code missing, /type missing, /nameVi missing, /parentCode missing");
        assertThat(told(new VillageRow("V", from, null, "a\nb", "a\nb", "a\nb", "a\nb", "a\nb")))
                .isEqualTo("/type not-one-line, /nameVi not-one-line, /nameEn not-one-line, /parentCode not-one-line,"
                        + " /legalBasis not-one-line");
        assertThat(told(new VillageRow("V", from, null, "a\u202e", "a\u202e", "a\u202e", "a\u202e", "a\u202e")))
                .isEqualTo("/type control-character, /nameVi control-character, /nameEn control-character, /parentCode"
                        + " control-character, /legalBasis control-character");
    }

    /** From January 2024 to the end of June 2025. */
    @ParameterizedTest(name = "{0} from {1} to {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "V1, 2025-07-01, -, false",
                "V1, 2025-06-30, -, true",
                "V1, 2023-01-01, 2024-01-01, false",
                "V1, 2023-01-01, 2024-01-02, true",
                "V1, 2024-03-01, 2024-04-01, true",
                "V1, 2023-01-01, -, true",
                "V2, 2024-03-01, 2024-04-01, false"
            })
    void isThereOnceAtATime(String code, LocalDate from, LocalDate to, boolean doubled) {
        var first = line(2, village("V1", LocalDate.of(2024, 1, 1), LocalDate.of(2025, 7, 1)));
        var second = line(3, village(code, from, to));
        for (var lines :
                List.of(List.of(first, second), List.of(line(2, second.village()), line(3, first.village())))) {
            assertThat(VillageError.withoutDoubles(lines))
                    .extracting(VillageLine::isSound)
                    .containsExactly(true, !doubled);
        }
        var third = line(4, village("V1", LocalDate.of(2025, 1, 1), null));
        assertThat(VillageError.withoutDoubles(List.of(first, second, third))
                        .get(2)
                        .faults())
                .extracting(fault -> fault.code() + " " + fault.line())
                .containsExactly("duplicate 4");
    }

    @Test
    void isNotDoubledByALineThatIsAtFault() {
        var faulty = new VillageLine(2, null, List.of(CommonErrorCode.MISSING.at("/code")));
        var lines = List.of(faulty, line(3, village("V1", LocalDate.of(2024, 1, 1), null)));
        assertThat(VillageError.withoutDoubles(lines)).isEqualTo(lines);
    }

    private static VillageLine line(int number, VillageRow village) {
        return new VillageLine(number, village, List.of());
    }

    private static VillageRow village(String code, LocalDate from, LocalDate to) {
        return new VillageRow(code, from, to, "Bản", "A", null, "03640", null);
    }

    private static String told(VillageRow village) {
        return VillageError.faultsOf(1, village).stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .collect(Collectors.joining(", "));
    }
}
