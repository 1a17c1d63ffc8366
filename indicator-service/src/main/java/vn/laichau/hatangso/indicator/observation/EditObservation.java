package vn.laichau.hatangso.indicator.observation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.Function;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.Outcome;
import vn.laichau.hatangso.chassis.transition.Outcome.Done;
import vn.laichau.hatangso.chassis.transition.Outcome.Refused;
import vn.laichau.hatangso.chassis.transition.ReasonBody;
import vn.laichau.hatangso.chassis.transition.Refusal;
import vn.laichau.hatangso.indicator.IndicatorErrorCode;
import vn.laichau.hatangso.indicator.IndicatorProblem;
import vn.laichau.hatangso.indicator.observation.recording.CodeResolution.ResolvedFigure;
import vn.laichau.hatangso.indicator.observation.recording.CodeResolution.UnresolvedFigure;
import vn.laichau.hatangso.indicator.observation.recording.FigureCodeReader;
import vn.laichau.hatangso.indicator.observation.recording.NewObservation;
import vn.laichau.hatangso.indicator.observation.recording.StagedFigures.Sender;

/** Enters, corrects and withdraws single figures: a coordinator any, a committee those of its own territory. */
@ApplicationScoped
class EditObservation {

    private static final String ENTRY = "ENTRY";

    private final FigureCodeReader dictionaries;
    private final Observations observations;

    EditObservation(FigureCodeReader dictionaries, Observations observations) {
        this.dictionaries = dictionaries;
        this.observations = observations;
    }

    /**
     * A figure where there is none.
     *
     * @return its id
     */
    @Transactional
    public Outcome<Long> enter(NewObservation figure, Actor author) {
        return placed(
                figure,
                author,
                place -> observations.currentAt(place, place.estimate()).isPresent()
                        ? Outcome.refused(IndicatorProblem.FIGURE_EXISTS)
                        : store(place, author));
    }

    /**
     * Other numbers for a figure that is current.
     *
     * @return its new revision
     */
    @Transactional
    public Outcome<Long> correct(Observation current, FigureCorrection figureCorrection, Actor author) {
        return placed(
                figureCorrection.of(current),
                author,
                place -> isStale(place, current)
                        ? Outcome.refused(CommonProblem.PRECONDITION_FAILED)
                        : store(place, author));
    }

    /** Takes a figure back, also from the public; so a committee only what was never final. */
    @Transactional
    public Outcome<Long> withdraw(Observation current, ReasonBody reason, Actor author) {
        var same = new FigureCorrection(current.numerator(), current.denominator(), current.value(), null, null);
        return placed(same.of(current), author, place -> {
            if (isStale(place, current)) {
                return Outcome.refused(CommonProblem.PRECONDITION_FAILED);
            }
            var closed = observations.closed(place);
            if (closed.isPresent()) {
                return closed(closed.get());
            }
            if (!author.has(Role.COORDINATOR) && observations.isPublic(place)) {
                return closed(IndicatorErrorCode.PERIOD_FINAL.words());
            }
            observations.withdraw(current.revision(), author, reason.reason());
            return new Done<>(current.id());
        });
    }

    /** Asks under the lock of the recording, so that of two corrections of one revision only the first is made. */
    private boolean isStale(ResolvedFigure place, Observation current) {
        return observations
                .currentAt(place, true)
                .filter(revision -> revision == current.revision())
                .isEmpty();
    }

    private Outcome<Long> placed(NewObservation figure, Actor author, Function<ResolvedFigure, Outcome<Long>> change) {
        var committee = FigureCodeReader.committee(author.has(Role.COORDINATOR), author.organisation());
        var codeResolution = dictionaries.of(List.of(figure), committee).resolve(figure);
        return codeResolution instanceof ResolvedFigure place
                ? change.apply(place)
                : new Refused<>(faulty(((UnresolvedFigure) codeResolution).faults()));
    }

    private Outcome<Long> store(ResolvedFigure figure, Actor author) {
        var sender = new Sender(ENTRY, author.organisation(), author.account(), author.has(Role.COORDINATOR));
        var stored = observations.store(sender, List.of(figure));
        if (!stored.refused().isEmpty()) {
            var error = stored.refused().get(0);
            return error.code().equals(IndicatorErrorCode.OPERATOR_ENDED.code())
                    ? new Refused<>(faulty(List.of(error.onLine(null))))
                    : closed(error.detail());
        }
        return new Done<>(observations.currentAt(figure, true).orElseThrow());
    }

    private static Outcome<Long> closed(Text why) {
        return new Refused<>(Refusal.because(IndicatorProblem.PERIOD_CLOSED, why));
    }

    private static Refusal faulty(List<FieldError> errors) {
        var foreign =
                errors.stream().anyMatch(error -> error.code().equals(IndicatorErrorCode.NOT_OWN_TERRITORY.code()));
        return new Refusal(foreign ? CommonProblem.FORBIDDEN : CommonProblem.INVALID_CONTENT, errors);
    }
}
