package vn.laichau.hatangso.chassis.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PathsCompiledOnceTest {

    private static final JsonPath ONE = JsonPath.from("{\"items\": [{\"code\": \"a\", \"count\": 1}]}");
    private static final JsonPath TWO =
            JsonPath.from("{\"items\": [{\"code\": \"a\", \"count\": 2}, {\"code\": \"b\", \"count\": 3}]}");

    @BeforeAll
    static void install() {
        CompiledPathCache.install();
    }

    @Test
    void compilesAPathWhenItIsMetFirst() {
        var path = "items[0].with { owner.getClass() }";
        assertThat(ONE.<Class<?>>get(path)).isSameAs(TWO.<Class<?>>get(path));
    }

    @Test
    void looksIntoTheAnswerThatIsAsked() {
        assertThat(ONE.<List<Integer>>get("items.count")).containsExactly(1);
        assertThat(TWO.<List<Integer>>get("items.count")).containsExactly(2, 3);
        var found = "items.find { it.code == wanted }.count";
        assertThat(TWO.param("wanted", "b").<Integer>get(found)).isEqualTo(3);
        assertThat(TWO.param("wanted", "a").<Integer>get(found)).isEqualTo(2);
    }

    @Test
    void findsNothingWhereNothingIs() {
        assertThat(TWO.<String>get("items[1].code")).isEqualTo("b");
        assertThat(ONE.<String>get("items[1].code")).isNull();
        assertThat(ONE.<String>get("nowhere.code")).isNull();
        assertThatThrownBy(() -> ONE.get("items.find {")).isInstanceOf(IllegalArgumentException.class);
    }
}
