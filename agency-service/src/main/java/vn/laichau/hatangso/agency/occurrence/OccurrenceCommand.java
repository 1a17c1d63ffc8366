package vn.laichau.hatangso.agency.occurrence;

/**
 * Somebody wants something to happen.
 *
 * @param comment null where nothing is said
 */
public record OccurrenceCommand(OccurrenceTransition verb, Actor actor, String comment) {}
