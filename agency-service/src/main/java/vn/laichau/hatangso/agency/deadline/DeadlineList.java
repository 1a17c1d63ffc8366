package vn.laichau.hatangso.agency.deadline;

import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The duties of a year.
 *
 * @param next absent: all duties of a year fit one page
 * @param asOf the instant whose knowledge is told
 * @param now the server's present instant, for countdowns
 * @param rehearsal true while the suite rehearses another date; otherwise absent
 */
@Schema(name = "PageDeadlineView")
record DeadlineList(
        List<DeadlineView> items, String next, OffsetDateTime asOf, OffsetDateTime now, Boolean rehearsal) {}
