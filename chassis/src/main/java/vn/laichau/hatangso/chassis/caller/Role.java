package vn.laichau.hatangso.chassis.caller;

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

    private Role() {}
}
