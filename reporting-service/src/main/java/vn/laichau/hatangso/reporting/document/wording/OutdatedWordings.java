package vn.laichau.hatangso.reporting.document.wording;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.document.narrative.Narrative;
import vn.laichau.hatangso.reporting.document.paragraph.Paragraph;
import vn.laichau.hatangso.reporting.report.ReportContent;
import vn.laichau.hatangso.reporting.report.ReportRecollected;
import vn.laichau.hatangso.reporting.report.stored.ReportCommands;

/**
 * A wording was made of the system's words and their places. Where a new snapshot is told in others, it would say that
 * something rose which has fallen, or keep a place that no figure fills: the paragraph goes back to the generated words.
 */
@ApplicationScoped
class OutdatedWordings {

    private final WordingHistory wordings;
    private final ReportCommands commands;

    OutdatedWordings(WordingHistory wordings, ReportCommands commands) {
        this.wordings = wordings;
        this.commands = commands;
    }

    void setAside(@Observes ReportRecollected retold) {
        for (var language : Language.values()) {
            var worded = wordings.present(retold.report(), language).keySet();
            if (!worded.isEmpty()) {
                setAside(retold, language, worded);
            }
        }
    }

    private void setAside(ReportRecollected retold, Language language, Set<String> worded) {
        var before = generated(retold.before().get(), language);
        var now = generated(retold.now().get(), language);
        var outdated = worded.stream()
                .filter(paragraph -> !Objects.equals(before.get(paragraph), now.get(paragraph)))
                .toList();
        if (outdated.isEmpty()) {
            return;
        }
        commands.resetWording(retold.report());
        var latest = wordings.latest(retold.report(), language);
        outdated.forEach(paragraph -> wordings.write(
                retold.report(), language, paragraph, latest.get(paragraph).version() + 1, null));
    }

    private static Map<String, String> generated(ReportContent content, Language language) {
        return Narrative.of(content, language, Map.of()).paragraphs().stream()
                .collect(toMap(Paragraph::key, Paragraph::generated, (first, same) -> first));
    }
}
