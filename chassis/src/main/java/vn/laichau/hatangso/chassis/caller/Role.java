package vn.laichau.hatangso.chassis.caller;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The realm roles, as annotations need them. What each may do stands at each operation. */
public final class Role {

    public static final String LEADER = "leader";
    public static final String COORDINATOR = "coordinator";
    public static final String CLERK = "clerk";
    public static final String FINANCE_OFFICER = "finance-officer";
    public static final String CONSTRUCTION_OFFICER = "construction-officer";
    public static final String AGENCY_OFFICER = "agency-officer";
    public static final String OPERATOR = "operator";
    public static final String AUDITOR = "auditor";
    public static final String ADMINISTRATOR = "administrator";

    /** agency-service, when it passes accepted figures on. */
    public static final String OBSERVATIONS_FEED = "observations-feed";

    /** reporting-service, when it collects what a report tells. */
    public static final String REPORT_COLLECTION = "report-collection";

    /** Whoever works for a State body; stands for its members and comes with each of them. */
    public static final String STAFF = "staff";

    /** Everybody who signs in: {@link #STAFF} and operators; no program of the suite. Comes with each of its members. */
    public static final String PEOPLE = "people";

    private static final List<String> OF_STAFF = List.of(
            LEADER, COORDINATOR, CLERK, FINANCE_OFFICER, CONSTRUCTION_OFFICER, AGENCY_OFFICER, AUDITOR, ADMINISTRATOR);

    private static final Map<String, List<String>> SETS = Map.of(
            STAFF,
            OF_STAFF,
            PEOPLE,
            Stream.concat(OF_STAFF.stream(), Stream.of(OPERATOR)).toList());

    private Role() {}

    /** The realm roles that a role of an annotation stands for. */
    public static List<String> members(String role) {
        return SETS.getOrDefault(role, List.of(role));
    }

    /** The sets that somebody with these realm roles belongs to. */
    static Set<String> sets(Set<String> realmRoles) {
        return SETS.entrySet().stream()
                .filter(set -> set.getValue().stream().anyMatch(realmRoles::contains))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** What a token says, without the sets. */
    static Set<String> realmRoles(Set<String> roles) {
        return roles.stream().filter(role -> !SETS.containsKey(role)).collect(Collectors.toUnmodifiableSet());
    }
}
