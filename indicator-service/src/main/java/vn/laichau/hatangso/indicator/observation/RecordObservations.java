package vn.laichau.hatangso.indicator.observation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.indicator.observation.recording.CodeResolution.ResolvedFigure;
import vn.laichau.hatangso.indicator.observation.recording.CodeResolution.UnresolvedFigure;
import vn.laichau.hatangso.indicator.observation.recording.FigureCodeReader;
import vn.laichau.hatangso.indicator.observation.recording.KnownOperators;
import vn.laichau.hatangso.indicator.observation.recording.NewObservation;
import vn.laichau.hatangso.indicator.observation.recording.StagedFigures.Sender;
import vn.laichau.hatangso.indicator.patch.Recorded;
import vn.laichau.hatangso.indicator.patch.Recorded.Rejection;

/**
 * Records the figures of an accepted submission. A figure that breaks a rule is refused alone and comes back with its
 * reason; sending the same figures again changes nothing.
 */
@ApplicationScoped
class RecordObservations {

    private final KnownOperators knownOperators;
    private final FigureCodeReader dictionaries;
    private final Observations observations;

    RecordObservations(KnownOperators knownOperators, FigureCodeReader dictionaries, Observations observations) {
        this.knownOperators = knownOperators;
        this.dictionaries = dictionaries;
        this.observations = observations;
    }

    /** @param organisation whose figures they are; agency-service knows its firms, so its code is known here from now on */
    @Transactional
    public Recorded record(String submission, String organisation, List<NewObservation> figures) {
        if (organisation != null && figures.stream().anyMatch(figure -> organisation.equals(figure.operator()))) {
            knownOperators.add(organisation);
        }
        var refused = new ArrayList<Rejection>();
        var placed = place(figures, refused);
        var stored = observations.store(new Sender(Observations.SUBMISSION, submission, null, false), placed);
        stored.refused()
                .forEach(error ->
                        refused.add(Rejection.of(placed.get(error.line() - 1).item(), error)));
        return Recorded.of(figures.size(), stored.created(), stored.changed(), refused);
    }

    private List<ResolvedFigure> place(List<NewObservation> figures, List<Rejection> refused) {
        var dictionary = dictionaries.of(figures, Optional.empty());
        var places = new HashSet<Object>();
        var placed = new ArrayList<ResolvedFigure>();
        for (var figure : figures) {
            var codeResolution = dictionary.resolve(figure);
            if (codeResolution instanceof UnresolvedFigure unresolvedFigure) {
                refused.add(
                        Rejection.of(figure.item(), unresolvedFigure.faults().get(0)));
            } else if (codeResolution instanceof ResolvedFigure place
                    && places.add(place.key())
                    && places.add(place.item())) {
                placed.add(place);
            } else {
                refused.add(Rejection.of(figure.item(), CommonErrorCode.DUPLICATE));
            }
        }
        return placed;
    }
}
