package vn.laichau.hatangso.agency.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.agency.upload.Upload.OutOfBounds;

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
}
