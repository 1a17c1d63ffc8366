package vn.laichau.hatangso.agency.organisation;

import java.util.List;
import java.util.Set;
import vn.laichau.hatangso.agency.AgencyErrorCode;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;

/** What an agency that an administrator writes must keep to before it can be stored. */
final class OrganisationRules {

    private static final Set<OrganisationKind> FIRMS =
            Set.of(OrganisationKind.TELECOM_OPERATOR, OrganisationKind.POSTAL_OPERATOR, OrganisationKind.POWER_COMPANY);

    private final OrganisationContent content;
    private final FieldErrors errors = new FieldErrors();

    private OrganisationRules(OrganisationContent content) {
        this.content = content;
    }

    /** @param known the codes of all agencies there ever were */
    static List<FieldError> faultsOf(OrganisationContent content, String code, Set<String> known) {
        var rules = new OrganisationRules(content);
        rules.code(code);
        rules.identifiers();
        rules.places(code, known);
        return rules.errors.list();
    }

    /** A period's first day and an agency's code stand in what refers to them. */
    static List<FieldError> fixed(OrganisationContent content, String code) {
        return new FieldErrors()
                .addIf(content.code() != null && !content.code().equals(code), "/code", AgencyErrorCode.FIXED)
                .addIf(content.validFrom() != null, "/validFrom", AgencyErrorCode.FIXED)
                .list();
    }

    /**
     * Of one that is there: a group holds nothing and is never succeeded, so that none becomes one or is one no more.
     *
     * @param group whether it is one now
     */
    static List<FieldError> faultsOf(OrganisationContent content, String code, Set<String> known, boolean group) {
        var turned = content.kind() != null && group != (content.kind() == OrganisationKind.GROUP);
        return new FieldErrors()
                .addAll(faultsOf(content, code, known))
                .addIf(turned, "/kind", AgencyErrorCode.GROUP)
                .list();
    }

    private void code(String code) {
        errors.require("/code", code);
    }

    private void identifiers() {
        var identifiers = content.identifiers();
        var firm = content.kind() != null && FIRMS.contains(content.kind());
        if (!identifiers.hasWellFormedOrganisationCode() || firm && content.organisationCode() != null) {
            errors.add("/organisationCode", AgencyErrorCode.NOT_AN_ORGANISATION_CODE);
        }
        if (!identifiers.hasWellFormedEnterpriseNumber() || !firm && content.enterpriseNumber() != null) {
            errors.add("/enterpriseNumber", AgencyErrorCode.NOT_AN_ENTERPRISE_NUMBER);
        }
    }

    /** @param shared identifiers that another agency has at the same time */
    static List<FieldError> taken(OrganisationContent content, Set<String> shared) {
        var rules = new OrganisationRules(content);
        if (content.organisationCode() != null && shared.contains(content.organisationCode())) {
            rules.taken("/organisationCode");
        }
        if (content.enterpriseNumber() != null && shared.contains(content.enterpriseNumber())) {
            rules.taken("/enterpriseNumber");
        }
        return rules.errors.list();
    }

    private void taken(String pointer) {
        errors.add(pointer, AgencyErrorCode.TAKEN);
    }

    private void places(String code, Set<String> known) {
        if (content.parent() != null
                && (!known.contains(content.parent()) || content.parent().equals(code))) {
            errors.add("/parent", CommonErrorCode.UNKNOWN_CODE);
        }
    }
}
