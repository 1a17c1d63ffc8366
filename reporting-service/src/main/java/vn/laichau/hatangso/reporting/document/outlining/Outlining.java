package vn.laichau.hatangso.reporting.document.outlining;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.chassis.transition.Revision;
import vn.laichau.hatangso.reporting.ReportingProblem;
import vn.laichau.hatangso.reporting.document.model.Span;
import vn.laichau.hatangso.reporting.document.narrative.Narrative;
import vn.laichau.hatangso.reporting.document.paragraph.Paragraph;
import vn.laichau.hatangso.reporting.document.provenance.FigureSources;
import vn.laichau.hatangso.reporting.document.web.HtmlPageWriter;
import vn.laichau.hatangso.reporting.document.wording.WordingHistory;
import vn.laichau.hatangso.reporting.report.ReportContent;
import vn.laichau.hatangso.reporting.report.ReportHead;
import vn.laichau.hatangso.reporting.report.outline.Outline;
import vn.laichau.hatangso.reporting.report.outline.StoredOutlines;
import vn.laichau.hatangso.reporting.report.outline.StoredOutlines.Stored;
import vn.laichau.hatangso.reporting.report.outline.StoredOutlines.Use;
import vn.laichau.hatangso.reporting.report.outline.StoredOutlines.Version;
import vn.laichau.hatangso.reporting.report.stored.ReadableReports;
import vn.laichau.hatangso.reporting.report.stored.ReportCommands;

/** Reads and changes outlines, each use in one transaction. What tells a report runs under a permit of the caller. */
@ApplicationScoped
@Transactional
class Outlining {

    private final StoredOutlines outlines;
    private final ReadableReports reports;
    private final ReportCommands commands;
    private final WordingHistory wordings;
    private final URI portal;

    Outlining(
            StoredOutlines outlines,
            ReadableReports reports,
            ReportCommands commands,
            WordingHistory wordings,
            @ConfigProperty(name = "suite.public-url") URI portal) {
        this.outlines = outlines;
        this.reports = reports;
        this.commands = commands;
        this.wordings = wordings;
        this.portal = portal;
    }

    /** @param version null for the present one; zero for that of the suite */
    OutlineView get(Use use, Long version) {
        if (version == null) {
            return OutlineView.of(use, outlines.latest(use));
        }
        if (version == 0) {
            return OutlineView.of(use, Optional.empty());
        }
        return OutlineView.of(use, Optional.of(outlines.find(use, version).orElseThrow(CommonProblem.NOT_FOUND::asIs)));
    }

    List<Version> versions(Use use) {
        return outlines.versions(use);
    }

    /** What an outline is tried on; empty while there is no report of the kind. */
    Optional<ReportHead> toTry(Use use) {
        return reports.findToTry(use);
    }

    OutlineView save(Use use, Revision seen, Outline outline) {
        var version = requireSeen(use, seen);
        return write(use, version + 1, Optional.of(checked(use, outline)));
    }

    OutlineView reset(Use use, Revision seen) {
        return write(use, requireSeen(use, seen) + 1, Optional.empty());
    }

    /** Never over what the next year has of its own. */
    OutlineView copy(Use use, Revision seen) {
        requireSeen(use, seen);
        var next = outlines.latest(use.nextYear());
        if (next.flatMap(Stored::outline).isPresent()) {
            throw ReportingProblem.OUTLINE_EXISTS.asIs();
        }
        var outline = get(use, null).outline();
        return write(use.nextYear(), next.map(Stored::version).orElse(0L) + 1, Optional.of(outline));
    }

    OutlineComparison compare(Use use) {
        return OutlineComparison.of(get(use, null).outline(), get(use, 0L).outline());
    }

    /** The newest report as a page, as it would be by an outline that is not saved. */
    byte[] preview(Use use, ReportHead head, Language language, Outline outline) {
        var content = content(head).by(checked(use, outline));
        var narrative = Narrative.of(content, language, wordings.present(head.id(), language));
        return HtmlPageWriter.of(narrative.onScreen(), FigureSources.of(content), portal);
    }

    /** The sentences of the newest report whose figures can be placed. */
    List<Paragraph> bindable(ReportHead head) {
        return Narrative.of(content(head), Language.VI, Map.of()).bindable().stream()
                .filter(paragraph -> !paragraph.figures().isEmpty())
                .toList();
    }

    private Outline checked(Use use, Outline outline) {
        return OutlineCheck.checked(outline, use.kind(), () -> figures(use));
    }

    /** What can be placed now, and what was placed once: another report may not have the sentence this time. */
    private Map<String, Set<String>> figures(Use use) {
        var known = new HashMap<String, Set<String>>();
        toTry(use)
                .map(this::bindable)
                .orElse(List.of())
                .forEach(paragraph -> known.computeIfAbsent(paragraph.key(), key -> new HashSet<>())
                        .addAll(names(paragraph)));
        get(use, null).outline().sections().stream()
                .flatMap(section -> section.figures().stream())
                .forEach(figure -> known.computeIfAbsent(figure.paragraph(), key -> new HashSet<>())
                        .add(figure.figure()));
        return known;
    }

    private static Set<String> names(Paragraph paragraph) {
        return paragraph.figures().stream().map(Span::name).collect(toSet());
    }

    private ReportContent content(ReportHead head) {
        return reports.findContent(head).orElseThrow(CommonProblem.UNAVAILABLE::asIs);
    }

    private long requireSeen(Use use, Revision seen) {
        var version = outlines.latest(use).map(Stored::version).orElse(0L);
        Revision.requireSeen(seen, version);
        return version;
    }

    private OutlineView write(Use use, long version, Optional<Outline> outline) {
        // Somebody else may have been quicker since.
        var id = outlines.add(use, version, outline).orElseThrow(CommonProblem.PRECONDITION_FAILED::asIs);
        commands.follow(use, outline.isPresent() ? id : null);
        return get(use, null);
    }
}
