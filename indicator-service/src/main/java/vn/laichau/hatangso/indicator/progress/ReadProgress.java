package vn.laichau.hatangso.indicator.progress;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import vn.laichau.hatangso.chassis.caller.Caller;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.indicator.PlanSettings;
import vn.laichau.hatangso.indicator.cache.AnswerCache;
import vn.laichau.hatangso.indicator.cache.AsOf;
import vn.laichau.hatangso.indicator.cache.Figures;
import vn.laichau.hatangso.indicator.cache.TaggedAnswer;
import vn.laichau.hatangso.indicator.progress.StoredProgress.Audience;
import vn.laichau.hatangso.indicator.series.aggregation.AsOfScope;
import vn.laichau.hatangso.indicator.territory.Territories;

/**
 * Progress for readers, in any form, with what they may see of it. Today's is computed once for each state of the database; a past day's once for ever, on each map.
 */
@ApplicationScoped
class ReadProgress {

    /** A transaction that began on the day may still commit a little after it; until then nothing is kept. */
    private static final Duration SETTLED_AFTER = Duration.ofHours(1);

    private final ComputeProgress progress;
    private final StoredProgress records;
    private final Territories territories;
    private final AnswerCache answers;
    private final Callers callers;
    private final PlanSettings settings;
    private final Clock clock;

    ReadProgress(
            ComputeProgress progress,
            StoredProgress records,
            Territories territories,
            AnswerCache answers,
            Callers callers,
            PlanSettings settings,
            Clock clock) {
        this.progress = progress;
        this.records = records;
        this.territories = territories;
        this.answers = answers;
        this.callers = callers;
        this.settings = settings;
        this.clock = clock;
    }

    /** Everything an answer depends on besides what is known; without a form it is what answers are cut from. */
    private record Question(ProgressQuery asked, boolean internal, String form) {}

    boolean isPast(LocalDate asOf) {
        return asOf.isBefore(today());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * As JSON.
     *
     * @param part of it that is answered
     */
    <T> RestResponse<T> json(ProgressQuery asked, String form, Function<Progress, T> part) {
        return get(asked, form, found -> answers.json(part.apply(found))).response();
    }

    /**
     * An answer about several plans as they stood on one day, as JSON.
     *
     * @param asOf null for today
     * @param form its name, different for each answer
     * @param making makes it, given the progress of a plan by its code
     */
    <T> RestResponse<T> ofSeveralPlans(LocalDate asOf, String form, Function<Function<String, Progress>, T> making) {
        var day = AsOf.notAfter(today(), asOf) == null ? today() : asOf;
        var internal = internal();
        if (isPast(day)) {
            var told = QuarkusTransaction.requiringNew()
                    .call(() -> making.apply(
                            plan -> visible(stored(new ProgressQuery(plan, day, day), internal), internal)));
            return TaggedAnswer.of(answers.json(told)).response();
        }
        return answers.json(
                new Question(null, internal, form + " " + day),
                Figures.ALL,
                () -> making.apply(plan -> current(new ProgressQuery(plan, day, day), internal)));
    }

    /**
     * @param asked null in it stands for the configured plan, for today, and for the map of {@code asOf}
     * @param form its name, different for each kind of answer
     */
    TaggedAnswer get(ProgressQuery asked, String form, Function<Progress, byte[]> writing) {
        AsOf.notAfter(today(), asked.asOf());
        var whole = asked.orElse(settings.code(), today());
        var internal = internal();
        if (isPast(whole.asOf())) {
            return TaggedAnswer.of(QuarkusTransaction.requiringNew()
                    .call(() -> writing.apply(visible(stored(whole, internal), internal))));
        }
        return answers.get(
                new Question(whole, internal, form), Figures.ALL, () -> writing.apply(current(whole, internal)));
    }

    private boolean internal() {
        return callers.find().map(Caller::isStateBody).orElse(false);
    }

    private Progress current(ProgressQuery whole, boolean internal) {
        return visible(
                answers.part(
                        new Question(whole, internal, null),
                        Figures.ALL,
                        () -> progress.of(whole, AsOfScope.of(whole.asOf(), clock, internal))),
                internal);
    }

    private static Progress visible(Progress found, boolean internal) {
        return internal ? found : found.forThePublic();
    }

    /** Of a past day. */
    @Transactional
    public Progress stored(ProgressQuery question, boolean provisional) {
        var asOfScope = AsOfScope.of(question.asOf(), clock, provisional);
        var progressQuery = question.onMapFrom(
                firstDayOfMap(question, question.geography(), asOfScope),
                firstDayOfMap(question, question.asOf(), asOfScope));
        var audience = provisional ? Audience.INTERNAL : Audience.PUBLIC;
        return records.find(progressQuery, audience).orElseGet(() -> {
            var first = progress.of(progressQuery, asOfScope);
            if (isSettled(progressQuery.asOf())) {
                records.keep(progressQuery.plan(), first, audience);
            }
            return first;
        });
    }

    private LocalDate firstDayOfMap(ProgressQuery question, LocalDate day, AsOfScope asOfScope) {
        return territories
                .firstDayOfMap(question.plan(), day, asOfScope.at())
                .orElseThrow(CommonProblem.NOT_FOUND::asIs);
    }

    private boolean isSettled(LocalDate asOf) {
        var end = asOf.plusDays(1).atStartOfDay(VietnamTime.ZONE).toOffsetDateTime();
        return OffsetDateTime.now(clock).isAfter(end.plus(SETTLED_AFTER));
    }
}
