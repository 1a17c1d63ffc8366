package vn.laichau.hatangso.indicator.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * How far all targets are.
 *
 * @param asOf day of the judgement
 * @param methodVersion version of the rule it was made by
 * @param counts how many targets have each verdict
 */
public record Progress(LocalDate asOf, String methodVersion, Map<Verdict, Long> counts, List<TargetProgress> items) {}
