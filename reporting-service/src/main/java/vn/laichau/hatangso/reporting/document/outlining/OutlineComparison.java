package vn.laichau.hatangso.reporting.document.outlining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.laichau.hatangso.reporting.report.outline.Outline;
import vn.laichau.hatangso.reporting.report.outline.OutlineSection;
import vn.laichau.hatangso.reporting.report.outline.OutlineText;

/** What an office's outline has otherwise than that of the suite. */
record OutlineComparison(List<Difference> items) {

    /** How it differs. */
    @Schema(name = "OutlineDifferenceSort")
    enum Sort {
        ADDED,
        REMOVED,
        HIDDEN,
        MOVED,
        RENAMED,
        CHANGED,
        ANNEX_REMOVED,
        ANNEXES_MOVED,
        WORDED
    }

    /**
     * One difference.
     *
     * @param what key of the section, name of the annex or of the pattern
     * @param name heading of the section
     */
    @Schema(name = "OutlineDifference")
    record Difference(Sort sort, String what, OutlineText name) {}

    static OutlineComparison of(Outline own, Outline ofSuite) {
        var found = new ArrayList<Difference>();
        var before = byKey(ofSuite);
        var moved = moved(own, ofSuite);
        for (var section : own.sections()) {
            var was = before.get(section.key());
            add(found, was == null, Sort.ADDED, section);
            add(found, section.hidden(), Sort.HIDDEN, section);
            if (was != null) {
                add(found, moved.contains(section.key()), Sort.MOVED, section);
                add(found, !Objects.equals(was.heading(), section.heading()), Sort.RENAMED, section);
                add(found, !was.blocks().equals(section.blocks()), Sort.CHANGED, section);
            }
        }
        var now = byKey(own).keySet();
        ofSuite.sections().forEach(section -> add(found, !now.contains(section.key()), Sort.REMOVED, section));
        ofSuite.annexes().stream()
                .filter(annex -> !own.annexes().contains(annex))
                .forEach(annex -> found.add(new Difference(Sort.ANNEX_REMOVED, annex, null)));
        var kept = ofSuite.annexes().stream().filter(own.annexes()::contains).toList();
        if (!kept.equals(own.annexes())) {
            found.add(new Difference(Sort.ANNEXES_MOVED, String.join(" ", own.annexes()), null));
        }
        own.wordings().forEach(wording -> found.add(new Difference(Sort.WORDED, wording.phrase(), null)));
        return new OutlineComparison(found);
    }

    private static void add(List<Difference> found, boolean differs, Sort sort, OutlineSection section) {
        if (differs) {
            found.add(new Difference(sort, section.key(), section.heading()));
        }
    }

    private static Map<String, OutlineSection> byKey(Outline outline) {
        return outline.sections().stream()
                .collect(Collectors.toMap(OutlineSection::key, section -> section, (first, same) -> first));
    }

    /** As few as could have been moved: those outside the longest run that both have in one order. */
    private static Set<String> moved(Outline own, Outline ofSuite) {
        var order = ofSuite.sections().stream().map(OutlineSection::key).toList();
        var keys = own.sections().stream()
                .map(OutlineSection::key)
                .filter(order::contains)
                .toList();
        var runs = new ArrayList<List<String>>();
        for (var key : keys) {
            var longest = runs.stream()
                    .filter(run -> order.indexOf(run.get(run.size() - 1)) < order.indexOf(key))
                    .max((a, b) -> a.size() - b.size())
                    .orElse(List.of());
            var run = new ArrayList<>(longest);
            run.add(key);
            runs.add(run);
        }
        var kept = runs.stream().max((a, b) -> a.size() - b.size()).orElse(List.of());
        return keys.stream().filter(key -> !kept.contains(key)).collect(Collectors.toSet());
    }
}
