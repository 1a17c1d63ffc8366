package vn.laichau.hatangso.reporting.report.outline;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.laichau.hatangso.chassis.content.Items;
import vn.laichau.hatangso.chassis.content.Required;
import vn.laichau.hatangso.chassis.text.Language;

/**
 * What a document consists of, between its opening and its closing sentence.
 *
 * @param annexes names of those that go with it, in their order
 * @param wordings that differ from the system's
 */
public record Outline(
        @Required @Items(most = 40) List<OutlineSection> sections,

        @Items(most = 20) @Schema(examples = "[\"TARGETS\"]")
        List<String> annexes,

        @Items(most = 600) List<OutlineWording> wordings) {

    public Outline {
        sections = sections == null ? List.of() : sections;
        annexes = annexes == null ? List.of() : annexes;
        wordings = wordings == null ? List.of() : wordings;
    }

    /** In their order, of sections that are shown. */
    public Stream<OutlineBlock> shown() {
        return sections.stream().filter(section -> !section.hidden()).flatMap(section -> section.blocks().stream());
    }

    /** By name of the pattern. */
    public Map<String, String> wordings(Language language) {
        var worded = new TreeMap<String, String>();
        wordings.stream()
                .filter(each -> language == Language.VI || each.text().en() != null)
                .forEach(each -> worded.put(each.phrase(), each.text().in(language)));
        return worded;
    }
}
