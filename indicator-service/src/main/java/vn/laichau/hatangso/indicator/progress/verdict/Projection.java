package vn.laichau.hatangso.indicator.progress.verdict;

import static java.time.temporal.ChronoUnit.DAYS;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where a straight line through the final values arrives on the deadline: a hint apart from the verdict. The line is that of
 * least squares; the range is its 80 % prediction interval.
 *
 * @param day the deadline
 * @param values how many values it rests on
 */
record Projection(LocalDate day, BigDecimal value, BigDecimal low, BigDecimal high, int values) {

    private static final int FEWEST_VALUES = 3;
    /** Farther than this a line of a few years tells nothing. */
    private static final int FARTHEST_YEARS = 50;

    private static final double DAYS_OF_A_YEAR = 365.25;

    /** Student's t for 80 % on both sides, by degrees of freedom from 1; beyond the table it is that of the normal curve. */
    private static final double[] T80 = {3.078, 1.886, 1.638, 1.533, 1.476, 1.440, 1.415, 1.397, 1.383, 1.372};

    private static final double Z80 = 1.2816;

    /**
     * @param percent values lie between 0 and 100
     * @return empty with too few values, and where all of them speak of one day: a point has no direction
     */
    static Optional<Projection> of(List<Pace.Point> values, LocalDate day, boolean percent) {
        if (!haveDirection(values) || !values.get(values.size() - 1).day().isBefore(day)) {
            return Optional.empty();
        }
        var line = Line.through(values);
        var at = line.at(line.yearsTo(day));
        var spread = line.spreadAt(line.yearsTo(day));
        return Optional.of(new Projection(
                day,
                inRange(at, percent),
                inRange(at - spread, percent),
                inRange(at + spread, percent),
                values.size()));
    }

    /**
     * The day on which the same line arrives at a value.
     *
     * @param asOf what it should have reached by that day and has not, it tells nothing of
     * @return empty too where it leads away, or there only after half a century
     */
    static Optional<LocalDate> dayOf(BigDecimal goal, List<Pace.Point> values, LocalDate asOf) {
        if (!haveDirection(values)) {
            return Optional.empty();
        }
        var line = Line.through(values);
        var years = line.yearsUntil(goal.doubleValue());
        return Double.isFinite(years) && Math.abs(years) <= 2 * FARTHEST_YEARS
                ? Optional.of(line.dayAt(years))
                        .filter(day -> day.isAfter(asOf) && !day.isAfter(asOf.plusYears(FARTHEST_YEARS)))
                : Optional.empty();
    }

    private static boolean haveDirection(List<Pace.Point> values) {
        return values.size() >= FEWEST_VALUES
                && values.stream().map(Pace.Point::day).distinct().count() > 1;
    }

    private static BigDecimal inRange(double value, boolean percent) {
        var limited = percent ? Math.max(0, Math.min(100, value)) : Math.max(0, value);
        return BigDecimal.valueOf(limited).setScale(1, RoundingMode.HALF_UP);
    }

    /** Years since the first value on one axis, values on the other. */
    private record Line(
            LocalDate first, double middle, double height, double slope, double squares, double error, int n) {

        static Line through(List<Pace.Point> points) {
            var first = points.get(0).day();
            var middle = points.stream()
                    .mapToDouble(p -> years(first, p.day()))
                    .average()
                    .orElseThrow();
            var height = points.stream()
                    .mapToDouble(p -> p.value().doubleValue())
                    .average()
                    .orElseThrow();
            var squares = points.stream()
                    .mapToDouble(p -> Math.pow(years(first, p.day()) - middle, 2))
                    .sum();
            var slope = points.stream()
                            .mapToDouble(p -> (years(first, p.day()) - middle)
                                    * (p.value().doubleValue() - height))
                            .sum()
                    / squares;
            var unexplained = points.stream()
                    .mapToDouble(p ->
                            Math.pow(p.value().doubleValue() - height - slope * (years(first, p.day()) - middle), 2))
                    .sum();
            var error = Math.sqrt(unexplained / (points.size() - 2));
            return new Line(first, middle, height, slope, squares, error, points.size());
        }

        double yearsTo(LocalDate day) {
            return years(first, day);
        }

        /** Not finite where the line is level. */
        double yearsUntil(double value) {
            return middle + (value - height) / slope;
        }

        LocalDate dayAt(double years) {
            return first.plusDays((long) Math.ceil(years * DAYS_OF_A_YEAR));
        }

        double at(double years) {
            return height + slope * (years - middle);
        }

        double spreadAt(double years) {
            var freedom = n - 2;
            var t = freedom <= T80.length ? T80[freedom - 1] : Z80;
            return t * error * Math.sqrt(1 + 1.0 / n + Math.pow(years - middle, 2) / squares);
        }

        private static double years(LocalDate from, LocalDate to) {
            return DAYS.between(from, to) / DAYS_OF_A_YEAR;
        }
    }
}
