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
import vn.laichau.hatangso.chassis.problem.MissingMember;
import vn.laichau.hatangso.chassis.text.Text;

class RowTest {

    record Measure(String code, int year) {

        Measure {
            Required.member("code", code);
        }
    }

    private static List<Row<Measure>> read(String json) throws JsonProcessingException {
        return new ObjectMapper().readValue(json, new TypeReference<>() {});
    }

    @Test
    void knowsOnWhichLineItBegins() throws JsonProcessingException {
        assertThat(
                        read(
                                "[{\"code\": \"a\", \"year\": 1}, {\"code\": \"b\"},\n\n  {\n\"code\": \"c\",\n\"year\": 3}\n]"))
                .containsExactly(
                        new Row<>(1, new Measure("a", 1)),
                        new Row<>(1, new Measure("b", 0)),
                        new Row<>(3, new Measure("c", 3)));
    }

    @Test
    void saysWhereAnErrorIsThatARuleFound() {
        assertThat(new Row<>(7, new Measure("a", 1)).error("/year", CommonErrorCode.OUT_OF_RANGE, 2, 3))
                .isEqualTo(CommonErrorCode.OUT_OF_RANGE.at("/year", 2, 3).onLine(7));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\n\t"})
    void mustSayWhatIsRequired(String text) {
        isMissing("title", () -> Required.member("title", text));
        isMissing("title/vi", () -> Required.text("title", Text.of(text, "in English")));
        isMissing("title/en", () -> Required.text("title", Text.of("bằng tiếng Việt", text)));
    }

    @Test
    void maySayZeroAndHasBothLanguages() {
        assertThat(Required.member("count", 0)).isZero();
        isMissing("count", () -> Required.member("count", (Integer) null));
        isMissing("title", () -> Required.text("title", null));
        assertThatCode(() -> Required.text("title", Text.of("có", "yes"))).doesNotThrowAnyException();
    }

    private static void isMissing(String name, Runnable check) {
        assertThatThrownBy(check::run).isInstanceOf(MissingMember.class).hasMessage(name);
    }
}
