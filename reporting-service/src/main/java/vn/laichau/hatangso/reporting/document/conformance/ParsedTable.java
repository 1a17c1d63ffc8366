package vn.laichau.hatangso.reporting.document.conformance;

/**
 * A table.
 *
 * @param before how many lines stand before it
 * @param drawn whether it has lines; one without only places blocks side by side
 * @param repeated whether its first row stands on every page it runs over
 */
record ParsedTable(int ordinal, int before, boolean drawn, boolean repeated, int rows) {}
