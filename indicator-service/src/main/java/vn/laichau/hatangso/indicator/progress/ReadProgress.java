package vn.laichau.hatangso.indicator.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.indicator.known.KeptAnswers;
import vn.laichau.hatangso.indicator.progress.ProgressRecords.Audience;
import vn.laichau.hatangso.indicator.series.Knowledge;
import vn.laichau.hatangso.indicator.territory.Territories;

/**
 * Progress for readers. Today's is computed once for each state of the database; a past day's once for ever, on each map.
 */
@ApplicationScoped
class ReadProgress {

    /** A transaction that began on the day may still commit a little after it; until then nothing is kept. */
    private static final Duration SETTLED_AFTER = Duration.ofHours(1);

    private final ComputeProgress progress;
    private final ProgressRecords records;
    private final Territories territories;
    private final KeptAnswers answers;
    private final Clock clock;

    ReadProgress(
            ComputeProgress progress,
            ProgressRecords records,
            Territories territories,
            KeptAnswers answers,
            Clock clock) {
        this.progress = progress;
        this.records = records;
        this.territories = territories;
        this.answers = answers;
        this.clock = clock;
    }

    private record Present(Asked asked, boolean provisional) {}

    boolean isPast(LocalDate asOf) {
        return asOf.isBefore(LocalDate.now(clock));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Of a day that is not over, while an answer is being made of it. */
    Progress computed(Asked asked, boolean provisional) {
        return answers.part(
                new Present(asked, provisional),
                () -> progress.of(asked, Knowledge.of(asked.asOf(), clock, provisional)));
    }

    /** Of a past day. */
    @Transactional
    public Progress kept(Asked question, boolean provisional) {
        var knowledge = Knowledge.of(question.asOf(), clock, provisional);
        var asked = question.onMapFrom(
                firstDayOfMap(question.geography(), knowledge), firstDayOfMap(question.asOf(), knowledge));
        var audience = provisional ? Audience.INTERNAL : Audience.PUBLIC;
        return records.find(asked, audience).orElseGet(() -> {
            var first = progress.of(asked, knowledge);
            if (isSettled(asked.asOf())) {
                records.keep(asked.plan(), first, audience);
            }
            return first;
        });
    }

    private LocalDate firstDayOfMap(LocalDate day, Knowledge knowledge) {
        return territories.firstDayOfMap(day, knowledge.at()).orElseThrow(CommonProblem.NOT_FOUND::asIs);
    }

    private boolean isSettled(LocalDate asOf) {
        var end = asOf.plusDays(1).atStartOfDay(VietnamTime.ZONE).toOffsetDateTime();
        return OffsetDateTime.now(clock).isAfter(end.plus(SETTLED_AFTER));
    }
}
