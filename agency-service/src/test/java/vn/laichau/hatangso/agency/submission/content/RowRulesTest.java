package vn.laichau.hatangso.agency.submission.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.agency.submission.content.Difference.DifferenceKind;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Text;

/** What a schema cannot tell of a content: each bound from both sides. */
class RowRulesTest {

    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private static NewSubmission content(String members) {
        try {
            return MAPPER.readValue(
                    "{\"obligation\": \"plan\", \"year\": 2027, %s}".formatted(members.replace('\'', '"')),
                    NewSubmission.class);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static List<String> pointers(List<FieldError> faults) {
        return faults.stream().map(FieldError::pointer).toList();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026, 2026-12-31",
                "2026-Q1, 2026-03-31",
                "2026-Q2, 2026-06-30",
                "2026-Q4, 2026-12-31",
                "2026-02, 2026-02-28",
                "2028-02, 2028-02-29",
                "2026-01, 2026-01-31",
                "2026-12, 2026-12-31",
                "2026-Q0, -",
                "2026-Q5, -",
                "2026-00, -",
                "2026-13, -",
                "2026-1, -",
                "20260, -",
                "-, -",
            })
    void endsAPeriodWithItsLastDay(String period, LocalDate end) {
        assertThat(PeriodEnd.of(period)).isEqualTo(Optional.ofNullable(end));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "-",
            value = {
                "'figures': [{'value': 999999999999999}] | -",
                "'figures': [{'value': 1000000000000000}] | /figures/0/value",
                "'figures': [{'value': 0.000001}] | -",
                "'figures': [{'value': 0.0000001}] | /figures/0/value",
                "'figures': [{'value': 1.50000000000}] | -",
                "'figures': [{'value': 999999999999999.999999}] | -",
                "'figures': [{'value': -1000000000000000}] | /figures/0/value",
                "'figures': [{'value': 1e15}] | /figures/0/value",
                "'figures': [{'value': 1e14}] | -",
                "'figures': [null, {'numerator': 1e15}] | /figures/1/numerator",
                "'figures': [{'denominator': 1e15}] | /figures/0/denominator",
                "'items': [{'quantity': 1e15}] | /items/0/quantity",
                "'items': [{'cost': 1e15}] | /items/0/cost",
                "'commitments': [{'value': 1e15}] | /commitments/0/value",
            })
    void boundsNumbersBeforeAnythingCalculatesWithThem(String members, String pointer) {
        assertThat(pointers(NumberRules.faultsOf(content(members))))
                .isEqualTo(Optional.ofNullable(pointer).stream().toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "-",
            value = {
                "'items': [{'quarter': '2027-Q1'}] | -",
                "'items': [{'quarter': '2026-Q4'}] | /items/0/quarter",
                "'items': [{'quarter': '2028-Q1'}] | /items/0/quarter",
                "'narrative': 'x', 'commitments': [{'by': '2027-01-01'}] | -",
                "'narrative': 'x', 'commitments': [{'by': '2026-12-31'}] | /commitments/0/by",
                "'narrative': 'x', 'commitments': [{'by': '2031-12-31'}] | -",
                "'narrative': 'x', 'commitments': [{'by': '2027-02-29'}] | /commitments/0/by",
                "'figures': [{'numerator': 7, 'denominator': 7}] | -",
                "'figures': [{'period': '2026', 'value': 1, 'status': 'ESTIMATE'}] | -",
                "'figures': [{'period': '2026-Q4', 'value': 1, 'status': 'ESTIMATE'}] | /figures/0/period",
                "'figures': [{'period': '2026-12', 'value': 1, 'status': 'ESTIMATE'}] | /figures/0/period",
                "'figures': [{'numerator': 7.000001, 'denominator': 7}] | /figures/0/numerator",
                "'figures': [{'indicator': 'i', 'territory': 't', 'period': 'p'}, {'indicator': 'i', 'territory': 't', 'period': 'q'}] | -",
                "'figures': [{'indicator': 'i', 'territory': 't', 'period': 'p'}, {'indicator': 'i', 'territory': 'u', 'period': 'p'}] | -",
                "'figures': [{'indicator': 'i', 'territory': 't', 'period': 'p'}, {'indicator': 'j', 'territory': 't', 'period': 'p'}] | -",
                "'figures': [{'indicator': 'i', 'territory': 't', 'period': 'p'}, {'indicator': 'i', 'territory': 't', 'period': 'p', 'value': 2}] | /figures/1",
                "'items': [{'territory': 't', 'service': 's', 'fund': 'f'}, {'territory': 't', 'service': 's', 'fund': 'g'}] | -",
                "'items': [{'territory': 't', 'service': 's', 'fund': 'f'}, {'territory': 't', 'service': 'r', 'fund': 'f'}] | -",
                "'items': [{'territory': 't', 'service': 's', 'fund': 'f'}, {'territory': 't', 'service': 's', 'fund': 'f', 'cost': 1}] | /items/1",
                "'narrative': 'x', 'commitments': [{'indicator': 'i', 'by': '2027-12-31'}, {'indicator': 'i', 'by': '2028-12-31'}] | -",
                "'narrative': 'x', 'commitments': [{'indicator': 'i', 'by': '2027-12-31'}, {'indicator': 'i', 'by': '2027-12-31', 'value': 1}] | /commitments/1",
                "'answers': [{'question': 'q'}, {'question': 'r'}] | -",
                "'answers': [{'question': 'q', 'text': 'a'}, {'question': 'q', 'text': 'b'}] | /answers/1",
                "'narrative': ' ' | ``",
                "'commitments': [{'indicator': 'i'}] | ``",
                "'narrative': 'x' | -",
            })
    void fitsRowsToEachOtherAndToTheYear(String members, String pointer) {
        assertThat(pointers(RowRules.faultsOf(content(members))))
                .isEqualTo(Optional.ofNullable(pointer).stream().toList());
    }

    @Test
    void tellsTheFirstFaultOfEachPlaceInTheOrderOfReading() {
        var told = ContentRules.inOrder(List.of(
                        "/figures/10",
                        "/figures/2",
                        "/figures",
                        "/items/0/cost",
                        "/year",
                        "/items/0/cost",
                        "/lateReason",
                        "")
                .stream()
                .map(pointer -> new FieldError(pointer, "x", Text.of("x", "x"))));

        assertThat(pointers(told))
                .containsExactly("", "/year", "/items/0/cost", "/figures", "/figures/2", "/figures/10", "/lateReason");
        var many = IntStream.range(0, 101).mapToObj(i -> new FieldError("/figures/" + i, "x", Text.of("x", "x")));
        assertThat(ContentRules.inOrder(many)).hasSize(100);
    }

    @Test
    void movesAPlanOnByAYear() {
        var last = content("""
                'narrative': 'x', 'items': [{'quarter': '2027-Q2', 'cost': 5}], 'commitments': [{'by': '2028-02-29', 'value': 1}],
                'figures': [{'period': '2026-03', 'value': 7}], 'attachments': ['a'], 'lateReason': 'x'""");

        var blank = NextYearContent.blank(last);
        assertThat(blank.year()).isEqualTo(2028);
        assertThat(blank.items().get(0).quarter()).isEqualTo("2028-Q2");
        assertThat(blank.items().get(0).cost()).isEqualByComparingTo("5");
        assertThat(blank.commitments().get(0).by()).isEqualTo("2029-02-28");
        assertThat(blank.figures().get(0).period()).isEqualTo("2027-03");
        assertThat(blank.figures().get(0).value()).isNull();
        assertThat(blank.attachments()).isEmpty();
        assertThat(blank.lateReason()).isNull();
        var same = NextYearContent.same(last);
        assertThat(same.figures().get(0).value()).isEqualByComparingTo("7");
        assertThat(same.attachments()).containsExactly("a");
    }

    @Test
    void comparesRowByRowWhereverTheyStand() {
        var before = content("""
                'narrative': 'x', 'lateReason': 'lũ', 'attachments': ['a', 'b'],
                'figures': [{'indicator': 'i', 'value': 85}, {'indicator': 'j', 'numerator': 1, 'denominator': 3}]""");
        var after = content("""
                'attachments': ['b', 'c'],
                'figures': [{'indicator': 'j', 'numerator': 1, 'denominator': 4}, {'indicator': 'i', 'value': 85.0}]""");

        assertThat(new ContentComparison(MAPPER).between(before, after))
                .extracting(difference -> difference.kind() + " " + difference.pointer())
                .containsExactly(
                        DifferenceKind.REMOVED + " /narrative",
                        DifferenceKind.CHANGED + " /figures/0/denominator",
                        DifferenceKind.ADDED + " /attachments/1",
                        DifferenceKind.REMOVED + " /attachments/0",
                        DifferenceKind.REMOVED + " /lateReason");
    }
}
