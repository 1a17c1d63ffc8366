package vn.laichau.hatangso.reporting.document.prose;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.laichau.hatangso.chassis.http.ETags;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.reporting.ReportingProblem;
import vn.laichau.hatangso.reporting.document.telling.Paragraph;
import vn.laichau.hatangso.reporting.document.telling.Telling;
import vn.laichau.hatangso.reporting.entry.EnteredText;
import vn.laichau.hatangso.reporting.report.ReadableReports;
import vn.laichau.hatangso.reporting.report.ReportContent;
import vn.laichau.hatangso.reporting.report.Rewording;

/** The paragraphs of a report that the caller may see, each use in one transaction. Tells the report: only at a place. */
@ApplicationScoped
@Transactional
class Paragraphs {

    private final ReadableReports reports;
    private final ParagraphWordings wordings;
    private final Rewording rewording;

    Paragraphs(ReadableReports reports, ParagraphWordings wordings, Rewording rewording) {
        this.reports = reports;
        this.wordings = wordings;
        this.rewording = rewording;
    }

    List<ParagraphView> list(UUID id, Language language) {
        var versions = wordings.versions(id, language);
        return all(content(id), language).stream()
                .map(paragraph -> ParagraphView.of(paragraph, versions.getOrDefault(paragraph.key(), 0L)))
                .toList();
    }

    ParagraphView get(UUID id, Language language, String key) {
        var version = wordings.versions(id, language).getOrDefault(key, 0L);
        return ParagraphView.of(paragraph(content(id), language, key), version);
    }

    List<ParagraphWordings.Kept> history(UUID id, Language language, String key) {
        paragraph(content(id), language, key);
        return wordings.history(id, language, key);
    }

    ParagraphView word(UUID id, Language language, String key, String ifMatch, NewWording wording) {
        var content = content(id);
        var paragraph = paragraph(content, language, key);
        if (wording == null || wording.wording() == null) {
            throw CommonProblem.INVALID_REQUEST.at(List.of(new FieldError(
                    "/wording", "missing", Text.of("Trường bắt buộc bị thiếu", "This member is required"))));
        }
        EnteredText.requireSound("/wording", wording.wording());
        wording.length().ifPresent(error -> {
            throw CommonProblem.INVALID_CONTENT.at(List.of(error));
        });
        var next = nextVersion(id, language, key, ifMatch);
        var errors = wording.errors(paragraph);
        if (!errors.isEmpty()) {
            throw ReportingProblem.FIGURE_NOT_BOUND.at(errors);
        }
        wordings.write(id, language, key, next, wording.edit(paragraph));
        return ParagraphView.of(paragraph(content, language, key), next);
    }

    ParagraphView unword(UUID id, Language language, String key, String ifMatch) {
        var content = content(id);
        paragraph(content, language, key);
        var next = nextVersion(id, language, key, ifMatch);
        wordings.write(id, language, key, next, null);
        return ParagraphView.of(paragraph(content, language, key), next);
    }

    /** The report is held first: two who change one paragraph come one after the other. */
    private long nextVersion(UUID id, Language language, String key, String ifMatch) {
        if (!rewording.begin(id)) {
            throw ReportingProblem.REPORT_STATE.asIs();
        }
        long version = wordings.versions(id, language).getOrDefault(key, 0L);
        ETags.requireMatch(ifMatch, version);
        return version + 1;
    }

    private ReportContent content(UUID id) {
        return reports.findWithSnapshot(id).flatMap(reports::findContent).orElseThrow(CommonProblem.NOT_FOUND::asIs);
    }

    private Paragraph paragraph(ReportContent content, Language language, String key) {
        return all(content, language).stream()
                .filter(paragraph -> paragraph.key().equals(key))
                .findFirst()
                .orElseThrow(CommonProblem.NOT_FOUND::asIs);
    }

    private List<Paragraph> all(ReportContent content, Language language) {
        return Telling.of(content, language, wordings.present(content.head().id(), language))
                .paragraphs();
    }
}
