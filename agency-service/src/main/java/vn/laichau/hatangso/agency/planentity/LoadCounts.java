package vn.laichau.hatangso.agency.planentity;

import java.util.List;

/**
 * What a plan file did to one table.
 *
 * @param dropped codes that the file no longer names; a loaded row is ended, never dropped
 * @param foreign codes that belong to another plan
 */
public record LoadCounts(int created, int changed, int unchanged, List<String> dropped, List<String> foreign) {}
