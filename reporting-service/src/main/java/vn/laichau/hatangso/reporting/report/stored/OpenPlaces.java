package vn.laichau.hatangso.reporting.report.stored;

import java.util.List;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.reporting.report.ReportContent;

/** What the text of a draft still lacks: only who writes documents knows it. */
public interface OpenPlaces {

    /** Why it cannot be handed on, place by place. Tells the report: only at a place. */
    List<FieldError> faults(ReportContent draft);
}
