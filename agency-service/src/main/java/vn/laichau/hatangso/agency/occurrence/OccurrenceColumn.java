package vn.laichau.hatangso.agency.occurrence;

import vn.laichau.hatangso.chassis.http.SortColumn;

/** What occurrences (s, of the task t) can be put in order by: organisations by their last name. */
enum OccurrenceColumn implements SortColumn {
    TASK("t.title_vi COLLATE \"vi-x-icu\""),
    ORGANISATION("last_name(s.organisation) COLLATE \"vi-x-icu\""),
    PERIOD("coalesce(s.period, '')"),
    STATE("s.state"),
    PERCENT("(SELECT to_char(o.percent, '000') FROM task_occurrence o WHERE o.id = s.occurrence)"),
    /** What has no day stands behind; an extension counts. */
    DUE("coalesce((SELECT to_char(greatest(o.due, max(x.until)), 'YYYYMMDD') FROM task_occurrence o"
            + " LEFT JOIN task_extension x ON x.occurrence_id = o.id AND coalesce(x.expires > :now, true)"
            + " WHERE o.id = s.occurrence GROUP BY o.due), '~')");

    private final String expression;

    OccurrenceColumn(String expression) {
        this.expression = expression;
    }

    @Override
    public String expression() {
        return expression;
    }
}
