package vn.laichau.hatangso.agency.occurrence.update;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import vn.laichau.hatangso.agency.occurrence.Occurrence;
import vn.laichau.hatangso.chassis.content.Prose;
import vn.laichau.hatangso.chassis.content.Required;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.chassis.transition.Actor;

/** Something said about an occurrence; it changes nothing. */
@Entity(name = "TaskComment")
@Table(name = "task_comment")
class Comment {

    @Id
    @UuidGenerator(style = Style.VERSION_7)
    private UUID id;

    @Column(name = "occurrence_id")
    private UUID occurrence;

    private String organisation;

    private String saidBy;

    private Instant saidAt;

    private String words;

    protected Comment() {}

    Comment(UUID occurrence, String words, Actor actor) {
        this.occurrence = occurrence;
        this.organisation = actor.organisation();
        this.saidBy = actor.account();
        this.saidAt = actor.at();
        this.words = words;
    }

    CommentView view() {
        return new CommentView(id, organisation, saidBy, VietnamTime.of(saidAt), words);
    }

    /** A comment as the API shows it. */
    record CommentView(UUID id, String organisation, String saidBy, OffsetDateTime saidAt, String text) {}

    /** @param text up to 5,000 characters */
    record NewComment(
            @Required @Prose(Occurrence.LONGEST_TEXT) String text) {}
}
