package vn.laichau.hatangso.agency.planfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.chassis.json.JsonRules;
import vn.laichau.hatangso.chassis.problem.FieldError;

class PlanFileRulesTest {

    private static final String PLAN = "lai-chau-2023";
    private static final String SHIPPED = shipped();

    private final ObjectMapper mapper = mapper();

    @Test
    void findsNoFaultInThePlanOfTheProvince() {
        assertThat(faultsOf(SHIPPED)).isEmpty();
    }

    @Test
    void refusesAFileOfAnotherPlan() {
        assertThat(faultsOf(SHIPPED.replace("\"plan\": \"lai-chau-2023\"", "\"plan\": \"son-la-2023\"")))
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(tuple("/plan", "other-plan"));
    }

    @Test
    void saysOnWhichLineACodeIsGivenTwice() {
        var faults = faultsOf(SHIPPED.replace("\"code\": \"ict-funds\"", "\"code\": \"remote-terrain\""));

        assertThat(faults).extracting(FieldError::code).contains("duplicate");
        var fault = faults.stream()
                .filter(each -> each.code().equals("duplicate"))
                .findFirst()
                .orElseThrow();
        assertThat(fault.pointer()).startsWith("/causes/").endsWith("/code");
        assertThat(line(fault.line())).isEqualTo("{");
    }

    @Test
    void refusesATaskLedByNobodyKnown() {
        assertOnly(SHIPPED.replaceFirst("\"leads\": \\[]", "\"leads\": [\"nobody\"]"), "unknown-code", "/leads");
    }

    @Test
    void refusesAnObligationOwedToNobodyKnown() {
        assertOnly(SHIPPED.replaceFirst("\"owedTo\": \"ppc\"", "\"owedTo\": \"nobody\""), "unknown-code", "/owedTo");
    }

    @Test
    void refusesADifficultyWithACauseThatIsNotExplained() {
        assertOnly(
                SHIPPED.replaceFirst("\"causes\": \\[\\s*\"remote-terrain\"", "\"causes\": [\"no-such-cause\""),
                "unknown-code",
                "/causes");
    }

    @Test
    void refusesADeadlineOnADayThatNotEveryYearHas() {
        var file = SHIPPED.replaceFirst("\"month\": 12,\\s*\"day\": 15", "\"month\": 2, \"day\": 29");
        assertOnly(file, "no-such-day", "/onTimeBefore");
    }

    @Test
    void refusesTwoPeriodsOfAnAgencyThatMeet() {
        var file = SHIPPED.replace("\"code\": \"ubnd-106\"", "\"code\": \"ubnd-105\"");
        assertThat(faultsOf(file)).extracting(FieldError::code).contains("overlapping-period");
    }

