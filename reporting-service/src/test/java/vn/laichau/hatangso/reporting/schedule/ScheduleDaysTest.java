package vn.laichau.hatangso.reporting.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.reporting.report.ReportKind;

/** The days of a schedule, at their ends and around them. */
class ScheduleDaysTest {

    /** Of 14 December 2026; thirty-one days later nobody waits for it any more. */
    @ParameterizedTest
    @CsvSource({
        "2026-12-14T23:59:59.999998+07:00, false",
        "2026-12-14T23:59:59.999999+07:00, false",
        "2026-12-15T00:00:00+07:00, true",
        "2027-01-14T23:59:59.999998+07:00, true",
        "2027-01-14T23:59:59.999999+07:00, false",
        "2027-12-15T00:00:00+07:00, false"
    })
    void areWaitedForUntilTheyAreOverAndThenForAMonth(OffsetDateTime now, boolean due) {
        assertThat(schedule(null, "--12-14", "--12-20").isDue(2026, now.toInstant()))
                .isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({", --12-14, true", "2026, --12-14, true", "2025, --12-14, false", "2027, --12-14, false", ", , false"})
    void countInTheYearTheyAreSetFor(Integer year, String cutOff, boolean due) {
        var schedule = schedule(year, cutOff, cutOff);
        assertThat(schedule.hasDaysIn(2026)).isEqualTo(due);
        assertThat(schedule.isDue(2026, Instant.parse("2026-12-15T00:00:00Z"))).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "--12-14, 2026, 2026-12-14T16:59:59.999999Z",
        "--12-31, 2026, 2026-12-31T16:59:59.999999Z",
        "--02-28, 2028, 2028-02-28T16:59:59.999999Z",
        "--02-29, 2028, 2028-02-29T16:59:59.999999Z",
        "--02-29, 2027, 2027-02-28T16:59:59.999999Z"
    })
    void endWithTheirLastMicrosecondInVietnam(String cutOff, int year, Instant end) {
        assertThat(schedule(null, cutOff, cutOff).cutOffOf(year)).isEqualTo(end);
    }

    /** Of this year and the one before. */
    @ParameterizedTest
    @CsvSource({
        ", 2026-12-19, 2025",
        ", 2026-12-20, 2025",
        ", 2026-12-21, 2025 2026",
        ", 2026-12-31, 2025 2026",
        ", 2027-01-01, 2026",
        "2026, 2026-12-20, ''",
        "2026, 2026-12-21, 2026",
        "2026, 2027-12-21, 2026",
        "2026, 2028-01-01, ''",
        "2025, 2026-01-01, 2025"
    })
    void areTooLateToSendOnTheDayAfterTheLast(Integer year, LocalDate today, String years) {
        assertThat(schedule(year, "--12-14", "--12-20").yearsOver(today).mapToObj(Integer::toString))
                .isEqualTo(Stream.of(years.split(" "))
                        .filter(each -> !each.isEmpty())
                        .toList());
        assertThat(schedule(year, null, null).yearsOver(today)).isEmpty();
    }

    /** The days between 14 and 17 December are a weekend in 2029, those between 16 and 19 December not before 2033. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ANNUAL   |      | --12-14 |         | /sendBy | missing
            ANNUAL   |      |         | --12-20 | /cutOff | missing
            ANNUAL   | 2026 | --12-14 | --12-20 | /year   | not-of-a-year
            ANNUAL   | 2026 |         |         | /year   | not-of-a-year
            MID_TERM |      | --06-30 | --07-10 | /year   | missing
            MID_TERM | 1999 | --06-30 | --07-10 | /year   | out-of-range
            MID_TERM | 1999 |         |         | /year   | out-of-range
            MID_TERM | 2101 | --06-30 | --07-10 | /year   | out-of-range
            FINAL    | 2027 | --12-20 | --01-10 | /sendBy | no-working-day
            FINAL    | 2027 | --12-20 | --12-20 | /sendBy | no-working-day
            FINAL    | 2027 | --12-20 | --12-21 | /sendBy | no-working-day
            FINAL    | 2026 | --12-18 | --12-21 | /sendBy | no-working-day
            FINAL    | 2026 | --12-17 | --12-18 | /sendBy | no-working-day
            ANNUAL   |      | --12-14 | --12-17 | /sendBy | no-working-day
            ANNUAL   |      | --12-16 | --12-19 | /sendBy | no-working-day
            """)
    void areRefused(ReportKind kind, Integer year, String cutOff, String sendBy, String pointer, String code) {
        assertThat(error(kind, year, cutOff, sendBy, (after, before) -> true)).hasValueSatisfying(error -> {
            assertThat(error.pointer()).isEqualTo(pointer);
            assertThat(error.code()).isEqualTo(code);
        });
    }

    /** 18 December 2026 is a Friday; the annual ones must leave a day on which somebody works in each year. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ANNUAL   |      | --12-14 | --12-18
            ANNUAL   |      |         |
            MID_TERM | 2000 | --06-30 | --07-10
            MID_TERM | 2100 | --06-30 | --07-10
            MID_TERM | 2026 |         |
            MID_TERM |      |         |
            FINAL    | 2026 | --12-18 | --12-22
            FINAL    | 2026 | --12-17 | --12-19
            FINAL    | 2026 | --12-20 | --12-22
            """)
    void leaveADayOnWhichSomebodyWorks(ReportKind kind, Integer year, String cutOff, String sendBy) {
        assertThat(error(kind, year, cutOff, sendBy, (after, before) -> true)).isEmpty();
    }

    /** Of the annual report the calendar is asked for this year's days, of a review for those of its own. */
    @Test
    void askTheCalendarForTheDaysOfTheYear() {
        assertThat(error(ReportKind.ANNUAL, null, "--12-14", "--12-20", between("2026-12-14", "2026-12-20")))
                .isEmpty();
        assertThat(error(ReportKind.FINAL, 2029, "--12-14", "--12-20", between("2029-12-14", "2029-12-20")))
                .isEmpty();
        assertThat(error(ReportKind.FINAL, 2029, "--12-14", "--12-20", (after, before) -> false))
                .isPresent();
    }

    private static BiPredicate<LocalDate, LocalDate> between(String first, String last) {
        return (after, before) -> after.equals(LocalDate.parse(first)) && before.equals(LocalDate.parse(last));
    }

    private static Optional<FieldError> error(
            ReportKind kind, Integer year, String cutOff, String sendBy, BiPredicate<LocalDate, LocalDate> worked) {
        return new NewSchedule(year, day(cutOff), day(sendBy)).error(kind, 2026, worked);
    }

    private static Schedule schedule(Integer year, String cutOff, String sendBy) {
        return new Schedule("lai-chau-2023", ReportKind.FINAL, year, day(cutOff), day(sendBy), null, 0);
    }

    private static MonthDay day(String text) {
        return text == null ? null : MonthDay.parse(text);
    }
}
