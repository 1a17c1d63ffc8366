package vn.laichau.hatangso.agency.obstacle.report;

import vn.laichau.hatangso.chassis.http.SortColumn;

/** What obstacles (o) can be put in order by. */
enum ObstacleColumn implements SortColumn {
    /** Those of the plan in its order, then what agencies reported: the list's own order. */
    CLAUSE("coalesce(o.clause || ' ' || o.code, '~')"),
    TITLE("o.title COLLATE \"vi-x-icu\""),
    /** By the last names of organisations; those of the plan, which nobody reported, stand in front. */
    ORGANISATION("coalesce(last_name(o.organisation), '') COLLATE \"vi-x-icu\""),
    STATE("o.state"),
    /** Those of the plan, which nobody reported, stand behind. */
    REPORTED_AT("coalesce(to_char(o.reported_at AT TIME ZONE 'UTC', 'YYYYMMDDHH24MISSUS'), '~')");

    private final String expression;

    ObstacleColumn(String expression) {
        this.expression = expression;
    }

    @Override
    public String expression() {
        return expression;
    }
}
