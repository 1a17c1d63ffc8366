package vn.laichau.hatangso.agency.deadline;

import java.time.OffsetDateTime;
import java.util.List;
import vn.laichau.hatangso.agency.mail.Escalations.Escalated;

/**
 * The obligations of a year.
 *
 * @param escalations what was told above those who owe, of whom the caller may know it; absent where nothing was
 * @param asOf the instant whose knowledge is told
 * @param now the server's present instant, for countdowns
 * @param rehearsal true while the suite rehearses another date; otherwise absent
 */
record DeadlineList(
        List<DeadlineView> items,
        List<Escalated> escalations,
        OffsetDateTime asOf,
        OffsetDateTime now,
        Boolean rehearsal) {}
