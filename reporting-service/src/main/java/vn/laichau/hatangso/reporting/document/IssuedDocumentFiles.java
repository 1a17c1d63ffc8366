package vn.laichau.hatangso.reporting.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.job.Jobs;
import vn.laichau.hatangso.reporting.report.ReportIssued;

/** Has the official files of a document made as soon as it is issued, so that they are what was deployed on that day. */
@ApplicationScoped
class IssuedDocumentFiles {

    private static final List<Format> OFFICIAL = List.of(Format.DOCX, Format.PDF, Format.HTML, Format.XLSX);

    private final Jobs jobs;
    private final Callers callers;

    IssuedDocumentFiles(Jobs jobs, Callers callers) {
        this.jobs = jobs;
        this.callers = callers;
    }

    /** In the transaction that issues it. */
    void order(@Observes ReportIssued issued) {
        var own = callers.get().organisation();
        OFFICIAL.forEach(format ->
                jobs.submit(RenderJob.KIND, new RenderJob.Order(issued.report(), format, Language.VI).text(), own));
    }
}
