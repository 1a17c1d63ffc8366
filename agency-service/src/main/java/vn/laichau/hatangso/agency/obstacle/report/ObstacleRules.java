package vn.laichau.hatangso.agency.obstacle.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import vn.laichau.hatangso.agency.AgencyErrorCode;
import vn.laichau.hatangso.agency.obstacle.Obstacles;
import vn.laichau.hatangso.agency.obstacle.ReportedObstacleDetails.Place;
import vn.laichau.hatangso.agency.referencedata.ReferenceData;
import vn.laichau.hatangso.agency.referencedata.ReferenceDataCache;
import vn.laichau.hatangso.agency.task.Tasks;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;

/** What a report of an obstacle must keep to: words that can be kept, and names of what there is. */
@ApplicationScoped
class ObstacleRules {

    private final Obstacles obstacles;
    private final Tasks tasks;
    private final ReferenceDataCache referenceDataCache;

    ObstacleRules(Obstacles obstacles, Tasks tasks, ReferenceDataCache referenceDataCache) {
        this.obstacles = obstacles;
        this.tasks = tasks;
        this.referenceDataCache = referenceDataCache;
    }

    List<FieldError> faultsOf(ObstacleContent content, LocalDate today) {
        var rules = new FieldErrors();
        if (content.namesNothing()) {
            rules.add("", AgencyErrorCode.NAMES_NOTHING);
        }
        known(rules, "/causes", content.causes(), obstacles.causeCodes());
        known(rules, "/tasks", content.tasks(), tasks.codes());
        named(rules, content, today);
        return rules.list();
    }

    /** While the peer has told no names yet, they are not checked (docs/adr/0028). */
    private void named(FieldErrors rules, ObstacleContent content, LocalDate today) {
        var names = referenceDataCache.find();
        rules.each(
                "/indicators",
                content.indicators(),
                Function.identity(),
                (place, code) -> names.filter(known -> known.indicator(code).isEmpty())
                        .ifPresent(known -> rules.add(place, CommonErrorCode.UNKNOWN_CODE)));
        rules.each("/territories", content.territories(), Place::code, (place, named) -> {
            names.ifPresent(known -> placed(rules, place, named, known, today));
        });
    }

    private static void placed(FieldErrors rules, String place, Place named, ReferenceData known, LocalDate today) {
        var day = named.validOn() == null ? today : named.validOn();
        if (!known.hasTerritory(named.code())) {
            rules.add(place + "/code", CommonErrorCode.UNKNOWN_CODE);
        } else if (!known.hasTerritory(named.code(), day)) {
            rules.add(place + "/validOn", CommonErrorCode.TERRITORY_NOT_VALID);
        }
    }

    private static void known(FieldErrors rules, String list, List<String> codes, Set<String> known) {
        rules.each(list, codes, Function.identity(), (place, code) -> {
            if (!known.contains(code)) {
                rules.add(place, CommonErrorCode.UNKNOWN_CODE);
            }
        });
    }
}
