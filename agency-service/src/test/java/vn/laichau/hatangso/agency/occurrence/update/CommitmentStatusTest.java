package vn.laichau.hatangso.agency.occurrence.update;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.agency.occurrence.update.CommitmentStatus.Verdict;
import vn.laichau.hatangso.agency.occurrence.update.NewUpdate.Reached;
import vn.laichau.hatangso.agency.task.content.Comparator;
import vn.laichau.hatangso.agency.task.content.NewTask.Commitment;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.chassis.transition.Actor;

/** What is to be said of a promise on 15 June 2026. */
class CommitmentStatusTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    private static final Actor ACTOR = new Actor("vnpt", "x", Set.of(), Instant.parse("2026-06-14T03:00:00Z"), null);

    private static ProgressUpdate update(String commitment, BigDecimal value) {
        var content = new NewUpdate(5, "x", null, List.of(new Reached(commitment, value)), null);
        return new ProgressUpdate(null, 1, content, ACTOR);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // comparator, promised, last day, reached, verdict, percent
                "AT_LEAST, 40, -, 39.99, NOT_YET, 100.0",
                "AT_LEAST, 40, -, 40, KEPT, 100.0",
                "AT_LEAST, 40, -, 40.01, KEPT, 100.0",
                "AT_LEAST, 80, -, 0.36, NOT_YET, 0.5",
                "AT_LEAST, 80, -, 0.52, NOT_YET, 0.7",
                "AT_LEAST, 3, -, 1, NOT_YET, 33.3",
                "AT_LEAST, 3, -, 2, NOT_YET, 66.7",
                "AT_LEAST, 40, -, 0, NOT_YET, 0.0",
                "AT_LEAST, 0, -, 0, KEPT, -",
                "INCREASE_BY_AT_LEAST, 30, -, 30, KEPT, 100.0",
                "INCREASE_BY_AT_LEAST, 30, -, 29, NOT_YET, 96.7",
                "EXACTLY, 40, -, 40.0, KEPT, 100.0",
                "EXACTLY, 40, -, 41, NOT_YET, 102.5",
                "EXACTLY, 40, -, 39, NOT_YET, 97.5",
                "BELOW, 5, -, 4.99, KEPT, -",
                "BELOW, 5, -, 5.0, NOT_YET, -",
                "BELOW, 5, 2026-06-14, 5.0, MISSED, -",
                "AT_LEAST, 40, 2026-06-15, 39, NOT_YET, 97.5",
                "AT_LEAST, 40, 2026-06-14, 39, MISSED, 97.5",
                "AT_LEAST, 40, 2026-06-14, 40, KEPT, 100.0",
                "AT_LEAST, 40, 2026-06-15, -, NO_VALUE, -",
                "AT_LEAST, 40, 2026-06-14, -, MISSED, -",
                "AT_LEAST, 40, -, -, NO_VALUE, -",
                "JUDGED, -, 2026-06-14, -, JUDGED, -",
            })
    void saysWhetherItIsKept(
            Comparator comparator,
            BigDecimal promised,
            LocalDate due,
            BigDecimal reached,
            Verdict verdict,
            BigDecimal percent) {
        var commitment = new Commitment("c", Text.of("x", "x"), comparator, promised, "STATION", due);

        var standing = CommitmentStatus.of(commitment, "vnpt", reached == null ? null : update("c", reached), TODAY);

        assertThat(standing.verdict()).isEqualTo(verdict);
        assertThat(standing.percent()).isEqualTo(percent);
        assertThat(standing.reached()).isEqualTo(reached);
        assertThat(standing.accepted()).isFalse();
        assertThat(standing.reportedAt() == null).isEqualTo(reached == null);
    }

    @Test
    void tellsWhenItWasReportedAndThatItWasAccepted() {
        var commitment =
                new Commitment("c", Text.of("x", "x"), Comparator.AT_LEAST, BigDecimal.valueOf(40), "STATION", null);
        var accepted = update("c", BigDecimal.valueOf(12));
        accepted.accept(ACTOR);

        var standing = CommitmentStatus.of(commitment, "vnpt", accepted, TODAY);
        assertThat(standing.accepted()).isTrue();
        assertThat(standing.reportedAt()).hasToString("2026-06-14T10:00+07:00");
        assertThat(CommitmentStatus.of(commitment, "vnpt", update("other", BigDecimal.ONE), TODAY)
                        .verdict())
                .isEqualTo(Verdict.NO_VALUE);
    }
}
