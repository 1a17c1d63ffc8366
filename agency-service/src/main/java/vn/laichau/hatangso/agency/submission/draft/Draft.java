package vn.laichau.hatangso.agency.submission.draft;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.Stateful;

/** The content that an organisation last saved. */
@Entity
class Draft implements Stateful {

    private static final int SAVINGS_OF_A_MILLISECOND = 1_000;

    @Id
    @Column(name = "submission_id")
    private UUID submission;

    private String organisation;
    private String content;

    private Instant begunAt;

    private Instant savedAt;

    private String savedBy;

    @Version
    private long revision;

    protected Draft() {}

    Draft(UUID submission, String organisation) {
        this.submission = submission;
        this.organisation = organisation;
    }

    void save(String newContent, Actor actor) {
        content = newContent;
        savedBy = actor.account();
        savedAt = actor.at().truncatedTo(ChronoUnit.MILLIS);
        begunAt = begunAt == null ? savedAt : begunAt;
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
    @Override
    public long revision() {
        return savedAt.toEpochMilli() * SAVINGS_OF_A_MILLISECOND + revision % SAVINGS_OF_A_MILLISECOND;
    }
}
