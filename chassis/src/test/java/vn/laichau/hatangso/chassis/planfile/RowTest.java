package vn.laichau.hatangso.chassis.planfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.failure.MissingMember;
import vn.laichau.hatangso.chassis.text.Text;

class RowTest {

    record Measure(String code, int year) {

        Measure {
            RequiredMembers.member("code", code);
        }
    }

    private static List<PlanFileRow<Measure>> read(String json) throws JsonProcessingException {
        return new ObjectMapper().readValue(json, new TypeReference<>() {});
    }

    @Test
    void knowsOnWhichLineItBegins() throws JsonProcessingException {
        assertThat(
                        read(
                                "[{\"code\": \"a\", \"year\": 1}, {\"code\": \"b\"},\n\n  {\n\"code\": \"c\",\n\"year\": 3}\n]"))
                .containsExactly(
                        new PlanFileRow<>(1, new Measure("a", 1)),
                        new PlanFileRow<>(1, new Measure("b", 0)),
                        new PlanFileRow<>(3, new Measure("c", 3)));
    }

    @Test
    void saysWhereAnErrorIsThatARuleFound() {
        assertThat(new PlanFileRow<>(7, new Measure("a", 1)).error("/year", CommonErrorCode.OUT_OF_RANGE, 2, 3))
                .isEqualTo(CommonErrorCode.OUT_OF_RANGE.at("/year", 2, 3).onLine(7));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\n\t"})
    void mustSayWhatIsRequired(String text) {
        isMissing("title", () -> RequiredMembers.member("title", text));
        isMissing("title/vi", () -> RequiredMembers.text("title", Text.of(text, "in English")));
        isMissing("title/en", () -> RequiredMembers.text("title", Text.of("bằng tiếng Việt", text)));
    }

    @Test
    void maySayZeroAndHasBothLanguages() {
        assertThat(RequiredMembers.member("count", 0)).isZero();
        isMissing("count", () -> RequiredMembers.member("count", (Integer) null));
        isMissing("title", () -> RequiredMembers.text("title", null));
        assertThatCode(() -> RequiredMembers.text("title", Text.of("có", "yes")))
                .doesNotThrowAnyException();
    }

    private static void isMissing(String name, Runnable check) {
        assertThatThrownBy(check::run).isInstanceOf(MissingMember.class).hasMessage(name);
    }
}
