package vn.laichau.hatangso.reporting.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.document.narrative.Narrative;
import vn.laichau.hatangso.reporting.document.wording.WordingHistory;
import vn.laichau.hatangso.reporting.format.LanguageFormat;
import vn.laichau.hatangso.reporting.notice.NoticeClient.NoticeMessage;
import vn.laichau.hatangso.reporting.plan.PlanSettings;
import vn.laichau.hatangso.reporting.plan.ReportingPlans;
import vn.laichau.hatangso.reporting.rendering.HeapPermits;
import vn.laichau.hatangso.reporting.report.ReportContent;
import vn.laichau.hatangso.reporting.report.ReportHead;
import vn.laichau.hatangso.reporting.report.ReportKind;
import vn.laichau.hatangso.reporting.report.stored.ReadableReports;

/** Words a notice, Vietnamese first, and says whom it is for. */
@ApplicationScoped
class NoticeText {

    private final ReadableReports reports;
    private final WordingHistory wordings;
    private final HeapPermits permits;
    private final ReportingPlans plans;
    private final PlanSettings settings;
    private final URI portal;

    NoticeText(
            ReadableReports reports,
            WordingHistory wordings,
            HeapPermits permits,
            ReportingPlans plans,
            PlanSettings settings,
            @ConfigProperty(name = "suite.public-url") URI portal) {
        this.reports = reports;
        this.wordings = wordings;
        this.permits = permits;
        this.plans = plans;
        this.settings = settings;
        this.portal = portal;
    }

    NoticeMessage of(Notice notice) {
        if (notice.report() == null) {
            return unbegun(notice);
        }
        var head = reports.findOrdered(notice.report()).orElseThrow();
        try (var permit = permits.acquireForJob(head.snapshotBytes())) {
            var content = reports.findContent(head).orElseThrow();
            return switch (notice.about()) {
                case DRAFTED -> drafted(head, content);
                case ISSUED -> issued(head, content);
                case OVERDUE -> overdue(head, content, notice.day());
            };
        }
    }

    private NoticeMessage drafted(ReportHead head, ReportContent content) {
        var vi = narrative(head, content, Language.VI);
        var en = narrative(head, content, Language.EN);
        var body = """
            Dự thảo đã được lập theo lịch báo cáo: %s.
            Xem, sửa lời văn và trình duyệt tại: %s

            --
            This draft has been made by the reporting schedule: %s.
            Read it, edit its wording and submit it for approval at: %s
            """.formatted(vi.title(), page(head), en.title(), page(head));
        return new NoticeMessage(List.of(head.issuer()), List.of(), vi.mark() + "Dự thảo: " + vi.title(), body);
    }

    private NoticeMessage overdue(ReportHead head, ReportContent content, LocalDate sendBy) {
        var vi = narrative(head, content, Language.VI);
        var en = narrative(head, content, Language.EN);
        var body = """
            Quá hạn gửi: %s. Hạn gửi: %s; báo cáo chưa được ban hành.
            Xem và hoàn thành tại: %s

            --
            Overdue: %s. It was to be sent by %s and has not been issued yet.
            Read and complete it at: %s
            """.formatted(
                        vi.title(),
                        LanguageFormat.in(Language.VI).date(sendBy),
                        page(head),
                        en.title(),
                        LanguageFormat.in(Language.EN).date(sendBy),
                        page(head));
        return new NoticeMessage(List.of(head.issuer()), List.of(), vi.mark() + "Quá hạn gửi: " + vi.title(), body);
    }

    /** Nothing is collected for it: who issues it and what it is called, the plan says. */
    private NoticeMessage unbegun(Notice notice) {
        var issuer = plans.get(notice.plan()).issuer().code();
        var vi = Narrative.title(notice.kind(), notice.year(), Language.VI);
        var mark = settings.demonstration() ? Narrative.mark(Language.VI) : "";
        var page = portal + "/bao-cao/lap?loai=" + notice.kind() + "&ma=" + notice.plan();
        var body = """
            Quá hạn gửi: %s. Hạn gửi: %s; chưa có dự thảo nào.
            Lập báo cáo tại: %s

            --
            Overdue: %s. It was to be sent by %s, and there is no draft yet.
            Make the report at: %s
            """.formatted(
                        vi,
                        LanguageFormat.in(Language.VI).date(notice.day()),
                        page,
                        Narrative.title(notice.kind(), notice.year(), Language.EN),
                        LanguageFormat.in(Language.EN).date(notice.day()),
                        page);
        return new NoticeMessage(List.of(issuer), List.of(), mark + "Quá hạn gửi: " + vi, body);
    }

    private NoticeMessage issued(ReportHead head, ReportContent content) {
        var vi = narrative(head, content, Language.VI);
        var en = narrative(head, content, Language.EN);
        var subject = vi.mark() + "Văn bản " + vi.reference() + ": " + vi.title();
        // Who is reminded is no reader of our documents: the letter itself goes out.
        if (head.scope().kind() == ReportKind.REMINDER) {
            return new NoticeMessage(
                    vi.recipients(), vi.kindsOfRecipients(), subject, vi.asEmail() + "\n--\n" + en.asEmail());
        }
        var body = """
            Đã ban hành: %s, %s.
            Toàn văn (sau khi công bố, hoặc khi đăng nhập với quyền đọc): %s

            --
            Issued: %s, %s.
            Full text (once it is published, or when signed in with the right to read it): %s
            """.formatted(vi.title(), vi.reference(), page(head), en.title(), en.reference(), page(head));
        return new NoticeMessage(vi.recipients(), vi.kindsOfRecipients(), subject, body);
    }

    private Narrative narrative(ReportHead head, ReportContent content, Language language) {
        return Narrative.of(content, language, wordings.present(head.id(), language));
    }

    private String page(ReportHead head) {
        return portal + "/bao-cao/" + head.id();
    }
}
