package vn.laichau.hatangso.indicator.observation;

import java.util.List;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.ProblemException;
import vn.laichau.hatangso.indicator.IndicatorProblem;
import vn.laichau.hatangso.indicator.observation.Writing.Closed;
import vn.laichau.hatangso.indicator.observation.Writing.Faulty;
import vn.laichau.hatangso.indicator.observation.Writing.Final;
import vn.laichau.hatangso.indicator.observation.Writing.Occupied;

/** What a writer is told of a figure that was not taken. */
final class WritingRefusals {

    private WritingRefusals() {}

    static ProblemException of(Writing outcome) {
        if (outcome instanceof Faulty faulty) {
            return of(faulty.faults());
        }
        if (outcome instanceof Closed closed) {
            return IndicatorProblem.PERIOD_CLOSED.because(
                    closed.period().text().vi(), closed.period().text().en());
        }
        if (outcome instanceof Final) {
            var rule = ObservationRules.PERIOD_FINAL.text();
            return IndicatorProblem.PERIOD_CLOSED.because(rule.vi(), rule.en());
        }
        return outcome instanceof Occupied
                ? IndicatorProblem.FIGURE_EXISTS.asIs()
                : CommonProblem.PRECONDITION_FAILED.asIs();
    }

    private static ProblemException of(List<Fault> faults) {
        var foreign = faults.stream().anyMatch(f -> f.code().equals(ObservationRules.NOT_OWN_TERRITORY.code()));
        var errors = faults.stream()
                .map(fault -> new FieldError("/" + fault.field(), fault.code(), fault.detail()))
                .toList();
        return (foreign ? CommonProblem.FORBIDDEN : CommonProblem.INVALID_CONTENT).at(errors);
    }
}
