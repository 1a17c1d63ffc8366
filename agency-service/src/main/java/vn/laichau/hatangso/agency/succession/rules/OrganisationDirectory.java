package vn.laichau.hatangso.agency.succession.rules;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who exists when, as far as the rules of a succession need it. */
interface OrganisationDirectory {

    /** The periods of an agency in their order; empty when there is none of that code. */
    List<Period> periods(String code);

    /** The same of several agencies, by their codes. */
    default Map<String, List<Period>> periods(Set<String> codes) {
        return codes.stream().collect(toMap(code -> code, this::periods));
    }

    /** The nearest body above it that exists on the day and is no group; null when there is none. */
    String above(String code, LocalDate day);

    /**
     * Some days of an agency under one name.
     *
     * @param from first day; null when it is older than all that is known
     * @param to day after the last; null while it exists
     * @param group whether it only stands for its members
     */
    record Period(LocalDate from, LocalDate to, boolean group) {

        boolean includes(LocalDate day) {
            return (from == null || !from.isAfter(day)) && (to == null || to.isAfter(day));
        }
    }

    /** The first day from that one on on which the agency does not exist; empty when it lasts. */
    default Optional<LocalDate> firstDayWithout(String code, LocalDate day) {
        var without = day;
        for (var period : periods(code)) {
            if (period.includes(without) && period.to() == null) {
                return Optional.empty();
            }
            without = period.includes(without) ? period.to() : without;
        }
        return Optional.of(without);
    }

    default boolean exists(String code, LocalDate day) {
        return periods(code).stream().anyMatch(period -> period.includes(day));
    }
}
