package vn.laichau.hatangso.indicator.progress.verdict;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.indicator.definition.Indicator;
import vn.laichau.hatangso.indicator.definition.Target;
import vn.laichau.hatangso.indicator.definition.judgement.Judgement;
import vn.laichau.hatangso.indicator.progress.override.VerdictOverride;
import vn.laichau.hatangso.indicator.progress.verdict.TargetProgress.Lacking;
import vn.laichau.hatangso.indicator.progress.verdict.TargetProgress.MeasuredBy;
import vn.laichau.hatangso.indicator.progress.verdict.TargetProgress.Start;
import vn.laichau.hatangso.indicator.series.TerritorySeries;
import vn.laichau.hatangso.indicator.series.aggregation.SeriesValue;

/** Says how far one target is on a day. */
public final class ComputeTargetProgress {

    private final LocalDate asOf;
    private final PathStarts pathStarts;
    private final Said said;

    /** What people say of targets beside the figures, by target. */
    public record Said(Map<String, Judgement> judgements, Map<String, VerdictOverride> overrides) {}

    public ComputeTargetProgress(LocalDate asOf, PathStarts pathStarts, Said said) {
        this.asOf = asOf;
        this.pathStarts = pathStarts;
        this.said = said;
    }

    /** @param read series of the target's indicator: the province's first, then those of its communes */
    public TargetProgress progress(Target target, List<TerritorySeries> read) {
        var province = read.get(0);
        var indicator = province.indicator();
        var values = province.derivable();
        var latest = last(values, endOfYear());
        var hasPassed = asOf.isAfter(target.due());
        var judged = hasPassed ? last(counted(values), endOfYear()) : latest;
        var atDeadline = hasPassed ? last(counted(values), target.due()) : Optional.<SeriesValue>empty();
        var decisive = atDeadline.filter(value -> Pace.decides(value.periodEnd(), target.due()));
        var start = pathStarts.startOf(target, indicator, values);
        var pace = Pace.of(
                target,
                start.map(Start::point),
                judged.map(ComputeTargetProgress::point),
                atDeadline.map(ComputeTargetProgress::point),
                asOf);
        var communes = read.subList(1, read.size());
        return new TargetProgress(
                target,
                target.milestone(),
                MeasuredBy.of(indicator),
                pathStarts.figureFor(indicator).orElse(null),
                start.orElse(null),
                latest.map(ComputeTargetProgress::withoutOperators).orElse(null),
                decisive.map(ComputeTargetProgress::withoutOperators).orElse(null),
                pace.verdict(),
                pace.ratio(),
                pace.expected(),
                pace.missing() == null || !judged.equals(latest)
                        ? null
                        : Lacking.of(pace.missing(), latest.orElseThrow().value()),
                neededPace(target, indicator, start, pace),
                latest.flatMap(value -> BlockingCommunes.of(target, indicator, communes, value.period()))
                        .orElse(null),
                projection(target, indicator, values).orElse(null),
                pace.missing() == null
                        ? null
                        : Projection.dayOf(judged.orElseThrow().value().add(pace.missing()), finalPoints(values), asOf)
                                .orElse(null),
                said.judgements().get(target.code()),
                said.overrides().get(target.code()));
    }

    /** None once the deadline has passed: there is no time left. */
    private Text neededPace(Target target, Indicator indicator, Optional<Start> start, Pace pace) {
        if (asOf.isAfter(target.due())) {
            return null;
        }
        var metFromTheStart = pace.verdict() == Verdict.ACHIEVED
                && start.filter(s -> target.comparator().isMet(s.value(), target.value()))
                        .isPresent();
        return metFromTheStart
                ? NeededPace.keep()
                : NeededPace.inWords(pace.missing(), indicator.unit(), asOf, target.due());
    }

    /** None once the deadline has passed, and none where people judge. */
    private Optional<Projection> projection(Target target, Indicator indicator, List<SeriesValue> values) {
        if (asOf.isAfter(target.due()) || target.comparator() == Target.Comparator.JUDGED) {
            return Optional.empty();
        }
        return Projection.of(finalPoints(values), target.due(), "PERCENT".equals(indicator.unit()));
    }

    private static List<Pace.Point> finalPoints(List<SeriesValue> values) {
        return values.stream()
                .filter(value -> value.status().equals("FINAL"))
                .map(ComputeTargetProgress::point)
                .toList();
    }

    /** What a year was expected to come to does not decide what it came to. */
    private static List<SeriesValue> counted(List<SeriesValue> values) {
        return values.stream().filter(value -> !value.isEstimate()).toList();
    }

    private LocalDate endOfYear() {
        return asOf.withDayOfYear(asOf.lengthOfYear());
    }

    private static Optional<SeriesValue> last(List<SeriesValue> values, LocalDate day) {
        return values.stream().filter(value -> !value.periodEnd().isAfter(day)).reduce((earlier, later) -> later);
    }

    private static SeriesValue withoutOperators(SeriesValue value) {
        return value.with(null);
    }

    private static Pace.Point point(SeriesValue value) {
        return new Pace.Point(value.periodEnd(), value.value());
    }
}
