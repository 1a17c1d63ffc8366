package vn.laichau.hatangso.reporting.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.chassis.text.Language;

class DatesTest {

    private static final LanguageFormat VIETNAMESE = LanguageFormat.in(Language.VI);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-05 | ngày 05 tháng 3 năm 2026
            2026-01-09 | ngày 09 tháng 01 năm 2026
            2026-02-10 | ngày 10 tháng 02 năm 2026
            2026-03-10 | ngày 10 tháng 3 năm 2026
            2026-12-31 | ngày 31 tháng 12 năm 2026
            """)
    void putsAZeroBeforeDaysBelowTenAndTheFirstTwoMonthsOnly(LocalDate date, String written) {
        assertThat(VIETNAMESE.date(date)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-06-03, 03/6/2020",
        "2022-02-25, 25/02/2022",
        "2022-10-04, 04/10/2022",
        "2024-02-29, 29/02/2024",
        "2026-03-09, 09/3/2026",
        "2026-03-10, 10/3/2026"
    })
    void writesBriefDatesAsThePlanDoes(LocalDate date, String written) {
        assertThat(VIETNAMESE.brief(date)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cần thêm 9,6 điểm % đến 30/06/2026 | cần thêm 9,6 điểm % đến 30/6/2026
            từ 5/3/2026 đến 01/02/2026.        | từ 05/3/2026 đến 01/02/2026.
            ngày 9/1/2026, 31/12/2026          | ngày 09/01/2026, 31/12/2026
            đến 10/2/2026, từ 9/03/2026        | đến 10/02/2026, từ 09/3/2026
            1/2 số xã, 12/09 và 05/2026        | 1/2 số xã, 12/09 và 05/2026
            Số 101/05/2026/QĐ                  | Số 101/05/2026/QĐ
            """)
    void bringsDatesInTextsOfOthersUnderTheRule(String text, String written) {
        assertThat(Dates.inText(text)).isEqualTo(written);
    }

    @Test
    void tellsInstantsInTheTimeOfVietnam() {
        var instant = Instant.parse("2026-12-14T17:05:00Z");

        assertThat(VIETNAMESE.instant(instant)).isEqualTo("00 giờ 05 phút, ngày 15 tháng 12 năm 2026");
        assertThat(VIETNAMESE.brief(instant)).isEqualTo("00:05, 15/12/2026");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026       | năm 2026
            2026-Q1    | quý I năm 2026
            2026-Q2    | quý II năm 2026
            2026-Q3    | quý III năm 2026
            2026-Q4    | quý IV năm 2026
            2026-12    | tháng 12 năm 2026
            2026-02    | tháng 02 năm 2026
            2026-03    | tháng 3 năm 2026
            2023-03-15 | ngày 15 tháng 3 năm 2023
            """)
    void saysPeriodsInWords(String period, String written) {
        assertThat(VIETNAMESE.period(period)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026       | 2026         | 2026
            2026-Q1    | quý I/2026   | Q1 2026
            2026-Q3    | quý III/2026 | Q3 2026
            2026-Q4    | quý IV/2026  | Q4 2026
            2026-02    | 02/2026      | Feb 2026
            2026-03    | 3/2026       | Mar 2026
            2023-03-15 | 15/3/2023    | 15 Mar 2023
            """)
    void writesPeriodsBrieflyInTables(String period, String vietnamese, String english) {
        assertThat(LanguageFormat.in(Language.VI).briefPeriod(period)).isEqualTo(vietnamese);
        assertThat(LanguageFormat.in(Language.EN).briefPeriod(period)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-12-04T02:09:00Z | 09 giờ 09 phút, ngày 04 tháng 12 năm 2026 | 09:09, 04/12/2026 | 09:09 on 4 December 2026 | 09:09, 4 Dec 2026
            2026-12-04T03:10:59Z | 10 giờ 10 phút, ngày 04 tháng 12 năm 2026 | 10:10, 04/12/2026 | 10:10 on 4 December 2026 | 10:10, 4 Dec 2026
            2026-12-31T16:59:00Z | 23 giờ 59 phút, ngày 31 tháng 12 năm 2026 | 23:59, 31/12/2026 | 23:59 on 31 December 2026 | 23:59, 31 Dec 2026
            2026-12-31T17:00:00Z | 00 giờ 00 phút, ngày 01 tháng 01 năm 2027 | 00:00, 01/01/2027 | 00:00 on 1 January 2027 | 00:00, 1 Jan 2027
            """)
    void tellsInstantsInBothLanguages(Instant at, String words, String brief, String english, String briefEnglish) {
        assertThat(LanguageFormat.in(Language.VI).instant(at)).isEqualTo(words);
        assertThat(LanguageFormat.in(Language.VI).brief(at)).isEqualTo(brief);
        assertThat(LanguageFormat.in(Language.EN).instant(at)).isEqualTo(english);
        assertThat(LanguageFormat.in(Language.EN).brief(at)).isEqualTo(briefEnglish);
    }

    /** The last second of a day is its end, and so is the beginning of the next one; a moment earlier or later is none. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-12-14T16:59:58.999999Z | 23 giờ 59 phút, ngày 14 tháng 12 năm 2026 | 23:59 on 14 December 2026
            2026-12-14T16:59:59Z        | hết ngày 14 tháng 12 năm 2026             | the end of 14 December 2026
            2026-12-14T16:59:59.999999Z | hết ngày 14 tháng 12 năm 2026             | the end of 14 December 2026
            2026-12-14T17:00:00Z        | hết ngày 14 tháng 12 năm 2026             | the end of 14 December 2026
            2026-12-14T17:00:00.000001Z | 00 giờ 00 phút, ngày 15 tháng 12 năm 2026 | 00:00 on 15 December 2026
            2026-12-31T17:00:00Z        | hết ngày 31 tháng 12 năm 2026             | the end of 31 December 2026
            2024-02-29T17:00:00Z        | hết ngày 29 tháng 02 năm 2024             | the end of 29 February 2024
            """)
    void saysUntilWhen(Instant until, String vietnamese, String english) {
        assertThat(LanguageFormat.in(Language.VI).until(until)).isEqualTo(vietnamese);
        assertThat(LanguageFormat.in(Language.EN).until(until)).isEqualTo(english);
    }

    @Test
    void doesNotAskTheMachineForItsLocale() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(VIETNAMESE.date(LocalDate.of(2026, 3, 5))).isEqualTo("ngày 05 tháng 3 năm 2026");
            assertThat(VIETNAMESE.brief(Instant.parse("2026-12-14T17:05:00Z"))).isEqualTo("00:05, 15/12/2026");
        } finally {
            Locale.setDefault(before);
        }
    }
}
