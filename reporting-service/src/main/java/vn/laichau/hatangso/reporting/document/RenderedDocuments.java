package vn.laichau.hatangso.reporting.document;

import io.quarkus.cache.CacheKey;
import io.quarkus.cache.CacheResult;
import jakarta.enterprise.context.ApplicationScoped;
import vn.laichau.hatangso.reporting.document.annual.AnnualReport;
import vn.laichau.hatangso.reporting.report.ReportKind;
import vn.laichau.hatangso.reporting.snapshot.SnapshotContent;

/** Renders documents and keeps the last few: a document is the same as long as its report's content is. */
@ApplicationScoped
class RenderedDocuments {

    @CacheResult(cacheName = "documents")
    byte[] docx(
            @CacheKey ReportKind kind, @CacheKey int year, @CacheKey String snapshotSha256, SnapshotContent snapshot) {
        return switch (kind) {
            case ANNUAL -> AnnualReport.docx(year, snapshot);
        };
    }
}
