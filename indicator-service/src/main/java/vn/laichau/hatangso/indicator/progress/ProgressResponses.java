package vn.laichau.hatangso.indicator.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import vn.laichau.hatangso.chassis.caller.Caller;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.indicator.PlanSettings;
import vn.laichau.hatangso.indicator.cache.AnswerCache;
import vn.laichau.hatangso.indicator.cache.AsOf;
import vn.laichau.hatangso.indicator.cache.CachedAnswer;

/** Answers what a reader asks of progress, in any form, with what they may see of it. */
@ApplicationScoped
class ProgressResponses {

    private final ReadProgress progress;
    private final AnswerCache answers;
    private final Callers callers;
    private final PlanSettings settings;

    ProgressResponses(ReadProgress progress, AnswerCache answers, Callers callers, PlanSettings settings) {
        this.progress = progress;
        this.answers = answers;
        this.callers = callers;
        this.settings = settings;
    }

    /** Everything an answer depends on besides what is known. */
    private record Question(ProgressQuery asked, String form, boolean internal) {}

    /** @param part of it as JSON */
    CachedAnswer json(ProgressQuery progressQuery, String form, Function<Progress, Object> part) {
        return get(progressQuery, form, found -> answers.json(part.apply(found)));
    }

    /**
     * @param progressQuery null in it stands for the configured plan, for today, and for the map of {@code asOf}
     * @param form its name, different for each kind of answer
     */
    CachedAnswer get(ProgressQuery progressQuery, String form, Function<Progress, byte[]> writing) {
        var internal = callers.find().map(Caller::isStateBody).orElse(false);
        AsOf.notAfter(progress.today(), progressQuery.asOf());
        var whole = progressQuery.orElse(settings.code(), progress.today());
        if (progress.isPast(whole.asOf())) {
            return CachedAnswer.of(writing.apply(visible(progress.stored(whole, internal), internal)));
        }
        return answers.get(
                new Question(whole, form, internal),
                () -> writing.apply(visible(progress.computed(whole, internal), internal)));
    }

    private static Progress visible(Progress found, boolean internal) {
        return internal ? found : found.forThePublic();
    }
}
