package vn.laichau.hatangso.systemtests.benchmark;

import java.time.LocalDate;
import java.time.YearMonth;

/** One figure of the file that is brought in again and again: another month or another operator for each number. */
record GeneratedFigure(int number) {

    static final String INDICATOR = "household-fibre";
    static final String TERRITORY = "12";
    static final String HEAD = "indicator,territory,period,operator,numerator,denominator\n";
    static final int DENOMINATOR = 1000;

    private static final YearMonth FIRST_MONTH = YearMonth.of(2025, 1);
    private static final int MONTHS = 900;

    String period() {
        return month().toString();
    }

    LocalDate periodEnd() {
        return month().atEndOfMonth();
    }

    private YearMonth month() {
        return FIRST_MONTH.plusMonths(number % MONTHS);
    }

    String operator() {
        return GeneratedOperators.code(number / MONTHS);
    }

    int numerator() {
        return number % DENOMINATOR;
    }

    String line() {
        return String.join(
                        ",",
                        INDICATOR,
                        TERRITORY,
                        period(),
                        operator(),
                        Integer.toString(numerator()),
                        Integer.toString(DENOMINATOR))
                + "\n";
    }
}
