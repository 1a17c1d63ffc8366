package vn.laichau.hatangso.indicator.observation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.indicator.definition.Definitions;
import vn.laichau.hatangso.indicator.definition.Indicator;
import vn.laichau.hatangso.indicator.observation.Observations.Placed;
import vn.laichau.hatangso.indicator.territory.Territories;

/**
 * Records the figures of an accepted submission. A figure that breaks a rule is refused alone and comes back with its
 * reason; sending the same figures again changes nothing.
 */
@ApplicationScoped
class RecordObservations {

    private final Definitions definitions;
    private final Territories territories;
    private final Observations observations;

    RecordObservations(Definitions definitions, Territories territories, Observations observations) {
        this.definitions = definitions;
        this.territories = territories;
        this.observations = observations;
    }

    /** What became of the figures, and why some were refused. */
    record Recording(int received, int created, int changed, int unchanged, List<Refused> refused) {}

    /** A figure that was not recorded. */
    record Refused(String item, String code, Text detail) {

        static Refused of(NewObservation figure, ObservationRules rule) {
            return of(figure.item(), rule);
        }

        static Refused of(String item, ObservationRules rule) {
            return new Refused(item, rule.code(), rule.text());
        }
    }

    @Transactional
    public Recording record(String submission, List<NewObservation> figures) {
        var refused = new ArrayList<Refused>();
        var placed = new ArrayList<Placed>();
        var indicators = definitions.listIndicators(null).stream()
                .collect(Collectors.toMap(Indicator::code, Function.identity()));
        var places = new HashSet<Object>();
        var codesByDay = new HashMap<LocalDate, Map<String, Integer>>();
        for (var figure : figures) {
            var broken = ObservationRules.brokenBy(figure, indicators);
            if (broken.isPresent()) {
                refused.add(Refused.of(figure, broken.get()));
                continue;
            }
            var period = Period.of(figure.period()).orElseThrow();
            var territory = codesByDay
                    .computeIfAbsent(period.end(), territories::idsByCode)
                    .get(figure.territory());
            if (territory == null) {
                refused.add(Refused.of(figure, ObservationRules.UNKNOWN_TERRITORY));
                continue;
            }
            var place = Placed.of(figure, indicators.get(figure.indicator()).id(), territory, period);
            if (places.add(place.key()) && places.add(figure.item())) {
                placed.add(place);
            } else {
                refused.add(Refused.of(figure, ObservationRules.DUPLICATE));
            }
        }
        var stored = observations.store(submission, placed);
        stored.beyondFinal().forEach(item -> refused.add(Refused.of(item, ObservationRules.PERIOD_FINAL)));
        var unchanged = figures.size() - stored.created() - stored.changed() - refused.size();
        return new Recording(figures.size(), stored.created(), stored.changed(), unchanged, refused);
    }
}
