package vn.laichau.hatangso.agency.submission.draft;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** The content that an organisation last saved. */
@Entity
class Draft {

    private static final int SAVINGS_OF_A_MILLISECOND = 1_000;

    @Id
    @Column(name = "submission_id")
    private UUID submission;

    private String organisation;
    private String content;

    @Column(name = "begun_at")
    private Instant begunAt;

    @Column(name = "saved_at")
    private Instant savedAt;

    @Column(name = "saved_by")
    private String savedBy;

    @Version
    private long revision;

    protected Draft() {}

    Draft(UUID submission, String organisation) {
        this.submission = submission;
        this.organisation = organisation;
    }

    void save(String newContent, String account, Instant at) {
        content = newContent;
        savedBy = account;
        savedAt = at;
        begunAt = begunAt == null ? at : begunAt;
    }

    UUID submission() {
        return submission;
    }

    String content() {
        return content;
    }

    Instant savedAt() {
        return savedAt;
    }

    String savedBy() {
        return savedBy;
    }

    /** Never the same again, not even when a draft is thrown away and another one begun. */
    long revision() {
        return savedAt.toEpochMilli() * SAVINGS_OF_A_MILLISECOND + revision % SAVINGS_OF_A_MILLISECOND;
    }
}
