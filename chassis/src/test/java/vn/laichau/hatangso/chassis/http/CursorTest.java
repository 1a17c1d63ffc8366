package vn.laichau.hatangso.chassis.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.ProblemException;

class CursorTest {

    private static void isUnknown(Runnable reading) {
        var refused = catchThrowableOfType(ProblemException.class, reading::run);
        assertThat(refused).isNotNull();
        assertThat(refused.type()).isEqualTo(CommonProblem.INVALID_REQUEST);
        assertThat(refused.errors())
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("cursor", "unknown-cursor"));
    }

    private static String encoded(String key) {
        return Base64.getUrlEncoder().encodeToString(key.getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "vnpt/operator-plan/2027", "Mường Tè", "??>>", "\u0001"})
    void leadsBackToItsKey(String key) {
        assertThat(Cursor.keyOf(Cursor.of(key))).isEqualTo(key);
        assertThat(Cursor.of(key)).matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "")
    void leadsToTheBeginningWhereThereIsNone(String none) {
        assertThat(Cursor.keyOf(none)).isEmpty();
        assertThat(Cursor.numberOf(none)).isZero();
        assertThat(Cursor.idOf(none)).isEqualTo(UUID.fromString("00000000-0000-0000-0000-000000000000"));
    }

    /** The database holds no text with it. */
    @ParameterizedTest
    @ValueSource(strings = {"\0", "\0a", "a\0", "a\0b", "ab\0\0"})
    void holdsNoNul(String key) {
        isUnknown(() -> Cursor.keyOf(encoded(key)));
        isUnknown(() -> Cursor.numberOf(encoded(key)));
        isUnknown(() -> Cursor.idOf(encoded(key)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "a b", "YQ=", "a+b/", "ă"})
    void isOneOfOurs(String invented) {
        isUnknown(() -> Cursor.keyOf(invented));
    }

    @Test
    void isANumberOrAnIdWhereTheListIsInThatOrder() {
        assertThat(Cursor.numberOf(Cursor.of("9223372036854775807"))).isEqualTo(Long.MAX_VALUE);
        assertThat(Cursor.numberOf(Cursor.of("12"))).isEqualTo(12);
        isUnknown(() -> Cursor.numberOf(encoded("9223372036854775808")));
        isUnknown(() -> Cursor.numberOf(encoded("12a")));
        var id = UUID.fromString("0199a0b1-0000-7000-8000-00000000000f");
        assertThat(Cursor.idOf(Cursor.of(id.toString()))).isEqualTo(id);
        isUnknown(() -> Cursor.idOf(encoded("12")));
    }
}
