package vn.laichau.hatangso.agency.obstacle.report;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;

/**
 * What an obstacle said until it was changed.
 *
 * @param saidUntil the instant of the change, from which on it said something else
 */
@Embeddable
record FormerWording(
        String organisation, Instant saidUntil, String title, String description, List<String> causes, String cause) {}
