package vn.laichau.hatangso.agency.receipt;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/** A receipt as it was given; nothing of it ever changes. */
@Entity
class Receipt {

    @Id
    private String number;

    private String organisation;

    @Column(name = "submission_id")
    private UUID submission;

    private int version;
    private String obligation;
    private int year;
    private String sha256;

    private Instant arrivedAt;

    @Enumerated(EnumType.STRING)
    private Punctuality punctuality;

    private Instant obligationArrivedAt;

    @Enumerated(EnumType.STRING)
    private Punctuality obligationPunctuality;

    private boolean onPaper;

    private Instant recordedAt;

    private String scanSha256;

    private boolean demonstration;
    private boolean rehearsal;
    private String jws;

    protected Receipt() {}

    Receipt(ReceiptContent content, UUID submission, String jws) {
        this.number = content.number();
        this.organisation = content.organisation();
        this.submission = submission;
        this.version = content.version();
        this.obligation = content.obligation();
        this.year = content.year();
        this.sha256 = content.sha256();
        this.arrivedAt = content.arrivedAt().toInstant();
        this.punctuality = content.punctuality();
        this.obligationArrivedAt = instant(content.obligationArrivedAt());
        this.obligationPunctuality = content.obligationPunctuality();
        this.onPaper = content.onPaper() != null;
        this.recordedAt = instant(content.recordedAt());
        this.scanSha256 = content.scanSha256();
        this.demonstration = content.demonstration() != null;
        this.rehearsal = content.rehearsal() != null;
        this.jws = jws;
    }

    private static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    int version() {
        return version;
    }

    ReceiptView view() {
        return new ReceiptView(content(), jws);
    }

    private ReceiptContent content() {
        return new ReceiptContent(
                number,
                organisation,
                obligation,
                year,
                version,
                sha256,
                VietnamTime.of(arrivedAt),
                punctuality,
                VietnamTime.of(obligationArrivedAt),
                obligationPunctuality,
                onPaper ? true : null,
                VietnamTime.of(recordedAt),
                scanSha256,
                demonstration ? true : null,
                rehearsal ? true : null);
    }
}
