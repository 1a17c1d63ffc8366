package vn.laichau.hatangso.reporting.document.wording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.chassis.transition.Refusal;
import vn.laichau.hatangso.chassis.transition.Revision;
import vn.laichau.hatangso.reporting.ReportingProblem;
import vn.laichau.hatangso.reporting.document.narrative.Narrative;
import vn.laichau.hatangso.reporting.document.paragraph.Paragraph;
import vn.laichau.hatangso.reporting.report.ReportContent;
import vn.laichau.hatangso.reporting.report.stored.ReadableReports;
import vn.laichau.hatangso.reporting.report.stored.ReportCommands;

/** The paragraphs of a report that the caller may see, each use in one transaction. Tells the report: only at a place. */
@ApplicationScoped
@Transactional
class Paragraphs {

    private final ReadableReports reports;
    private final WordingHistory wordings;
    private final ReportCommands commands;

    Paragraphs(ReadableReports reports, WordingHistory wordings, ReportCommands commands) {
        this.reports = reports;
        this.wordings = wordings;
        this.commands = commands;
    }

    List<ParagraphView> list(UUID id, Language language) {
        var latest = wordings.latest(id, language);
        return Narrative.of(content(id), language, WordingHistory.Latest.edits(latest)).paragraphs().stream()
                .map(paragraph -> ParagraphView.of(paragraph, version(latest, paragraph.key())))
                .toList();
    }

    ParagraphView get(UUID id, Language language, String key) {
        return list(id, language).stream()
                .filter(paragraph -> paragraph.key().equals(key))
                .findFirst()
                .orElseThrow(CommonProblem.NOT_FOUND::asIs);
    }

    List<WordingHistory.Kept> history(UUID id, Language language, String key) {
        paragraph(content(id), language, key);
        return wordings.history(id, language, key);
    }

    ParagraphView word(UUID id, Language language, String key, Revision seen, NewWording wording) {
        var content = content(id);
        var paragraph = paragraph(content, language, key);
        if (wording == null || wording.wording() == null) {
            throw CommonProblem.INVALID_REQUEST.at(List.of(CommonErrorCode.MISSING.at("/wording")));
        }
        var version = requireSeen(id, language, key, seen);
        commands.reword(id).map(Refusal::asProblem).ifPresent(problem -> {
            throw problem;
        });
        wording.texts().throwIfAny();
        var errors = wording.errors(paragraph);
        if (!errors.isEmpty()) {
            throw ReportingProblem.FIGURE_NOT_BOUND.at(errors);
        }
        wordings.write(id, language, key, version + 1, wording.edit(paragraph));
        return ParagraphView.of(paragraph(content, language, key), version + 1);
    }

    ParagraphView unword(UUID id, Language language, String key, Revision seen) {
        var content = content(id);
        paragraph(content, language, key);
        var version = requireSeen(id, language, key, seen);
        commands.resetWording(id).map(Refusal::asProblem).ifPresent(problem -> {
            throw problem;
        });
        wordings.write(id, language, key, version + 1, null);
        return ParagraphView.of(paragraph(content, language, key), version + 1);
    }

    /** @return the present version, with the report held */
    private long requireSeen(UUID id, Language language, String key, Revision seen) {
        commands.hold(id);
        var version = version(wordings.latest(id, language), key);
        Revision.unlessSeen(seen, version).map(Refusal::asProblem).ifPresent(problem -> {
            throw problem;
        });
        return version;
    }

    private static long version(Map<String, WordingHistory.Latest> latest, String key) {
        return latest.containsKey(key) ? latest.get(key).version() : 0;
    }

    private ReportContent content(UUID id) {
        return reports.findContent(id).orElseThrow(CommonProblem.NOT_FOUND::asIs);
    }

    private Paragraph paragraph(ReportContent content, Language language, String key) {
        return Narrative.of(content, language, wordings.present(content.head().id(), language)).paragraphs().stream()
                .filter(paragraph -> paragraph.key().equals(key))
                .findFirst()
                .orElseThrow(CommonProblem.NOT_FOUND::asIs);
    }
}
