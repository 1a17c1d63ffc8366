package vn.laichau.hatangso.agency.work;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * Things of one kind that wait for the caller.
 *
 * @param count how many there are
 * @param oldest since when the oldest of them waits
 * @param items the first of them: what is due first, then what waits longest
 */
record WorkQueue(WorkKind kind, int count, OffsetDateTime oldest, List<QueuedItem> items) {}
