package vn.laichau.hatangso.indicator.territory.file;

import static java.util.Comparator.comparing;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.laichau.hatangso.chassis.planfile.PlanFileErrors;
import vn.laichau.hatangso.chassis.planfile.PlanFileRow;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.indicator.IndicatorErrorCode;
import vn.laichau.hatangso.indicator.territory.Territory.Level;
import vn.laichau.hatangso.indicator.territory.file.TerritoryFile.Alias;
import vn.laichau.hatangso.indicator.territory.file.TerritoryFile.Key;
import vn.laichau.hatangso.indicator.territory.file.TerritoryFile.Succession;
import vn.laichau.hatangso.indicator.territory.file.TerritoryFile.Unit;

/**
 * What a map must keep, with what is known of it already: a unit has one place above it on each of its days, goes whole into one
 * that begins the day it ends, and is never lost. A file adds: what is known of a unit is corrected at the unit.
 */
final class TerritoryFileRules {

    /** Villages have a file of their own. */
    private static final String MAPPED = "PROVINCE, DISTRICT, COMMUNE";

    private final TerritoryFile file;
    private final Known known;
    private final Map<Key, Unit> units = new HashMap<>();
    private final Map<String, List<Unit>> byCode;
    private final Set<Key> goingOn = new HashSet<>();
    private final PlanFileErrors errors = new PlanFileErrors();

    /**
     * What is loaded.
     *
     * @param villages their codes
     */
    record Known(List<Unit> units, List<Succession> lineage, List<Alias> aliases, Set<String> villages) {}

    private TerritoryFileRules(TerritoryFile file, Known known) {
        this.file = file;
        this.known = known;
        known.units().forEach(unit -> units.put(unit.key(), unit));
        known.lineage().forEach(row -> goingOn.add(row.predecessor()));
        file.lineage().forEach(row -> goingOn.add(row.value().predecessor()));
        byCode = Stream.concat(known.units().stream(), file.units().stream().map(PlanFileRow::value))
                .collect(groupingBy(Unit::code));
        byCode.values().forEach(spans -> spans.sort(comparing(Unit::validFrom)));
    }

    static List<FieldError> faultsOf(TerritoryFile file, Known known) {
        var rules = new TerritoryFileRules(file, known);
        rules.units();
        file.units().forEach(row -> rules.units.put(row.value().key(), row.value()));
        rules.lineage();
        rules.errors.each(
                "aliases",
                "/code",
                file.aliases(),
                row -> !rules.units.containsKey(new Key(row.code(), row.validFrom())),
                CommonErrorCode.UNKNOWN_CODE);
        rules.errors.each(
                "aliases",
                "/code",
                file.aliases(),
                otherwise(known.aliases(), row -> List.of(row.code(), row.validFrom(), row.alias())),
                IndicatorErrorCode.KNOWN_OTHERWISE);
        return rules.errors.list();
    }

    private void units() {
        var given = new HashSet<Key>();
        var rows = file.units();
        errors.each("units", "/code", rows, unit -> !given.add(unit.key()), CommonErrorCode.DUPLICATE);
        errors.each(
                "units", "/level", rows, unit -> unit.level() == Level.VILLAGE, CommonErrorCode.NOT_IN_LIST, MAPPED);
        errors.each("units", "/validUntil", rows, unit -> !unit.isOn(unit.validFrom()), CommonErrorCode.EMPTY_PERIOD);
        errors.each(
                "units",
                "/areaKm2",
                rows,
                unit -> unit.areaKm2() != null && unit.areaKm2().signum() <= 0,
                CommonErrorCode.NOT_POSITIVE);
        errors.each(
                "units", "/code", rows, unit -> known.villages().contains(unit.code()), IndicatorErrorCode.CODE_IN_USE);
        errors.each("units", "/code", rows, otherwise(known.units(), Unit::key), IndicatorErrorCode.KNOWN_OTHERWISE);
        errors.each(
                "units",
                "/validFrom",
                rows,
                unit -> byCode.get(unit.code()).stream()
                        .anyMatch(other -> !other.key().equals(unit.key()) && other.overlaps(unit)),
                IndicatorErrorCode.OVERLAP);
        errors.each(
                "units",
                "/parentCode",
                rows,
                unit -> unit.level() == Level.PROVINCE ? unit.parentCode() != null : !hasParentThroughout(unit),
                CommonErrorCode.UNKNOWN_CODE);
        // A district ends with its level: its communes are what goes on.
        errors.each(
                "units",
                "/validUntil",
                rows,
                unit -> unit.validUntil() != null && unit.level() != Level.DISTRICT && !goingOn.contains(unit.key()),
                IndicatorErrorCode.LOST);
    }

    private boolean hasParentThroughout(Unit unit) {
        var day = unit.validFrom();
        for (var above : byCode.getOrDefault(unit.parentCode(), List.of())) {
            if (day != null && above.level().compareTo(unit.level()) < 0 && above.isOn(day)) {
                day = above.validUntil();
                if (day == null || unit.validUntil() != null && !day.isBefore(unit.validUntil())) {
                    return true;
                }
            }
        }
        return false;
    }

    private void lineage() {
        var rows = file.lineage();
        var divided = new HashSet<Key>();
        errors.each("lineage", "/oldCode", rows, row -> !divided.add(row.predecessor()), IndicatorErrorCode.DIVIDED);
        errors.each(
                "lineage",
                "/oldCode",
                rows,
                otherwise(known.lineage(), Succession::predecessor),
                IndicatorErrorCode.KNOWN_OTHERWISE);
        errors.each(
                "lineage",
                "/oldCode",
                rows,
                row -> !units.containsKey(row.predecessor()),
                CommonErrorCode.UNKNOWN_CODE);
        errors.each(
                "lineage", "/newCode", rows, row -> !units.containsKey(row.successor()), CommonErrorCode.UNKNOWN_CODE);
        errors.each(
                "lineage",
                "/newValidFrom",
                rows,
                row -> units.containsKey(row.predecessor()) && units.containsKey(row.successor()) && !follow(row),
                CommonErrorCode.TERRITORY_NOT_VALID);
    }

    private boolean follow(Succession row) {
        var before = units.get(row.predecessor());
        var after = units.get(row.successor());
        return after.validFrom().equals(before.validUntil()) && after.level() == before.level();
    }

    private static <T> Predicate<T> otherwise(List<T> known, Function<T, ?> key) {
        var byKey = known.stream().collect(toMap(key, identity()));
        return row -> !byKey.getOrDefault(key.apply(row), row).equals(row);
    }
}
