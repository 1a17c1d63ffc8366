package vn.laichau.hatangso.indicator.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.indicator.cache.AnswerCache;
import vn.laichau.hatangso.indicator.progress.StoredProgress.Audience;
import vn.laichau.hatangso.indicator.series.AsOfScope;
import vn.laichau.hatangso.indicator.territory.Territories;

/**
 * Progress for readers. Today's is computed once for each state of the database; a past day's once for ever, on each map.
 */
@ApplicationScoped
class ReadProgress {

    /** A transaction that began on the day may still commit a little after it; until then nothing is kept. */
    private static final Duration SETTLED_AFTER = Duration.ofHours(1);

    private final ComputeProgress progress;
    private final StoredProgress records;
    private final Territories territories;
    private final AnswerCache answers;
    private final Clock clock;

    ReadProgress(
            ComputeProgress progress,
            StoredProgress records,
            Territories territories,
            AnswerCache answers,
            Clock clock) {
        this.progress = progress;
        this.records = records;
        this.territories = territories;
        this.answers = answers;
        this.clock = clock;
    }

    private record Present(ProgressQuery asked, boolean provisional) {}

    boolean isPast(LocalDate asOf) {
        return asOf.isBefore(LocalDate.now(clock));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Of a day that is not over, while an answer is being made of it. */
    Progress computed(ProgressQuery progressQuery, boolean provisional) {
        return answers.part(
                new Present(progressQuery, provisional),
                () -> progress.of(progressQuery, AsOfScope.of(progressQuery.asOf(), clock, provisional)));
    }

    /** Of a past day. */
    @Transactional
    public Progress stored(ProgressQuery question, boolean provisional) {
        var asOfScope = AsOfScope.of(question.asOf(), clock, provisional);
        var progressQuery = question.onMapFrom(
                firstDayOfMap(question.geography(), asOfScope), firstDayOfMap(question.asOf(), asOfScope));
        var audience = provisional ? Audience.INTERNAL : Audience.PUBLIC;
        return records.find(progressQuery, audience).orElseGet(() -> {
            var first = progress.of(progressQuery, asOfScope);
            if (isSettled(progressQuery.asOf())) {
                records.keep(progressQuery.plan(), first, audience);
            }
            return first;
        });
    }

    private LocalDate firstDayOfMap(LocalDate day, AsOfScope asOfScope) {
        return territories.firstDayOfMap(day, asOfScope.at()).orElseThrow(CommonProblem.NOT_FOUND::asIs);
    }

    private boolean isSettled(LocalDate asOf) {
        var end = asOf.plusDays(1).atStartOfDay(VietnamTime.ZONE).toOffsetDateTime();
        return OffsetDateTime.now(clock).isAfter(end.plus(SETTLED_AFTER));
    }
}
