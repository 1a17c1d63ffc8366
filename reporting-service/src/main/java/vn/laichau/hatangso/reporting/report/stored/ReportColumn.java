package vn.laichau.hatangso.reporting.report.stored;

import vn.laichau.hatangso.chassis.http.SortColumn;

/** What reports (r) can be put in order by. */
enum ReportColumn implements SortColumn {
    KIND("cast(r.scope.kind as String)"),
    YEAR("cast(r.scope.year as String)"),
    STATE("cast(r.state as String)"),
    /** What is not issued yet stands behind. */
    ISSUED_ON("coalesce(cast(r.issuedOn as String), '~')"),
    CUT_OFF("cast(sql('to_char(? AT TIME ZONE ''UTC'', ''YYYYMMDDHH24MISSUS'')', r.snapshot.cutOff) as String)");

    private final String expression;

    ReportColumn(String expression) {
        this.expression = expression;
    }

    @Override
    public String expression() {
        return expression;
    }
}
