package vn.laichau.hatangso.indicator.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import vn.laichau.hatangso.indicator.progress.verdict.TargetProgress;
import vn.laichau.hatangso.indicator.progress.verdict.Verdict;

/**
 * How far all targets are.
 *
 * @param asOf day of the judgement
 * @param geography day of the map on which communes are named
 * @param methodVersion version of the rule it was made by
 * @param counts how many targets have each computed verdict, by the milestone they are due at: what is due in 2025 and what is
 *     due in 2030 is never one number
 */
public record Progress(
        LocalDate asOf,
        LocalDate geography,
        String methodVersion,
        SortedMap<Integer, Map<Verdict, Long>> counts,
        List<TargetProgress> items) {

    /** The same as lists and reports show it: of the blocking communes those that lack most. */
    public Progress brief() {
        return with(items.stream().map(TargetProgress::brief).toList());
    }

    /** The same as everyone may see it. */
    public Progress forThePublic() {
        return with(items.stream().map(TargetProgress::forThePublic).toList());
    }

    private Progress with(List<TargetProgress> others) {
        return new Progress(asOf, geography, methodVersion, counts, others);
    }
}
