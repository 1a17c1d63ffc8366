package vn.laichau.hatangso.agency.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.agency.extension.ExtensionTerms;
import vn.laichau.hatangso.agency.obligation.terms.Deadline;
import vn.laichau.hatangso.agency.receipt.Punctuality;
import vn.laichau.hatangso.agency.submission.asof.SubmissionStanding;

/** How punctual somebody was: by the receipt, or by what was granted afterwards, whichever is better. */
class StandingTest {

    private static final Deadline DUE = new Deadline(december(15), december(16));

    /** The beginning of a day of December 2026 in Vietnam. */
    private static Instant december(int day) {
        return Instant.parse("2026-12-%02dT00:00:00+07:00".formatted(day));
    }

    private static SubmissionStanding sent(Instant at, String receipt, Instant extendedTo, boolean released) {
        return new SubmissionStanding(
                "vnpt", new UUID(0, 1), SubmissionStanding.State.SENT, at, receipt, extendedTo, released);
    }

    private static PunctualityCounts compliance(boolean countsOnDueDay, SubmissionStanding... sent) {
        return PunctualityCounts.of(DUE, countsOnDueDay, List.of(sent));
    }

    /** @param granted the day at whose beginning the organisation's own time ends; none is no extension */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // arrived, receipt, granted, punctual
                "14, ON_TIME, -, ON_TIME",
                "15, ON_DUE_DAY, -, ON_DUE_DAY",
                "16, LATE, -, LATE",
                "16, LATE, 17, ON_TIME",
                "17, LATE, 17, ON_DUE_DAY",
                "18, LATE, 17, LATE",
                "15, ON_DUE_DAY, 16, ON_TIME",
                "20, ON_TIME, -, ON_TIME",
                "20, ON_DUE_DAY, -, ON_DUE_DAY",
                "20, ON_TIME, 17, ON_TIME",
                "14, LATE, -, ON_TIME",
                "14, -, -, ON_TIME",
                "20, -, -, LATE",
            })
    void isWhatTheReceiptSaysOrBetter(int arrived, String receipt, Integer granted, Punctuality expected) {
        var until = granted == null ? null : december(granted);
        var sent = sent(december(arrived), receipt, until, false);
        var punctualityCounts = compliance(false, sent);
        assertThat(punctualityCounts)
                .isEqualTo(new PunctualityCounts(
                        expected == Punctuality.ON_TIME ? 1 : 0,
                        expected == Punctuality.ON_DUE_DAY ? 1 : 0,
                        expected == Punctuality.LATE ? 1 : 0,
                        expected == Punctuality.ON_TIME ? 1 : 0));

        var extensions = Stream.ofNullable(until)
                .map(end -> new ExtensionTerms("vnpt", end, "x", "dic", december(1), null))
                .toList();
        var standing = new Standing(
                Optional.of(DUE), Optional.of(sent), extensions, Optional.empty(), Optional.empty(), december(30));
        assertThat(standing.punctuality()).contains(expected);
        var undated = new Standing(
                Optional.empty(), Optional.of(sent), List.of(), Optional.empty(), Optional.empty(), december(30));
        assertThat(undated.punctuality().map(Enum::name)).isEqualTo(Optional.ofNullable(receipt));
    }

    @Test
    void hasNoPunctualityWhileNothingWasSent() {
        var standing = new Standing(
                Optional.of(DUE), Optional.empty(), List.of(), Optional.empty(), Optional.empty(), december(30));

        assertThat(standing.punctuality()).isEmpty();
        assertThat(standing.own()).contains(DUE);
    }

    @Test
    void countsEachKindAndTheDueDayWhereItCounts() {
        var sent = Stream.of(6, 7, 8, 15, 15, 20)
                .map(day -> sent(december(day), null, null, false))
                .toArray(SubmissionStanding[]::new);

        assertThat(compliance(true, sent)).isEqualTo(new PunctualityCounts(3, 2, 1, 5));
        assertThat(compliance(false, sent)).isEqualTo(new PunctualityCounts(3, 2, 1, 3));
        assertThat(compliance(true)).isEqualTo(new PunctualityCounts(0, 0, 0, 0));
    }

    /** @param both how many were released although they had sent */
    @ParameterizedTest
    @CsvSource({
        "14, 0, 0, 0, 14",
        "14, 2, 0, 0, 12",
        "14, 0, 3, 0, 11",
        "14, 2, 3, 0, 9",
        "14, 2, 3, 1, 10",
        "1, 2, 0, 0, 0"
    })
    void missesWhoNeitherSentNorWasReleased(int owed, int sent, int waived, int both, int missing) {
        var states = IntStream.range(0, sent)
                .mapToObj(number -> sent(december(14), null, null, number < both))
                .toList();
        var all = new Standings.All(Optional.of(DUE), states, List.of(), List.of(), List.of(), waived, december(30));

        assertThat(all.missing(owed)).isEqualTo(missing);
        assertThat(all.sent()).isEqualTo(sent);
        assertThat(all.accepted()).isZero();
    }
}
