package vn.laichau.hatangso.agency.deadline;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * The obligations of a year.
 *
 * @param asOf the instant whose knowledge is told
 * @param now the server's present instant, for countdowns
 * @param rehearsal true while the suite rehearses another date; otherwise absent
 */
record DeadlineList(List<DeadlineView> items, OffsetDateTime asOf, OffsetDateTime now, Boolean rehearsal) {}
