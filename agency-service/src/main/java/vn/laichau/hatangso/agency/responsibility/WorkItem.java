package vn.laichau.hatangso.agency.responsibility;

/**
 * One thing that an agency holds.
 *
 * @param id its name among its kind
 */
public record WorkItem(WorkItemKind kind, String id) {}
