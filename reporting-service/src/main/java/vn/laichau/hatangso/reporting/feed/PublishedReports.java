package vn.laichau.hatangso.reporting.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.laichau.hatangso.chassis.database.Sql;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.reporting.report.Issue;
import vn.laichau.hatangso.reporting.report.ReportKind;

/** Reports that everybody may read, the last published first. */
@ApplicationScoped
class PublishedReports {

    /** Readers of feeds come again before there are more. */
    private static final int MOST = 100;

    private static final String LIST = """
            SELECT r.id, r.kind, r.year, r.subject, r.number, r.symbol, r.issued_on, p.at AS published_at
            FROM report r JOIN report_publication() p ON p.report = r.id
            WHERE r.state = 'PUBLISHED' ORDER BY p.at DESC, r.id DESC LIMIT ?
            """;

    private final Sql sql;

    PublishedReports(Sql sql) {
        this.sql = sql;
    }

    /**
     * One of them.
     *
     * @param subject code of the organisation or territory that it is about; null for none
     */
    record PublishedReport(
            UUID id,
            ReportKind kind,
            int year,
            String subject,
            int number,
            String symbol,
            LocalDate issuedOn,
            OffsetDateTime publishedAt) {

        /** As a list of reports names them. */
        Text title() {
            var about = subject == null ? "" : " (" + subject + ")";
            var name = name();
            var reference = Issue.reference(number, symbol);
            return Text.of(
                    name.vi() + " năm " + year + about + ", số " + reference,
                    name.en() + " " + year + about + ", no. " + reference);
        }

        private Text name() {
            return switch (kind) {
                case ANNUAL -> Text.of("Báo cáo hằng năm", "Annual report");
                case MID_TERM -> Text.of("Báo cáo sơ kết", "Mid-term report");
                case FINAL -> Text.of("Báo cáo tổng kết", "Final report");
                case COMPLIANCE -> Text.of("Báo cáo tình hình thực hiện nghĩa vụ", "Report on obligations");
                case AGENCY -> Text.of("Báo cáo về cơ quan", "Report on an agency");
                case TERRITORY -> Text.of("Báo cáo về địa bàn", "Report on a territory");
                case OPERATOR -> Text.of("Báo cáo về doanh nghiệp", "Report on an operator");
                case REMINDER -> Text.of("Công văn đôn đốc", "Reminder letter");
                case CORRECTION -> Text.of("Công văn đính chính", "Correction");
                case WITHDRAWAL -> Text.of("Thông báo thu hồi", "Notice of withdrawal");
                case PROPOSAL -> Text.of("Tờ trình", "Proposal");
            };
        }
    }

    @Transactional
    List<PublishedReport> list() {
        return sql.list(PublishedReport.class, LIST, MOST);
    }
}
