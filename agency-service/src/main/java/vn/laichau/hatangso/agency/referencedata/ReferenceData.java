package vn.laichau.hatangso.agency.referencedata;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.laichau.hatangso.chassis.text.Text;

/** What indicator-service knew when it was last asked. */
public final class ReferenceData {

    private final List<IndicatorName> indicators;
    private final List<TerritoryName> territories;
    private final Map<String, IndicatorName> indicatorByCode;
    private final Map<String, TargetName> targetByCode;
    private final Map<String, List<TerritoryName>> territoriesByCode;

    ReferenceData(List<IndicatorName> indicators, List<TargetName> targets, List<TerritoryName> territories) {
        this.indicators = List.copyOf(indicators);
        this.territories = List.copyOf(territories);
        this.indicatorByCode = indicators.stream().collect(toMap(IndicatorName::code, name -> name));
        this.targetByCode = targets.stream().collect(toMap(TargetName::code, name -> name));
        this.territoriesByCode = territories.stream().collect(groupingBy(TerritoryName::code));
    }

    /** In the order of the plan. */
    public List<IndicatorName> indicators() {
        return indicators;
    }

    /** Those that exist on the day, in the order of their names. */
    public List<TerritoryName> territoriesOn(LocalDate day) {
        return territories.stream().filter(territory -> territory.existsOn(day)).toList();
    }

    public Optional<IndicatorName> indicator(String code) {
        return Optional.ofNullable(code).map(indicatorByCode::get);
    }

    public Optional<TargetName> target(String code) {
        return Optional.ofNullable(code).map(targetByCode::get);
    }

    /** Whether there ever is a unit of that code. */
    public boolean hasTerritory(String code) {
        return territoriesByCode.containsKey(code);
    }

    public boolean hasTerritory(String code, LocalDate day) {
        return territoriesByCode.getOrDefault(code, List.of()).stream().anyMatch(unit -> unit.existsOn(day));
    }

    /**
     * An indicator of the plan.
     *
     * @param measure RATIO, QUANTITY, RELATIVE_CHANGE or JUDGEMENT
     * @param unit of its values; null for a judgement
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record IndicatorName(String code, Text name, String measure, String unit) {

        /** Reported as numerator and denominator. */
        public boolean isRatio() {
            return "RATIO".equals(measure);
        }

        /** A judgement is never reported as a number. */
        public boolean isMeasured() {
            return !"JUDGEMENT".equals(measure);
        }
    }

    /**
     * A target of the plan.
     *
     * @param comparator when a value meets it; JUDGED is never met by a number
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record TargetName(String code, String indicator, String comparator) {

        public boolean isJudged() {
            return "JUDGED".equals(comparator);
        }
    }

    /**
     * A unit of territory during one period of its life.
     *
     * @param validUntil first day on which it no longer is; null while it lasts
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record TerritoryName(
            String code,
            LocalDate validFrom,
            LocalDate validUntil,
            String level,
            String typeVi,
            String nameVi,
            String nameEn) {

        boolean existsOn(LocalDate day) {
            return (validFrom == null || !day.isBefore(validFrom)) && (validUntil == null || day.isBefore(validUntil));
        }
    }
}
