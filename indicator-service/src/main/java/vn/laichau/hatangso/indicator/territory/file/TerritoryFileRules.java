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
import vn.laichau.hatangso.chassis.planfile.PlanFileRow;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.ErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;
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
    private final FieldErrors errors = new FieldErrors();

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
        rules.each(
                "/aliases/code",
                file.aliases(),
                CommonErrorCode.UNKNOWN_CODE,
                row -> !rules.units.containsKey(new Key(row.code(), row.validFrom())));
        rules.each(
                "/aliases/code",
                file.aliases(),
                IndicatorErrorCode.KNOWN_OTHERWISE,
                otherwise(known.aliases(), row -> List.of(row.code(), row.validFrom(), row.alias())));
        return rules.errors.list();
    }

    private void units() {
        var given = new HashSet<Key>();
        var rows = file.units();
        each("/units/code", rows, CommonErrorCode.DUPLICATE, unit -> !given.add(unit.key()));
        each("/units/level", rows, CommonErrorCode.NOT_IN_LIST, unit -> unit.level() == Level.VILLAGE, MAPPED);
        each("/units/validUntil", rows, CommonErrorCode.EMPTY_PERIOD, unit -> !unit.isOn(unit.validFrom()));
        each(
                "/units/areaKm2",
                rows,
                CommonErrorCode.NOT_POSITIVE,
                unit -> unit.areaKm2() != null && unit.areaKm2().signum() <= 0);
        each(
                "/units/code",
                rows,
                IndicatorErrorCode.CODE_IN_USE,
                unit -> known.villages().contains(unit.code()));
        each("/units/code", rows, IndicatorErrorCode.KNOWN_OTHERWISE, otherwise(known.units(), Unit::key));
        each(
                "/units/validFrom",
                rows,
                IndicatorErrorCode.OVERLAP,
                unit -> byCode.get(unit.code()).stream()
                        .anyMatch(other -> !other.key().equals(unit.key()) && other.overlaps(unit)));
        each(
                "/units/parentCode",
                rows,
                CommonErrorCode.UNKNOWN_CODE,
                unit -> unit.level() == Level.PROVINCE ? unit.parentCode() != null : !hasParentThroughout(unit));
        // A district ends with its level: its communes are what goes on.
        each(
                "/units/validUntil",
                rows,
                IndicatorErrorCode.LOST,
                unit -> unit.validUntil() != null && unit.level() != Level.DISTRICT && !goingOn.contains(unit.key()));
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
        each("/lineage/oldCode", rows, IndicatorErrorCode.DIVIDED, row -> !divided.add(row.predecessor()));
        each(
                "/lineage/oldCode",
                rows,
                IndicatorErrorCode.KNOWN_OTHERWISE,
                otherwise(known.lineage(), Succession::predecessor));
        each("/lineage/oldCode", rows, CommonErrorCode.UNKNOWN_CODE, row -> !units.containsKey(row.predecessor()));
        each("/lineage/newCode", rows, CommonErrorCode.UNKNOWN_CODE, row -> !units.containsKey(row.successor()));
        each(
                "/lineage/newValidFrom",
                rows,
                CommonErrorCode.TERRITORY_NOT_VALID,
                row -> units.containsKey(row.predecessor()) && units.containsKey(row.successor()) && !follow(row));
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

    private <T> void each(
            String pointer, List<PlanFileRow<T>> rows, ErrorCode code, Predicate<T> breaks, Object... values) {
        rows.stream()
                .filter(row -> breaks.test(row.value()))
                .map(row -> row.error(pointer, code, values))
                .forEach(errors::add);
    }
}
