package vn.laichau.hatangso.agency.planfile;

import java.util.Collection;
import vn.laichau.hatangso.agency.planentity.LoadCounts;

/**
 * What a plan file did.
 *
 * @param received rows in the file
 * @param created rows that are new
 * @param changed rows that the file states differently than before
 * @param unchanged rows that were left alone
 */
record PlanLoaded(String plan, String version, int received, int created, int changed, int unchanged) {

    static PlanLoaded of(PlanFile file, Collection<LoadCounts> tallies) {
        return new PlanLoaded(
                file.plan(),
                file.version(),
                file.rows(),
                tallies.stream().mapToInt(LoadCounts::created).sum(),
                tallies.stream().mapToInt(LoadCounts::changed).sum(),
                tallies.stream().mapToInt(LoadCounts::unchanged).sum());
    }

    /** For a file that was loaded before, byte for byte. */
    static PlanLoaded again(PlanFile file) {
        return new PlanLoaded(file.plan(), file.version(), file.rows(), 0, 0, file.rows());
    }
}
