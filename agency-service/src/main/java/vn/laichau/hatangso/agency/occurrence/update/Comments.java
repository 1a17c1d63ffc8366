package vn.laichau.hatangso.agency.occurrence.update;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.laichau.hatangso.agency.occurrence.Occurrence;
import vn.laichau.hatangso.agency.occurrence.OccurrenceTransition;
import vn.laichau.hatangso.agency.occurrence.OccurrenceTransitions;
import vn.laichau.hatangso.chassis.content.Prose;
import vn.laichau.hatangso.chassis.content.Required;
import vn.laichau.hatangso.chassis.database.Sql;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.Command;
import vn.laichau.hatangso.chassis.transition.Outcome;
import vn.laichau.hatangso.chassis.transition.Revision;

/** What is said about occurrences; it changes nothing, and is as visible as the occurrence. */
@ApplicationScoped
class Comments {

    private static final String MEMBERS = "id, organisation, said_by, said_at, words AS text";

    private static final String ADD = """
            INSERT INTO task_comment (id, occurrence_id, organisation, said_by, said_at, words)
            VALUES (uuidv7(), ?, ?, ?, ?, ?) RETURNING\s""" + MEMBERS;

    private static final String PAGE =
            "SELECT " + MEMBERS + " FROM task_comment WHERE occurrence_id = ? AND id > ? ORDER BY id LIMIT ?";

    private final Sql sql;
    private final OccurrenceTransitions occurrences;

    Comments(Sql sql, OccurrenceTransitions occurrences) {
        this.sql = sql;
        this.occurrences = occurrences;
    }

    /** A comment as the API shows it. */
    record CommentView(UUID id, String organisation, String saidBy, OffsetDateTime saidAt, String text) {}

    /** @param text up to 5,000 characters */
    record NewComment(
            @Required @Prose(Occurrence.LONGEST_TEXT) String text) {}

    /** Nobody needs to have seen anything. */
    Outcome<CommentView> add(UUID occurrence, NewComment content, Actor actor) {
        return Command.<Occurrence>of(OccurrenceTransition.COMMENT)
                .carryOut(occurrences.find(occurrence, actor.today()), actor, Revision.ANY, about -> {})
                .map(about -> sql.get(
                        CommentView.class,
                        ADD,
                        occurrence,
                        actor.organisation(),
                        actor.account(),
                        actor.at(),
                        content.text()));
    }

    /** One row more than the limit, in the order of their coming. */
    List<CommentView> page(UUID occurrence, UUID after, int limit) {
        return sql.list(CommentView.class, PAGE, occurrence, after, limit + 1);
    }

    long countOf(UUID occurrence) {
        return sql.get(Long.class, "SELECT count(*) FROM task_comment WHERE occurrence_id = ?", occurrence);
    }
}
