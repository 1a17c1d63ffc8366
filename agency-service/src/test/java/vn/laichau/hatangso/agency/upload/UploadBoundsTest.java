package vn.laichau.hatangso.agency.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.agency.upload.Upload.OutOfBounds;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.ProblemException;

class UploadBoundsTest {

    private static final Instant BEGIN = Instant.parse("2026-12-14T16:00:00Z");
    private static final Upload.Bounds BOUNDS =
            new Upload.Bounds(1_000_000, BEGIN.plusSeconds(300), BEGIN.plusSeconds(10), 32_768);

    @Test
    void aFileThatDribblesIsCutOffLongBeforeItsTimeIsOver() {
        assertThatCode(() -> BOUNDS.require(1, BEGIN.plusSeconds(10))).doesNotThrowAnyException();
        assertThatThrownBy(() -> BOUNDS.require(32_767, BEGIN.plusSeconds(11))).isInstanceOf(OutOfBounds.class);
        assertThatCode(() -> BOUNDS.require(32_768, BEGIN.plusSeconds(11))).doesNotThrowAnyException();
    }

    @Test
    void saysWhetherItWasTooLargeOrTooSlow() {
        assertThatThrownBy(() -> BOUNDS.require(1_000_001, BEGIN))
                .satisfies(refused ->
                        assertThat(((OutOfBounds) refused).isTooLarge()).isTrue());
        assertThatThrownBy(() -> BOUNDS.require(1_000_000, BEGIN.plusSeconds(301)))
                .satisfies(refused ->
                        assertThat(((OutOfBounds) refused).isTooLarge()).isFalse());
    }

    @Test
    void blamesTheSenderForWhatBreaksOffAndNotForADiskThatIsFull() {
        InputStream breakingOff = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };
        assertThatThrownBy(() -> UploadProblems.orProblem(
                        () -> Upload.receive(breakingOff, BOUNDS, Clock.fixed(BEGIN, ZoneOffset.UTC))))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type()).isEqualTo(CommonProblem.INVALID_REQUEST));
        assertThatThrownBy(() -> UploadProblems.orProblem(() -> {
                    throw new IOException("no space left on device");
                }))
                .isInstanceOf(UncheckedIOException.class);
    }
}
