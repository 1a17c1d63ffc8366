package vn.laichau.hatangso.agency.occurrence.update;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.laichau.hatangso.agency.occurrence.Occurrence;
import vn.laichau.hatangso.agency.occurrence.OccurrenceTransition;
import vn.laichau.hatangso.agency.occurrence.OccurrenceTransitions;
import vn.laichau.hatangso.agency.occurrence.update.Comment.CommentView;
import vn.laichau.hatangso.agency.occurrence.update.Comment.NewComment;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.Command;
import vn.laichau.hatangso.chassis.transition.Outcome;
import vn.laichau.hatangso.chassis.transition.Revision;

/** All comments; they are as visible as the occurrence they are about. */
@ApplicationScoped
class Comments implements PanacheRepositoryBase<Comment, UUID> {

    private final OccurrenceTransitions occurrences;

    Comments(OccurrenceTransitions occurrences) {
        this.occurrences = occurrences;
    }

    /** It changes nothing, so that nobody needs to have seen anything. */
    Outcome<CommentView> add(UUID occurrence, NewComment content, Actor actor) {
        var comment = new Comment(occurrence, content.text(), actor);
        return Command.<Occurrence>of(OccurrenceTransition.COMMENT, about -> persist(comment))
                .carryOut(occurrences.find(occurrence, actor.today()), actor, Revision.ANY, about -> flush())
                .map(about -> comment.view());
    }

    /** One row more than the limit, in the order of their coming. */
    List<Comment> page(UUID occurrence, UUID after, int limit) {
        return find("occurrence = ?1 and id > ?2 order by id", occurrence, after)
                .page(0, limit + 1)
                .list();
    }

    long countOf(UUID occurrence) {
        return count("occurrence", occurrence);
    }
}
