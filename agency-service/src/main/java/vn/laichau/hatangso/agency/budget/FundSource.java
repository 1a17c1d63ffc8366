package vn.laichau.hatangso.agency.budget;

/** Where money comes from. The plan names the budget (P2.IV.3) and the universal service fund (P2.III.2.b.10). */
public enum FundSource {
    PROVINCIAL_BUDGET,
    CENTRAL_BUDGET,
    UNIVERSAL_SERVICE_FUND,
    OTHER
}
