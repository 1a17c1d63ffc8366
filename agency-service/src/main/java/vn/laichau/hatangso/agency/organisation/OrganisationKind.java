package vn.laichau.hatangso.agency.organisation;

/** What an agency is. A group stands for its members where the plan names them together. */
public enum OrganisationKind {
    PEOPLES_COMMITTEE,
    GROUP,
    DEPARTMENT,
    DISTRICT_COMMITTEE,
    COMMUNE_COMMITTEE,
    MEDIA,
    POWER_COMPANY,
    MINISTRY,
    TELECOM_OPERATOR,
    POSTAL_OPERATOR;

    /** Whether it is a firm that figures are of. */
    public boolean isOperator() {
        return this == TELECOM_OPERATOR || this == POSTAL_OPERATOR;
    }
}
