package vn.laichau.hatangso.chassis.caller;

import java.util.Set;

/**
 * Who is calling.
 *
 * @param subject the account, stable
 * @param name for people
 * @param organisation agency code from the token's {@code org_id}, or of the agency that acts in its place by today
 * @param roles realm roles
 */
public record Caller(String subject, String name, String organisation, Set<String> roles) {

    private static final Set<String> STATE_ROLES = Set.of(
            Role.LEADER,
            Role.COORDINATOR,
            Role.CLERK,
            Role.FINANCE_OFFICER,
            Role.CONSTRUCTION_OFFICER,
            Role.AGENCY_OFFICER,
            Role.AUDITOR,
            Role.ADMINISTRATOR);

    public boolean has(String role) {
        return roles.contains(role);
    }

    /** Signed-in State bodies see what is internal; operators and citizens do not. */
    public boolean isStateBody() {
        return roles.stream().anyMatch(STATE_ROLES::contains);
    }
}
