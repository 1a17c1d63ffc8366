package vn.laichau.hatangso.indicator.database;

/** A parameter of a statement that reaches it as JSON; the statement casts it to {@code jsonb}. */
public record AsJson(Object content) {}
