package vn.laichau.hatangso.agency.submission;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import vn.laichau.hatangso.agency.receipt.Punctuality;

/**
 * What an organisation sends to fulfil one duty of one year. Its first version decides the punctuality; what is sent after
 * a return changes nothing about it.
 */
@Entity
class Submission {

    @Id
    @UuidGenerator(style = Style.VERSION_7)
    private UUID id;

    private String organisation;
    private String obligation;
    private int year;

    @Enumerated(EnumType.STRING)
    private SubmissionState state;

    @Enumerated(EnumType.STRING)
    private Punctuality punctuality;

    @Version
    private long revision;

    @OneToMany(mappedBy = "submission", cascade = CascadeType.PERSIST)
    @OrderBy("number")
    @BatchSize(size = 100)
    private List<SubmissionVersion> versions = new ArrayList<>();

    protected Submission() {}

    /** The first version of what fulfils a duty. */
    Submission(Incoming incoming, Punctuality punctuality) {
        this.organisation = incoming.organisation();
        this.obligation = incoming.content().obligation();
        this.year = incoming.content().year();
        this.punctuality = punctuality;
        add(incoming);
    }

    boolean isReturned() {
        return state == SubmissionState.RETURNED;
    }

    boolean isUnderReview() {
        return state == SubmissionState.SUBMITTED;
    }

    /** A new version after a return; the old ones stay. */
    void resubmit(Incoming incoming) {
        require(isReturned());
        add(incoming);
    }

    private void add(Incoming incoming) {
        versions.add(new SubmissionVersion(this, versions.size() + 1, incoming));
        state = SubmissionState.SUBMITTED;
    }

    void accept(String reviewer, Instant at) {
        require(isUnderReview());
        current().accept(reviewer, at);
        state = SubmissionState.ACCEPTED;
    }

    void giveBack(Objections objections, String reviewer, Instant at) {
        require(isUnderReview());
        current().giveBack(objections, reviewer, at);
        state = SubmissionState.RETURNED;
    }

    private void require(boolean allowed) {
        if (!allowed) {
            throw new IllegalStateException("submission %s is %s".formatted(id, state));
        }
    }

    SubmissionVersion current() {
        return versions.get(versions.size() - 1);
    }

    List<SubmissionVersion> versions() {
        return List.copyOf(versions);
    }

    UUID id() {
        return id;
    }

    String organisation() {
        return organisation;
    }

    String obligation() {
        return obligation;
    }

    int year() {
        return year;
    }

    SubmissionState state() {
        return state;
    }

    Punctuality punctuality() {
        return punctuality;
    }

    long revision() {
        return revision;
    }
}
