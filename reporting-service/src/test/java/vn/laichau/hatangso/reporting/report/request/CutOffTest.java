package vn.laichau.hatangso.reporting.report.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.reporting.report.ReportKind;

class CutOffTest {

    private static final String END_OF_14_DECEMBER = "2026-12-14T23:59:59.999999+07:00";

    @ParameterizedTest
    @CsvSource({
        "2026-12-14T23:59:59.999999+07:00, 2026-12-14T23:59:59.999999+07:00",
        "2026-12-15T00:00:00+07:00, 2026-12-14T23:59:59.999999+07:00",
        "2026-12-18T08:30:00+07:00, 2026-12-14T23:59:59.999999+07:00",
        "2027-03-01T08:30:00+07:00, 2026-12-14T23:59:59.999999+07:00",
        "2026-12-14T23:59:00+07:00, 2026-12-14T23:59:00+07:00",
    })
    void takesTheDayOfTheScheduleForTheReportOfTheYearOnceThatDayIsOver(String now, String cutOff) {
        assertThat(byDefault(ReportKind.ANNUAL, 2026, now, END_OF_14_DECEMBER)).isEqualTo(cutOff);
    }

    /** What is owed on 15 December cannot be told the day before. */
    @ParameterizedTest
    @CsvSource({
        "COMPLIANCE, 2025-12-31T23:59:59.999999+07:00",
        "REMINDER, 2025-12-31T23:59:59.999999+07:00",
        "ANNUAL, 2025-12-14T23:59:59.999999+07:00",
        "MID_TERM, 2025-12-14T23:59:59.999999+07:00",
        "FINAL, 2025-12-14T23:59:59.999999+07:00",
        "AGENCY, 2025-12-14T23:59:59.999999+07:00",
        "TERRITORY, 2025-12-14T23:59:59.999999+07:00",
        "OPERATOR, 2025-12-14T23:59:59.999999+07:00",
        "PROPOSAL, 2025-12-14T23:59:59.999999+07:00",
    })
    void takesTheEndOfWhatAKindTellsOfWhereAPastYearHasNoSchedule(ReportKind kind, String cutOff) {
        assertThat(byDefault(kind, 2025, "2026-12-18T08:30:00+07:00", null)).isEqualTo(cutOff);
    }

    /** The year ends at midnight in Vietnam; databases keep no less than a microsecond. */
    @ParameterizedTest
    @CsvSource({
        "COMPLIANCE, 2026, 2026-12-18T08:30:00+07:00, 2026-12-18T08:30:00+07:00",
        "ANNUAL, 2026, 2026-12-31T16:59:59.999999999Z, 2026-12-31T23:59:59.999999+07:00",
        "ANNUAL, 2026, 2026-12-31T17:00:00Z, 2026-12-14T23:59:59.999999+07:00",
        "COMPLIANCE, 2026, 2026-12-31T17:00:00Z, 2026-12-31T23:59:59.999999+07:00",
        "ANNUAL, 2027, 2026-12-31T17:00:00.123456789Z, 2027-01-01T00:00:00.123456+07:00"
    })
    void takesThisMomentForTheRunningYearWithoutASchedule(ReportKind kind, int year, String now, String cutOff) {
        assertThat(byDefault(kind, year, now, null)).isEqualTo(cutOff);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-31T16:59:59.999999Z, 2026", "2026-12-31T17:00:00Z, 2027", "2024-02-28T17:00:00Z, 2024"})
    void fallsIntoTheYearOfVietnam(String instant, int year) {
        assertThat(new CutOff(Instant.parse(instant)).year()).isEqualTo(year);
    }

    private static String byDefault(ReportKind kind, int year, String now, String scheduled) {
        var cutOff = CutOff.byDefault(
                kind, year, at(now), Optional.ofNullable(scheduled).map(CutOffTest::at));
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(VietnamTime.of(cutOff.instant()));
    }

    private static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
