package vn.laichau.hatangso.chassis.problem.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.chassis.json.JsonRules;
import vn.laichau.hatangso.chassis.planfile.RequiredMembers;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.ProblemException;

/** What is wrong with a body, and where. */
class UnreadableBodyTest {

    private static final ObjectMapper MAPPER = mapper();

    enum Kind {
        PLAN
    }

    record Figure(String code, Integer value) {

        Figure {
            RequiredMembers.member("code", code);
        }
    }

    record Body(Kind kind, LocalDate day, Integer year, List<Figure> figures, Map<String, Integer> counts) {}

    private static ObjectMapper mapper() {
        var mapper = new ObjectMapper().findAndRegisterModules();
        new JsonRules().customize(mapper);
        return mapper;
    }

    private static ProblemException problem(String body) {
        return UnreadableBodyProblem.of(catchThrowableOfType(
                JsonProcessingException.class, () -> MAPPER.readValue(body.replace('\'', '"'), Body.class)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'kind': 'X'} | /kind | not-in-list | 1",
                "{'day': 'X'} | /day | not-a-day | 1",
                "{'day': 7} | /day | wrong-type | 1",
                "{'year': '7'} | /year | wrong-type | 1",
                "{'year': 7000000000} | /year | not-whole | 1",
                "{'year': []} | /year | wrong-type | 1",
                "{'month': 7} | /month | unknown-member | 1",
                "{'figures': [{'code': 'a', 'value': 1}, {'value': 2}]} | /figures/1/code | missing | 1",
                "{'figures': [{'code': 'a', 'value': []}]} | /figures/0/value | wrong-type | 1",
                "{'counts': {'a/b~c': []}} | /counts/a~1b~0c | wrong-type | 1",
                "[] | `` | wrong-type | 1",
                "{'year': 7 | `` | not-json | 1",
                "nonsense | `` | not-json | 1"
            })
    void isSaidOfAMember(String body, String pointer, String code, int line) {
        var problem = problem(body);
        assertThat(problem.type()).isEqualTo(CommonProblem.INVALID_REQUEST);
        assertThat(problem.errors()).singleElement().satisfies(error -> {
            assertThat(error.pointer()).isEqualTo(pointer);
            assertThat(error.code()).isEqualTo(code);
            assertThat(error.line()).isEqualTo(line);
        });
    }

    /** It could be read, and breaks a rule. */
    @Test
    void isAnotherProblemWhereAYearIsOutOfRange() {
        var problem = problem("{\n\n'day': '2101-01-01'}");
        assertThat(problem.type()).isEqualTo(CommonProblem.INVALID_CONTENT);
        assertThat(problem.errors())
                .extracting(FieldError::pointer, FieldError::code, FieldError::line)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("/day", "out-of-range", 3));
        assertThat(problem.errors().get(0).detail().en()).isEqualTo("Must be from the year 1900 to the year 2100");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'kind': 'X'} | It has to be one of: PLAN",
                "{'day': 'X'} | There is no such day; one is written as 2027-12-31",
                "{'year': []} | The value has the wrong type or is missing",
                "{'month': 7} | This member is not known",
                "{'figures': [{}]} | A required member is missing",
                "nonsense | Not valid JSON"
            })
    void isExplained(String body, String words) {
        assertThat(problem(body).errors().get(0).detail().en()).isEqualTo(words);
    }

    @Test
    void isFoundAmongReasons() {
        var ours = CommonProblem.NOT_FOUND.asIs();
        assertThat(UnreadableBodyProblem.find(new IOException(new RuntimeException(ours))))
                .hasValue(ours);
        var unreadable = catchThrowableOfType(JsonProcessingException.class, () -> MAPPER.readTree("{"));
        assertThat(UnreadableBodyProblem.find(new IOException(unreadable)))
                .hasValueSatisfying(
                        problem -> assertThat(problem.errors().get(0).code()).isEqualTo("not-json"));
        assertThat(UnreadableBodyProblem.find(new IOException("broken pipe"))).isEmpty();
        assertThat(UnreadableBodyProblem.find(null)).isEmpty();
    }

    @Test
    void isSaidOfNothing() {
        assertThat(UnreadableBodyProblem.nothing().code()).isEqualTo("wrong-type");
        assertThat(UnreadableBodyProblem.nothing().pointer()).isEmpty();
        assertThat(UnreadableBodyProblem.nothing().line()).isOne();
    }
}
