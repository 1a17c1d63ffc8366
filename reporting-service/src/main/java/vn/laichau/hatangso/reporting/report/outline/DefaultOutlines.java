package vn.laichau.hatangso.reporting.report.outline;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.laichau.hatangso.reporting.json.ExactJson;
import vn.laichau.hatangso.reporting.report.ReportKind;

/**
 * The outline that a kind of document has until an office makes one of its own, from a file of the suite.
 *
 * @param required generated blocks that no outline of the kind goes without
 * @param optional generated blocks that one may have besides those of the default
 */
public record DefaultOutlines(Outline outline, List<String> required, List<String> optional) {

    private static final Map<ReportKind, DefaultOutlines> ALL = Stream.of(ReportKind.values())
            .collect(Collectors.toUnmodifiableMap(Function.identity(), DefaultOutlines::read));

    public static DefaultOutlines of(ReportKind kind) {
        return ALL.get(kind);
    }

    private static DefaultOutlines read(ReportKind kind) {
        return ExactJson.as(
                DefaultOutlines.class,
                ExactJson.resource("/outlines/" + kind + ".json").orElseThrow());
    }

    /** Generated blocks that an outline of the kind may have. */
    public List<String> available() {
        return Stream.concat(
                        outline.sections().stream()
                                .flatMap(section -> section.blocks().stream())
                                .map(OutlineBlock::name),
                        optional.stream())
                .toList();
    }
}
