package vn.laichau.hatangso.agency.work;

/**
 * Somebody wants something to happen.
 *
 * @param comment null where nothing is said
 */
public record Move(Verb verb, Actor actor, String comment) {}
