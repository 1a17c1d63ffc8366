package vn.laichau.hatangso.indicator.progress.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import vn.laichau.hatangso.indicator.definition.Target.Comparator;
import vn.laichau.hatangso.indicator.progress.verdict.Pace.Point;

/** The published rule, in whole numbers: R = (y − y0)(T − t0) / ((yT − y0)(t − t0)). */
class PaceProperties {

    private static final LocalDate START = LocalDate.of(2020, 1, 1);

    @Property(tries = 500)
    void judgeByTheExactShareOfTheWay(
            @ForAll boolean falling,
            @ForAll @IntRange(max = 60) int from,
            @ForAll @IntRange(max = 60) int value,
            @ForAll @IntRange(max = 60) int goal,
            @ForAll @IntRange(min = 1, max = 60) int passed,
            @ForAll @IntRange(min = 1, max = 60) int all) {
        assertThat(judge(falling, from, value, goal, passed, all).verdict())
                .isEqualTo(expected(falling, from, value, goal, Math.min(passed, all), all));
    }

    /** Two thirds of the way to 60 are 40, of which 38 are 95 % and 24 are 60 %. */
    @Example
    void judgeWhatLiesOnABoundThoughTheShareOfTimeIsNoDecimalNumber() {
        assertThat(judge(false, 0, 38, 60, 2, 3).verdict()).isEqualTo(Verdict.ON_TRACK);
        assertThat(judge(false, 0, 24, 60, 2, 3).verdict()).isEqualTo(Verdict.AT_RISK);
    }

    private static Pace judge(boolean falling, int from, int value, int goal, int passed, int all) {
        var due = START.plusDays(all);
        var target = Targets.of(falling ? Comparator.BELOW : Comparator.AT_LEAST, Integer.toString(goal), due);
        return Pace.of(
                target,
                Optional.of(new Point(START, BigDecimal.valueOf(from))),
                Optional.of(new Point(START.plusDays(passed), BigDecimal.valueOf(value))),
                Optional.empty(),
                due);
    }

    private static Verdict expected(boolean falling, int from, int value, int goal, int passed, int all) {
        if (falling ? value < goal : value >= goal) {
            return Verdict.ACHIEVED;
        }
        if (falling ? from <= goal : from >= goal) {
            return Verdict.GOING_BACKWARDS;
        }
        var done = Math.abs(goal - from) * (long) passed;
        var way = (falling ? from - value : value - from) * (long) all;
        if (way < 0) {
            return Verdict.GOING_BACKWARDS;
        }
        if (100 * way >= 95 * done) {
            return Verdict.ON_TRACK;
        }
        return 100 * way >= 60 * done ? Verdict.AT_RISK : Verdict.BEHIND;
    }
}
