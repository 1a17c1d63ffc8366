package vn.laichau.hatangso.agency.work;

import java.time.OffsetDateTime;
import java.util.List;
import vn.laichau.hatangso.agency.deadline.DeadlineView;

/**
 * What waits for the caller.
 *
 * @param now the time of the system
 * @param rehearsal true while another date is practised; otherwise absent
 * @param queues those that are not empty, the gravest kind first
 * @param deadlines the obligations that are owed now, of the organisations that the caller may know of
 * @param obstacles for a leader what hinders each indicator; for others none
 */
record Work(
        OffsetDateTime now,
        Boolean rehearsal,
        List<WorkQueue> queues,
        List<DeadlineView> deadlines,
        List<IndicatorObstacle> obstacles) {}
