package vn.laichau.hatangso.reporting.document.annual;

import java.util.List;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.reporting.document.decree.Body;
import vn.laichau.hatangso.reporting.document.decree.Closing;
import vn.laichau.hatangso.reporting.document.decree.FileProperties;
import vn.laichau.hatangso.reporting.document.decree.Heading;
import vn.laichau.hatangso.reporting.document.decree.Issuer;
import vn.laichau.hatangso.reporting.document.decree.OfficialDocument;
import vn.laichau.hatangso.reporting.format.Dates;
import vn.laichau.hatangso.reporting.snapshot.SnapshotContent;
import vn.laichau.hatangso.reporting.source.IndicatorFacts;

/** The yearly report of the DIC to the Provincial People's Committee, as a DOCX. */
public final class AnnualReport {

    private static final Heading.Type TYPE = new Heading.Type("BÁO CÁO", "BC");
    private static final String DEMONSTRATION = "DỮ LIỆU TRÌNH DIỄN";
    private static final String NOT_REAL = DEMONSTRATION + " – KHÔNG PHẢI SỐ LIỆU THẬT";

    private static final List<Chapter> CHAPTERS = List.of(
            new DirectionChapter(),
            new ResultsChapter(),
            new DutiesChapter(),
            new ObstaclesChapter(),
            new ProposalsChapter(),
            new NextYearChapter());

    private final AnnualFacts facts;
    private final Issuer issuer;
    private final String subject;

    private AnnualReport(AnnualFacts facts) {
        this.facts = facts;
        this.issuer = Issuers.of(facts);
        this.subject = "năm %s thực hiện %s".formatted(facts.year(), facts.planTitle());
    }

    /** Tells the year from a snapshot; the same two give the same bytes. */
    public static byte[] docx(int year, SnapshotContent snapshot) {
        return new AnnualReport(AnnualFacts.of(year, snapshot)).docx();
    }

    private byte[] docx() {
        var heading = heading();
        var document = new OfficialDocument();
        document.head(heading);
        document.body(this::text);
        document.foot(closing());
        facts.indicator().ifPresent(indicator -> annexes(document, heading, indicator));
        var label = facts.isDemonstration() ? DEMONSTRATION : null;
        var properties = new FileProperties("Báo cáo kết quả " + subject, issuer.body(), label, facts.cutOff());
        return document.toBytes(properties, notice());
    }

    private void annexes(OfficialDocument document, Heading heading, IndicatorFacts indicator) {
        var belongsTo = "Kèm theo Báo cáo %s của %s".formatted(heading.reference(), issuer.body());
        var targets = TargetAnnex.of(indicator.progress().items());
        document.annex(TargetAnnex.TITLE, belongsTo, body -> body.table(targets));
        if (!indicator.operatorFigures().isEmpty()) {
            var figures = new OperatorFigures(facts, indicator.operatorFigures()).table();
            document.annex(OperatorFigures.ANNEX, belongsTo, body -> body.table(figures));
        }
    }

    private Heading heading() {
        var drafted = facts.cutOff().atZone(VietnamTime.ZONE).toLocalDate();
        return new Heading(issuer, TYPE, "Kết quả " + subject, issuer.parent(), notice(), drafted);
    }

    private String notice() {
        return facts.isDemonstration() ? NOT_REAL : null;
    }

    private void text(Body body) {
        body.paragraph("Thực hiện %s, %s báo cáo kết quả năm %s như sau. Số liệu được chốt đến %s."
                .formatted(facts.planTitle(), issuer.body(), facts.year(), Dates.inWords(facts.cutOff())));
        CHAPTERS.forEach(chapter -> chapter.write(body, facts));
        body.paragraph("Trên đây là báo cáo kết quả %s; %s kính báo cáo %s xem xét, chỉ đạo./."
                .formatted(subject, issuer.body(), issuer.parent()));
    }

    private Closing closing() {
        var recipients = Recipients.of(facts.plan().map(plan -> plan.code()));
        return new Closing(recipients.besidesFiles(), recipients.filedAt(), List.of("GIÁM ĐỐC"), "");
    }
}
