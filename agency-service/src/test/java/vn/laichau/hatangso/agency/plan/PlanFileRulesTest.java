package vn.laichau.hatangso.agency.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
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

        assertThat(faults).extracting(FieldError::code).contains("duplicate-code");
        var fault = faults.stream()
                .filter(each -> each.code().equals("duplicate-code"))
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
    void refusesADutyOwedToNobodyKnown() {
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
            return PlanFileRules.faultsOf(mapper.readValue(file, PlanFile.class), PLAN);
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
        try (var stream = PlanFileRulesTest.class.getResourceAsStream("/plan/" + PLAN + "/duties.json")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