    /** One row of each table, and one member of it put differently. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/organisations/1/parent | `'b'` | `` | ``",
                "/organisations/1/parent | `'nobody'` | /organisations/1/parent | unknown-code",
                "/organisations/1/validFrom | `'2025-06-30'` | /organisations/1/validFrom | overlapping-period",
                "/organisations/1/validFrom | `'2025-07-01'` | `` | ``",
                "/organisations/1/validFrom | `'1999-01-01'` | /organisations/1/validFrom | overlapping-period",
                "/organisations/1/validUntil | `'2025-07-02'` | `` | ``",
                "/organisations/1/validUntil | `'2025-07-01'` | /organisations/1/validUntil | empty-period",
                "/organisations/2/validFrom | `'2030-01-01'` | `` | ``",
                "/tasks/1/code | `'T.1'` | /tasks/1/code | duplicate",
                "/tasks/1/leads | `['a', 'b']` | `` | ``",
                "/tasks/1/leads | `['a', 'known']` | `` | ``",
                "/continuedTasks | `['t-1', 't-1']` | /continuedTasks/1 | duplicate",
                "/continuedObligations | `['o-1', 'o-1']` | /continuedObligations/1 | duplicate",
                "/tasks/1/leads | `['a', 'nobody']` | /tasks/1/leads | unknown-code",
                "/tasks/1/cooperating | `['nobody']` | /tasks/1/cooperating | unknown-code",
                "/tasks/1/commitments/0/value | null | /tasks/1/commitments | value-and-comparator",
                "/tasks/1/commitments/0/unit | null | /tasks/1/commitments | value-and-comparator",
                "/tasks/1/commitments/0/comparator | `'JUDGED'` | /tasks/1/commitments | value-and-comparator",
                "/tasks/1/commitments/1/value | 5 | /tasks/1/commitments | value-and-comparator",
                "/tasks/1/commitments/1/unit | `'PERCENT'` | /tasks/1/commitments | value-and-comparator",
                "/tasks/1/commitments/1/comparator | `'AT_LEAST'` | /tasks/1/commitments | value-and-comparator",
                "/obligations/1/code | `'o-1'` | /obligations/1/code | duplicate",
                "/obligations/1/owedBy/organisations | `['b', 'nobody']` | /obligations/1/owedBy/organisations | unknown-code",
                "/obligations/1/owedTo | `'nobody'` | /obligations/1/owedTo | unknown-code",
                "/obligations/1/owedTo | null | `` | ``",
                "/obligations/1/onTimeBefore | null | /obligations/1/onTimeBefore | no-such-day",
                "/obligations/1/onTimeBefore | `{'month': 2, 'day': 29}` | /obligations/1/onTimeBefore | no-such-day",
                "/obligations/1/dueDayEnds | `{'month': 2, 'day': 29}` | /obligations/1/onTimeBefore | no-such-day",
                "/obligations/1/dueDayEnds | `{'month': 4, 'day': 31}` | /obligations/1/onTimeBefore | no-such-day",
                "/obligations/1/dueDayEnds | null | `` | ``",
                "/obligations/1/yearOffset | 1 | `` | ``",
                "/obligations/1/yearOffset | 2 | /obligations/1/yearOffset | out-of-range",
                "/obligations/1/yearOffset | -1 | /obligations/1/yearOffset | out-of-range",
                "/causes/1/code | `'c-1'` | /causes/1/code | duplicate",
                "/obstacles/1/code | `'h-1'` | /obstacles/1/code | duplicate",
                "/obstacles/1/causes | `['c-1', 'c-2']` | `` | ``",
                "/obstacles/1/causes | `['c-1', 'c-3']` | /obstacles/1/causes | unknown-code",
                "/existingSystems/1/code | `'s-1'` | /existingSystems/1/code | duplicate",
            })
    void holdsEachRowToItsRules(String member, String value, String pointer, String code) throws IOException {
        var plan = plan();
        var at = JsonPointer.compile(member);
        ((ObjectNode) plan.at(at.head()))
                .set(at.last().getMatchingProperty(), mapper.readTree(value.replace('\'', '"')));
        var faults = pointer.isEmpty() ? List.of() : List.of(pointer + " " + code);
        assertThat(faultsOf(plan.toString()))
                .extracting(fault -> fault.pointer() + " " + fault.code())
                .isEqualTo(faults);
    }

    private ObjectNode plan() throws IOException {
        var text = """
                {"plan": "lai-chau-2023", "version": "1", "organisations": [], "tasks": [], "obligations": [], "obstacles": [],
                 "causes": [], "existingSystems": []}""";
        var plan = (ObjectNode) mapper.readTree(text);
        var agency = """
                {'code': '%s', 'kind': 'DEPARTMENT', 'name': {'vi': 'Sở', 'en': 'Department'}, 'shortName': 'Sở',
                 'validFrom': %s, 'validUntil': %s, 'clause': '1'}""";
        add(plan, "organisations", agency.formatted("a", "null", "'2025-07-01'"));
        add(plan, "organisations", agency.formatted("a", "'2025-07-01'", "'2030-01-01'"));
        add(plan, "organisations", agency.formatted("b", "null", "null"));
        add(plan, "organisations", agency.formatted("c", "'2030-01-01'", "null"));
        add(plan, "organisations", agency.formatted("c", "null", "'2030-01-01'"));
        var quoted = "{'code': '%s', 'clause': '1', 'quote': 'Câu', 'en': 'Sentence', %s}";
        for (var number : List.of("1", "2")) {
            add(plan, "tasks", quoted.formatted("T." + number, """
                    'title': {'vi': 'Việc', 'en': 'Task'}, 'kind': 'TASK', 'leads': ['a'], 'cooperating': ['b'],
                    'recurrence': 'ONCE', 'due': null, 'commitments': [
                    {'code': 'k-1', 'description': {'vi': 'Mức', 'en': 'Level'}, 'comparator': 'AT_LEAST', 'value': 9, 'unit': 'PERCENT'},
                    {'code': 'k-2', 'description': {'vi': 'Mức', 'en': 'Level'}, 'comparator': 'JUDGED', 'value': null, 'unit': null}]"""));
            add(plan, "obligations", quoted.formatted("o-" + number, """
                    'title': {'vi': 'Báo cáo', 'en': 'Report'}, 'owedBy': {'kinds': [], 'organisations': ['a']}, 'owedTo': 'b',
                    'recurrence': 'YEARLY', 'onTimeBefore': {'month': 12, 'day': 15}, 'dueDayEnds': {'month': 12, 'day': 16},
                    'yearOffset': 0, 'onDueDayCountsAsOnTime': true, 'legalSource': {'vi': 'Văn bản', 'en': 'Document'},
                    'reminders': []"""));
            add(plan, "causes", quoted.formatted("c-" + number, "'corrected': null"));
            add(plan, "obstacles", quoted.formatted("h-" + number, """
                    'title': {'vi': 'Khó', 'en': 'Hard'}, 'about': [], 'causes': ['c-1']"""));
            add(plan, "existingSystems", quoted.formatted("s-" + number, """
                    'name': {'vi': 'Mạng', 'en': 'Network'}, 'kind': 'NETWORK', 'parties': [], 'state': 'IN_SERVICE'"""));
        }
        assertThat(faultsOf(plan.toString())).isEmpty();
        return plan;
    }

    private void add(ObjectNode plan, String table, String row) throws IOException {
        ((ArrayNode) plan.get(table)).add(mapper.readTree(row.replace('\'', '"')));
    }

    private void assertOnly(String file, String code, String pointerEnd) {
        assertThat(file).isNotEqualTo(SHIPPED);
        assertThat(faultsOf(file)).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo(code);
            assertThat(fault.pointer()).endsWith(pointerEnd);
            assertThat(fault.line()).isPositive();
        });
    }

    private List<FieldError> faultsOf(String file) {
        try {
            return PlanFileRules.faultsOf(mapper.readValue(file, PlanFile.class), PLAN, Set.of("known"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String line(int number) {
        return SHIPPED.lines().skip(number - 1L).findFirst().orElseThrow().strip();
    }

    private static ObjectMapper mapper() {
        var mapper = new ObjectMapper().findAndRegisterModules();
        new JsonRules().customize(mapper);
        return mapper;
    }

    private static String shipped() {
        try (var stream = PlanFileRulesTest.class.getResourceAsStream("/plan/" + PLAN + "/obligations.json")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
