package vn.laichau.hatangso.chassis.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.ProblemException;
import vn.laichau.hatangso.chassis.problem.ProblemType;

class ETagsTest {

    private static ProblemType refused(Runnable check) {
        return catchThrowableOfType(ProblemException.class, check::run).type();
    }

    @Test
    void areTheVersionInQuotes() {
        assertThat(ETags.of(0)).isEqualTo("\"0\"");
        assertThat(ETags.of(10)).isEqualTo("\"10\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"1\"",
                "\"0\"",
                "\"9\"",
                "\"11\"",
                "\"100\"",
                "\"110\"",
                "\"010\"",
                "\"-10\"",
                "10",
                "\"10",
                "10\"",
                "'10'",
                "\" 10\"",
                "W/\"10\"",
                "*",
                "\"10\", \"11\"",
                "\"11\", \"10\"",
                "\"\"",
                ""
            })
    void areMatchedAsAWhole(String ifMatch) {
        assertThat(refused(() -> ETags.requireMatch(ifMatch, 10))).isEqualTo(CommonProblem.PRECONDITION_FAILED);
        assertThat(refused(() -> ETags.requireMatch(ifMatch, "10"))).isEqualTo(CommonProblem.PRECONDITION_FAILED);
        assertThat(refused(() -> ETags.requireMatch(ifMatch, Optional.of(10L))))
                .isEqualTo(CommonProblem.PRECONDITION_FAILED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"10\"", " \"10\" ", "\t\"10\""})
    void matchThePresentVersion(String ifMatch) {
        assertThatCode(() -> {
                    ETags.requireMatch(ifMatch, 10);
                    ETags.requireMatch(ifMatch, "10");
                    ETags.requireMatch(ifMatch, Optional.of(10L));
                })
                .doesNotThrowAnyException();
    }

    @Test
    void areAskedForWhereSomethingIsThere() {
        assertThat(refused(() -> ETags.requireMatch(null, 10))).isEqualTo(CommonProblem.PRECONDITION_REQUIRED);
        assertThat(refused(() -> ETags.requireMatch(null, "3-7"))).isEqualTo(CommonProblem.PRECONDITION_REQUIRED);
        assertThat(refused(() -> ETags.requireMatch(null, Optional.of(0L))))
                .isEqualTo(CommonProblem.PRECONDITION_REQUIRED);
    }

    /** Whoever names a version has read something, and what he read is not there any more. */
    @Test
    void matchNothingWhereNothingIs() {
        assertThatCode(() -> ETags.requireMatch(null, Optional.empty())).doesNotThrowAnyException();
        assertThat(refused(() -> ETags.requireMatch("\"0\"", Optional.empty())))
                .isEqualTo(CommonProblem.PRECONDITION_FAILED);
        assertThat(refused(() -> ETags.requireMatch("", Optional.empty())))
                .isEqualTo(CommonProblem.PRECONDITION_FAILED);
    }

    @Test
    void mayNameSeveralVersions() {
        assertThatCode(() -> ETags.requireMatch("\"3-7\"", "3-7")).doesNotThrowAnyException();
        assertThat(refused(() -> ETags.requireMatch("\"3\"", "3-7"))).isEqualTo(CommonProblem.PRECONDITION_FAILED);
        assertThat(refused(() -> ETags.requireMatch("\"7-3\"", "3-7"))).isEqualTo(CommonProblem.PRECONDITION_FAILED);
    }
}
