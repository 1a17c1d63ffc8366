package vn.laichau.hatangso.reporting.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.reporting.job.JobTask;
import vn.laichau.hatangso.reporting.json.ExactJson;
import vn.laichau.hatangso.reporting.report.ReadableReports;

/** Makes a report's file ahead of who will ask for it. */
@ApplicationScoped
class RenderTask implements JobTask {

    static final String KIND = "render";

    private final ReadableReports reports;
    private final ReportDocuments documents;

    RenderTask(ReadableReports reports, ReportDocuments documents) {
        this.reports = reports;
        this.documents = documents;
    }

    /** Which file. */
    record Order(UUID report, Format format, Language language) {

        String text() {
            return ExactJson.canonical(ExactJson.tree(this));
        }

        static Order read(String text) {
            try {
                return ExactJson.as(Order.class, ExactJson.read(text));
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(String task, Progress progress) {
        var order = Order.read(task);
        progress.reached("COLLECT", 10, Text.of("Đọc bản chụp số liệu", "Reading the snapshot"));
        var head = reports.findOrdered(order.report()).orElseThrow();
        progress.reached("RENDER", 30, Text.of("Dàn trang văn bản", "Making the document"));
        documents.makeAhead(head, order.format(), order.language());
        progress.reached("KEEP", 90, Text.of("Lưu tệp", "Keeping the file"));
        return "/api/v1/reports/%s/documents/%s?language=%s"
                .formatted(order.report(), order.format().ending(), order.language());
    }
}
