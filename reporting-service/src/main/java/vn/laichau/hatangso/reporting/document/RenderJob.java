package vn.laichau.hatangso.reporting.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.reporting.job.JobHandler;
import vn.laichau.hatangso.reporting.job.JobHandler.Progress;
import vn.laichau.hatangso.reporting.job.Jobs;
import vn.laichau.hatangso.reporting.json.ExactJson;
import vn.laichau.hatangso.reporting.report.Edition;
import vn.laichau.hatangso.reporting.report.ReportIssued;
import vn.laichau.hatangso.reporting.report.ReportPublished;
import vn.laichau.hatangso.reporting.report.stored.ReadableReports;

/** Makes a report's file ahead of who will ask for it; the official ones as soon as it is issued, so that they are what was deployed on that day. */
@ApplicationScoped
class RenderJob implements JobHandler {

    static final String KIND = "render";

    private static final List<Format> OFFICIAL = List.of(Format.DOCX, Format.PDF, Format.HTML, Format.XLSX);

    private final Jobs jobs;
    private final Callers callers;
    private final ReadableReports reports;
    private final ReportFiles files;

    RenderJob(Jobs jobs, Callers callers, ReadableReports reports, ReportFiles files) {
        this.jobs = jobs;
        this.callers = callers;
        this.reports = reports;
        this.files = files;
    }

    /** In the transaction that issues it. */
    void order(@Observes ReportIssued issued) {
        order(issued.report(), OFFICIAL, Edition.INTERNAL);
    }

    /** In the transaction that publishes it: what everybody reads is what the coordinator was shown. */
    void order(@Observes ReportPublished published) {
        order(published.report(), List.of(Format.values()), Edition.PUBLIC);
    }

    private void order(UUID report, List<Format> formats, Edition edition) {
        var own = callers.get().organisation();
        formats.forEach(format ->
                jobs.submit(KIND, new Order(report, new Wanted(format, Language.VI, edition)).text(), own));
    }

    /** Which file. */
    record Order(UUID report, Wanted wanted) {

        String text() {
            return ExactJson.canonical(ExactJson.tree(this));
        }

        static Order read(String text) {
            return ExactJson.read(Order.class, text);
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** How far a file is. */
    enum Stage {
        COLLECT(10, "Đọc bản chụp số liệu", "Reading the snapshot"),
        RENDER(30, "Dàn trang văn bản", "Making the document"),
        KEEP(90, "Lưu tệp", "Keeping the file");

        private final int percent;
        private final Text message;

        Stage(int percent, String vi, String en) {
            this.percent = percent;
            this.message = Text.of(vi, en);
        }

        void isReached(Progress progress) {
            progress.reached(name(), percent, message);
        }
    }

    @Override
    public String run(String task, Progress progress) {
        var order = Order.read(task);
        var head = reports.findOrdered(order.report()).orElseThrow(CommonProblem.NOT_FOUND::asIs);
        files.renderInJob(head, order.wanted(), progress);
        return ReportFiles.address(order.report(), order.wanted()) + "&language="
                + order.wanted().language();
    }
}
