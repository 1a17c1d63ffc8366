package vn.laichau.hatangso.reporting.report;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import vn.laichau.hatangso.reporting.snapshot.Snapshot;

/** A report of one kind on one year, told from one snapshot. */
@Entity
class Report {

    /** Later reports have larger ids: lists are in the order of asking. */
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Enumerated(EnumType.STRING)
    private ReportKind kind;

    private int year;

    @Enumerated(EnumType.STRING)
    private ReportState state;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "snapshot")
    private Snapshot snapshot;

    private String requestedBy;
    private Instant requestedAt;

    @Version
    private long version;

    protected Report() {}

    /** @param requestedBy subject of the account that asked */
    static Report draft(ReportKind kind, int year, Snapshot snapshot, String requestedBy, Instant now) {
        var report = new Report();
        report.kind = kind;
        report.year = year;
        report.state = ReportState.DRAFT;
        report.snapshot = snapshot;
        report.requestedBy = requestedBy;
        report.requestedAt = now;
        return report;
    }

    UUID id() {
        return id;
    }

    ReportKind kind() {
        return kind;
    }

    int year() {
        return year;
    }

    ReportState state() {
        return state;
    }

    Snapshot snapshot() {
        return snapshot;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    long version() {
        return version;
    }
}
