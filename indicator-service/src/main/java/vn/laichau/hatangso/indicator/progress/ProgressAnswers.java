package vn.laichau.hatangso.indicator.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.function.Function;
import vn.laichau.hatangso.chassis.caller.Caller;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.indicator.known.Kept;
import vn.laichau.hatangso.indicator.known.KeptAnswers;

/** Answers what a reader asks of progress, in any form, with what they may see of it. */
@ApplicationScoped
class ProgressAnswers {

    private final ReadProgress progress;
    private final KeptAnswers answers;
    private final Callers callers;

    ProgressAnswers(ReadProgress progress, KeptAnswers answers, Callers callers) {
        this.progress = progress;
        this.answers = answers;
        this.callers = callers;
    }

    /** Everything an answer depends on besides what is known. */
    private record Question(LocalDate asOf, LocalDate geography, String form, boolean internal) {}

    /** @param part of it as JSON */
    Kept json(LocalDate asOf, LocalDate geography, String form, Function<Progress, Object> part) {
        return get(asOf, geography, form, found -> answers.json(part.apply(found)));
    }

    /**
     * @param asOf null for today
     * @param geography null for the map of {@code asOf}
     * @param form its name, different for each kind of answer
     */
    Kept get(LocalDate asOf, LocalDate geography, String form, Function<Progress, byte[]> writing) {
        var internal = callers.find().map(Caller::isStateBody).orElse(false);
        var day = asOf == null ? progress.today() : asOf;
        var map = geography == null ? day : geography;
        if (progress.isPast(day) && map.equals(day)) {
            return Kept.of(writing.apply(visible(progress.kept(day, internal), internal)));
        }
        return answers.get(
                new Question(day, map, form, internal),
                state -> writing.apply(visible(progress.computed(state, day, map, internal), internal)));
    }

    private static Progress visible(Progress found, boolean internal) {
        return internal ? found : found.withoutAuthors();
    }
}
