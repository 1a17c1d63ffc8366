package vn.laichau.hatangso.agency.lineage;

/**
 * One thing that an agency holds.
 *
 * @param id its name among its kind
 */
public record Thing(ThingKind kind, String id) {}
