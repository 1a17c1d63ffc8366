package vn.laichau.hatangso.reporting.document.wording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.ReportingErrorCode;
import vn.laichau.hatangso.reporting.document.narrative.Narrative;
import vn.laichau.hatangso.reporting.document.narrative.OpenPlace;
import vn.laichau.hatangso.reporting.report.ReportContent;
import vn.laichau.hatangso.reporting.report.stored.OpenPlaces;
import vn.laichau.hatangso.reporting.report.stored.ReadableReports;

/** Reads a draft as it is worded now. */
@ApplicationScoped
@Transactional
class DraftCheck implements OpenPlaces {

    private static final String OUTLINE = "outline";

    private final ReadableReports reports;
    private final WordingHistory wordings;

    DraftCheck(ReadableReports reports, WordingHistory wordings) {
        this.reports = reports;
        this.wordings = wordings;
    }

    List<OpenPlace> places(UUID id) {
        return places(reports.findContent(id).orElseThrow(CommonProblem.NOT_FOUND::asIs));
    }

    private List<OpenPlace> places(ReportContent draft) {
        var worded = wordings.present(draft.head().id(), Language.VI);
        return Narrative.of(draft, Language.VI, worded).openPlaces();
    }

    @Override
    public List<FieldError> faults(ReportContent draft) {
        return places(draft).stream()
                .filter(OpenPlace::fault)
                .map(place -> ReportingErrorCode.BLANK.at(
                        place.paragraph() == null ? OUTLINE : place.paragraph(),
                        place.heading() == null ? "" : place.heading()))
                .toList();
    }
}
