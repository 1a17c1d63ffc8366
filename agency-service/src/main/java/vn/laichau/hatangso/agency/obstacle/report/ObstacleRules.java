package vn.laichau.hatangso.agency.obstacle.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import vn.laichau.hatangso.agency.dictionary.Dictionary;
import vn.laichau.hatangso.agency.dictionary.Vocabulary;
import vn.laichau.hatangso.agency.entry.EntryRules;
import vn.laichau.hatangso.agency.obstacle.ObstacleReport.Place;
import vn.laichau.hatangso.agency.obstacle.Obstacles;
import vn.laichau.hatangso.agency.task.Tasks;
import vn.laichau.hatangso.chassis.problem.FieldError;

/** What a report of an obstacle must keep to: words that can be kept, and names of what there is. */
@ApplicationScoped
class ObstacleRules {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_DESCRIPTION = 5_000;
    private static final int LONGEST_CAUSE = 2_000;

    private final Obstacles obstacles;
    private final Tasks tasks;
    private final Dictionary dictionary;

    ObstacleRules(Obstacles obstacles, Tasks tasks, Dictionary dictionary) {
        this.obstacles = obstacles;
        this.tasks = tasks;
        this.dictionary = dictionary;
    }

    List<FieldError> faultsOf(ObstacleContent content, LocalDate today) {
        var rules = new EntryRules();
        rules.requireText("/title", content.title(), LONGEST_TITLE);
        rules.requireText("/description", content.description(), LONGEST_DESCRIPTION);
        rules.checkText("/cause", content.cause(), LONGEST_CAUSE);
        if (content.namesNothing()) {
            rules.add(
                    "",
                    "names-nothing",
                    "Cần nêu ít nhất một chỉ tiêu, địa bàn hoặc nhiệm vụ",
                    "Name at least one indicator, territory or task");
        }
        known(rules, "/causes", content.causes(), obstacles.causeCodes());
        known(rules, "/tasks", content.tasks(), tasks.codes());
        named(rules, content, today);
        return rules.faults();
    }

    /** While the peer has told no names yet, they are not checked (docs/adr/0028). */
    private void named(EntryRules rules, ObstacleContent content, LocalDate today) {
        var names = dictionary.find();
        rules.each(
                "/indicators",
                content.indicators(),
                Function.identity(),
                (place, code) -> names.filter(known -> known.indicator(code).isEmpty())
                        .ifPresent(known -> rules.add(
                                place,
                                "unknown-indicator",
                                "Chỉ tiêu không có trong danh mục",
                                "The indicator is not known")));
        rules.each("/territories", content.territories(), Place::code, (place, named) -> {
            rules.require(place + "/code", named.code());
            names.ifPresent(known -> placed(rules, place, named, known, today));
        });
    }

    private static void placed(EntryRules rules, String place, Place named, Vocabulary known, LocalDate today) {
        var day = named.validOn() == null ? today : named.validOn();
        if (!known.hasTerritory(named.code())) {
            rules.add(
                    place + "/code",
                    "unknown-territory",
                    "Địa bàn không có trong danh mục",
                    "The territory is not known");
        } else if (!known.hasTerritory(named.code(), day)) {
            rules.add(
                    place + "/validOn",
                    "territory-not-valid",
                    "Địa bàn không tồn tại vào ngày này",
                    "The territory does not exist on that day");
        }
    }

    private static void known(EntryRules rules, String list, List<String> codes, Set<String> known) {
        rules.each(list, codes, Function.identity(), (place, code) -> {
            if (!known.contains(code)) {
                rules.add(place, "unknown-code", "Mã không có trong danh mục", "The code is not known");
            }
        });
    }
}
