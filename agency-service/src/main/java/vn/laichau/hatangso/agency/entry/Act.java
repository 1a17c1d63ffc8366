package vn.laichau.hatangso.agency.entry;

import java.time.Instant;

/**
 * Who does something, and when.
 *
 * @param account as people read it
 */
public record Act(String account, Instant at) {}
