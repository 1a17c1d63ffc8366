package vn.laichau.hatangso.chassis.transition;

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

class RevisionTest {

    private static final String SEVERAL = "\"3-7\"";

    private static ProblemType problem(Optional<Refusal> refusal) {
        return refusal.map(Refusal::problem).orElse(null);
    }

    private static Revision seen(String ifMatch) {
        return ifMatch == null ? null : new Revision(ifMatch);
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
    void isMatchedAsAWhole(String ifMatch) {
        assertThat(problem(Revision.unlessSeen(seen(ifMatch), 10))).isEqualTo(CommonProblem.PRECONDITION_FAILED);
        assertThat(problem(Revision.unlessSeen(seen(ifMatch), Optional.of(10L))))
                .isEqualTo(CommonProblem.PRECONDITION_FAILED);
        assertThat(catchThrowableOfType(ProblemException.class, () -> Revision.requireSeen(seen(ifMatch), 10))
                        .type())
                .isEqualTo(CommonProblem.PRECONDITION_FAILED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"10\"", " \"10\" ", "\t\"10\""})
    void matchesThePresentOne(String ifMatch) {
        assertThat(Revision.unlessSeen(seen(ifMatch), 10)).isEmpty();
        assertThat(Revision.unlessSeen(seen(ifMatch), Optional.of(10L))).isEmpty();
        assertThatCode(() -> Revision.requireSeen(seen(ifMatch), 10)).doesNotThrowAnyException();
    }

    @Test
    void isAskedForWhereSomethingIsThere() {
        assertThat(problem(Revision.unlessSeen(null, 10))).isEqualTo(CommonProblem.PRECONDITION_REQUIRED);
        assertThat(problem(Revision.unlessSeen(null, SEVERAL))).isEqualTo(CommonProblem.PRECONDITION_REQUIRED);
        assertThat(problem(Revision.unlessSeen(null, Optional.of(0L)))).isEqualTo(CommonProblem.PRECONDITION_REQUIRED);
    }

    /** Whoever names a revision has read something, and what he read is not there any more. */
    @Test
    void matchesNothingWhereNothingIs() {
        assertThat(Revision.unlessSeen(null, Optional.empty())).isEmpty();
        assertThat(problem(Revision.unlessSeen(seen("\"0\""), Optional.empty())))
                .isEqualTo(CommonProblem.PRECONDITION_FAILED);
        assertThat(problem(Revision.unlessSeen(seen(""), Optional.empty())))
                .isEqualTo(CommonProblem.PRECONDITION_FAILED);
    }

    @Test
    void mayNameSeveral() {
        assertThat(Revision.unlessSeen(seen(SEVERAL), SEVERAL)).isEmpty();
        assertThat(problem(Revision.unlessSeen(seen("\"3\""), SEVERAL))).isEqualTo(CommonProblem.PRECONDITION_FAILED);
        assertThat(problem(Revision.unlessSeen(seen("\"7-3\""), SEVERAL))).isEqualTo(CommonProblem.PRECONDITION_FAILED);
    }
}
