package vn.laichau.hatangso.agency.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.testing.StatedRules;
import vn.laichau.hatangso.chassis.text.Text;

class AgencyRulesTest {

    private static final Set<String> KNOWN = Set.of("dic", "vnpt");

    private static OrganisationContent content(
            OrganisationKind kind,
            String name,
            String symbol,
            String basis,
            String code,
            String number,
            String parent) {
        return new OrganisationContent(
                null, kind, Text.of(name, "x"), "x", symbol, code, number, null, basis, parent, null, null);
    }

    private static Stream<String> faults(OrganisationContent content, String code) {
        var named = new OrganisationContent(
                code,
                content.kind(),
                content.name(),
                content.shortName(),
                content.documentSymbol(),
                content.organisationCode(),
                content.enterpriseNumber(),
                content.validFrom(),
                content.legalBasis(),
                content.parent(),
                content.territory(),
                content.providesInternet());
        return StatedRules.then(named, () -> OrganisationRules.faultsOf(named, code, KNOWN)).stream()
                .map(FieldError::pointer);
    }

    /** Numbers of firms that everybody can look up; the last of ten digits checks the others. */
    @ParameterizedTest
    @ValueSource(strings = {"0100109106", "0100684378", "0100109106-001", "0100109106-999"})
    void takesNumbersOfFirms(String number) {
        assertThat(new Identifiers(null, number).hasWellFormedEnterpriseNumber())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0100109105",
                "0100109107",
                "0100109016",
                "010010910",
                "01001091066",
                "0100109106-01",
                "0100109106-0011",
                "0100109106001",
                "O100109106",
                "",
                "1000000000"
            })
    void takesNoNumberThatItsDigitsDeny(String number) {
        assertThat(new Identifiers(null, number).hasWellFormedEnterpriseNumber())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "H35, true",
        "H35.12, true",
        "H35.12.1.2.3, true",
        "H35.12.1.2.3.4, false",
        "ABCDEF, true",
        "ABCDEFG, false",
        "h35, false",
        "H35., false",
        ".H35, false",
        "H35..1, false"
    })
    void knowsCodesOfStateBodies(String code, boolean wellFormed) {
        assertThat(new Identifiers(code, null).hasWellFormedOrganisationCode()).isEqualTo(wellFormed);
    }

    @Test
    void givesFirmsANumberAndStateBodiesACode() {
        for (var kind : OrganisationKind.values()) {
            var firm = Set.of("TELECOM_OPERATOR", "POSTAL_OPERATOR", "POWER_COMPANY")
                    .contains(kind.name());
            assertThat(faults(content(kind, "x", null, null, "H35", null, null), "ab"))
                    .isEqualTo(
                            firm
                                    ? Stream.of("/organisationCode").toList()
                                    : Stream.of().toList());
            assertThat(faults(content(kind, "x", null, null, null, "0100109106", null), "ab"))
                    .isEqualTo(
                            firm
                                    ? Stream.of().toList()
                                    : Stream.of("/enterpriseNumber").toList());
            assertThat(kind.isOperator())
                    .isEqualTo(kind == OrganisationKind.TELECOM_OPERATOR || kind == OrganisationKind.POSTAL_OPERATOR);
        }
    }

    @ParameterizedTest
    @CsvSource({"2, 0", "1, 1", "63, 0", "64, 1"})
    void boundsCodes(int length, int faults) {
        assertThat(faults(content(OrganisationKind.MEDIA, "x", null, null, null, null, null), "a".repeat(length)))
                .hasSize(faults);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"-a | 1", "a- | 0", "a1 | 0", "1a | 0", "A1 | 1", "a_b | 1", "a b | 1"})
    void takesCodesOfSmallLetters(String code, int faults) {
        assertThat(faults(content(OrganisationKind.MEDIA, "x", null, null, null, null, null), code))
                .hasSize(faults);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "300, 30, 1000, dic, -",
                "301, 30, 1000, dic, /name/vi",
                "300, 31, 1000, dic, /documentSymbol",
                "300, 30, 1001, dic, /legalBasis",
                "300, 30, 1000, nobody, /parent",
                "300, 30, 1000, ab, /parent",
            })
    void boundsWords(int name, int symbol, int basis, String parent, String fault) {
        var content = content(
                OrganisationKind.MEDIA, "x".repeat(name), "x".repeat(symbol), "x".repeat(basis), null, null, parent);
        assertThat(faults(content, "ab"))
                .isEqualTo(Optional.ofNullable(fault).stream().toList());
    }

    @ParameterizedTest
    @CsvSource({"GROUP, true, 0", "GROUP, false, 1", "MEDIA, true, 1", "MEDIA, false, 0"})
    void leavesAGroupAGroup(OrganisationKind kind, boolean group, int faults) {
        assertThat(OrganisationRules.faultsOf(content(kind, "x", null, null, null, null, null), "ab", KNOWN, group))
                .hasSize(faults);
    }

    @Test
    void saysWhichIdentifierIsTaken() {
        var content = content(OrganisationKind.MEDIA, "x", null, null, "H35", "0100109106", null);

        assertThat(OrganisationRules.taken(content, Set.of("H35")))
                .extracting(FieldError::pointer)
                .containsExactly("/organisationCode");
        assertThat(OrganisationRules.taken(content, Set.of("0100109106")))
                .extracting(FieldError::pointer)
                .containsExactly("/enterpriseNumber");
        assertThat(OrganisationRules.taken(content, Set.of("H36"))).isEmpty();
    }

    private static NewOrganisation period(String from, String to) {
        return new NewOrganisation(
                "ab",
                OrganisationKind.MEDIA,
                Text.of("x", "x"),
                "x",
                null,
                day(from),
                day(to),
                null,
                null,
                null,
                null,
                null);
    }

    private static LocalDate day(String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, 2025-07-01, 2025-07-01, -, false",
                "-, 2025-07-02, 2025-07-01, -, true",
                "-, -, 2025-07-01, 2025-08-01, true",
                "2025-01-01, 2025-02-01, 2025-01-31, 2025-03-01, true",
                "2025-01-01, 2025-02-01, 2025-02-01, 2025-03-01, false",
            })
    void haveADayInCommon(String from, String to, String otherFrom, String otherTo, boolean overlap) {
        assertThat(period(from, to).overlaps(period(otherFrom, otherTo))).isEqualTo(overlap);
        assertThat(period(otherFrom, otherTo).overlaps(period(from, to))).isEqualTo(overlap);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2025-01-01, 2025-01-02, true",
                "2025-01-01, 2025-01-01, false",
                "2025-01-02, 2025-01-01, false",
                "-, 2025-01-01, true",
                "2025-01-01, -, true"
            })
    void haveADayAtLeast(String from, String to, boolean days) {
        assertThat(period(from, to).hasDays()).isEqualTo(days);
    }
}
