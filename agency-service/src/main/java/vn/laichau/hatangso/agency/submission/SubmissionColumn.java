package vn.laichau.hatangso.agency.submission;

import vn.laichau.hatangso.chassis.http.SortColumn;

/** What submissions can be put in order by: organisations by their last name. */
enum SubmissionColumn implements SortColumn {
    ORGANISATION("cast(sql('last_name(?) COLLATE \"vi-x-icu\"', organisation) as String)"),
    OBLIGATION("obligation"),
    YEAR("cast(year as String)"),
    STATE("cast(state as String)"),
    /** What was not sent yet stands behind. */
    SENT_AT(
            "coalesce((select cast(sql('to_char(? AT TIME ZONE ''UTC'', ''YYYYMMDDHH24MISSUS'')', min(v.arrivedAt)) as String)"
                    + " from SubmissionVersion v where v.submission = s and v.withdrawal.at is null), '~')");

    private final String expression;

    SubmissionColumn(String expression) {
        this.expression = expression;
    }

    @Override
    public String expression() {
        return expression;
    }
}
