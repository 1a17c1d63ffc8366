package vn.laichau.hatangso.agency.occurrence.extension;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.testing.StatedRules;

/** Until when an occurrence is to be handed in, in Vietnam's days. */
class NewOccurrenceExtensionTest {

    private static final LocalDate DUE = LocalDate.of(2026, 6, 15);
    private static final Instant NOON = at("2026-06-10T12:00:00");

    private static Instant at(String moment) {
        return OffsetDateTime.parse(moment + "+07:00").toInstant();
    }

    private static OccurrenceExtension granted(String until, String at, String expires) {
        return new OccurrenceExtension(
                "vnpt", LocalDate.parse(until), "x", at(at), "dic", expires == null ? null : at(expires));
    }

    private static List<FieldError> faults(NewOccurrenceExtension extension, LocalDate last, Instant now) {
        return StatedRules.then(extension, () -> extension.faultsFor(last, now));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-15T23:59:59.999, 2026-06-15, false",
        "2026-06-16T00:00:00, 2026-06-15, true",
        // More time, from when it was granted on.
        "2026-06-16T07:59:59.999, 2026-06-15, true",
        "2026-06-16T08:00:00, 2026-06-20, false",
        "2026-06-17T07:59:59.999, 2026-06-20, false",
        // The longer one lapses: the shorter one counts.
        "2026-06-17T08:00:00, 2026-06-18, false",
        "2026-06-18T23:59:59.999, 2026-06-18, false",
        "2026-06-19T00:00:00, 2026-06-18, true",
    })
    void endsWithTheLastDayThatCounts(String now, LocalDate last, boolean passed) {
        var occurrenceDeadline = new OccurrenceDeadline(DUE);
        occurrenceDeadline.extend(granted("2026-06-20", "2026-06-16T08:00:00", "2026-06-17T08:00:00"));
        occurrenceDeadline.extend(granted("2026-06-18", "2026-06-16T08:00:00", null));
        // Less than what was set gives nothing.
        occurrenceDeadline.extend(granted("2026-06-01", "2026-05-01T08:00:00", null));

        assertThat(occurrenceDeadline.last(at(now))).isEqualTo(last);
        assertThat(occurrenceDeadline.hasPassed(at(now))).isEqualTo(passed);
        assertThat(occurrenceDeadline.due()).isEqualTo(DUE);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // the day that was set, the day asked for, when it lapses, the fault
                "2026-06-15, 2026-06-16, -, -",
                "2026-06-15, 2026-06-15, -, /until",
                "2026-06-15, -, -, /until",
                "-, 2026-06-16, -, /until",
                "2026-06-15, 2026-06-16, 2026-06-10T12:00:00.001+07:00, -",
                "2026-06-15, 2026-06-16, 2026-06-10T12:00:00+07:00, /expires",
            })
    void areLaterThanTheLastDayAndDoNotLapseAtOnce(
            LocalDate due, LocalDate until, OffsetDateTime expires, String fault) {
        assertThat(faults(new NewOccurrenceExtension(until, "Lũ", expires), due, NOON))
                .extracting(FieldError::pointer)
                .isEqualTo(Optional.ofNullable(fault).stream().toList());
    }
}
