package vn.laichau.hatangso.agency.obstacle.report;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.DynamicUpdate;
import vn.laichau.hatangso.agency.database.RevisionedEntity;
import vn.laichau.hatangso.agency.obstacle.Obstacle;
import vn.laichau.hatangso.agency.obstacle.ObstacleState;
import vn.laichau.hatangso.agency.obstacle.ObstacleTransition;
import vn.laichau.hatangso.agency.obstacle.ObstacleView;
import vn.laichau.hatangso.agency.obstacle.ReportedObstacleDetails;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.Transition;

/** A difficulty that an agency reports. */
@Entity
@DynamicUpdate
class ReportedObstacle extends RevisionedEntity implements Obstacle {

    private String organisation;
    private String title;
    private String description;
    private List<String> causes;
    private String cause;
    private List<String> indicators;
    private List<String> tasks;

    @ElementCollection
    @CollectionTable(name = "obstacle_place", joinColumns = @JoinColumn(name = "obstacle_id"))
    @OrderColumn(name = "position")
    private List<ObstacleTerritory> places = new ArrayList<>();

    /** Oldest first. */
    @ElementCollection
    @CollectionTable(name = "obstacle_wording", joinColumns = @JoinColumn(name = "obstacle_id"))
    @OrderColumn(name = "position")
    private List<FormerWording> earlier = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    private ObstacleState state;

    private Instant reportedAt;

    private String reportedBy;

    private Instant closedAt;

    private String closedBy;

    private String reason;

    protected ReportedObstacle() {}

    ReportedObstacle(ObstacleContent content, Actor actor) {
        this.organisation = actor.organisation();
        this.reportedAt = actor.at();
        this.reportedBy = actor.account();
        take(content, actor);
    }

    void change(ObstacleContent content, Actor actor) {
        earlier.add(wordingUntil(actor.at()));
        take(content, actor);
    }

    private void take(ObstacleContent content, Actor actor) {
        title = content.title();
        description = content.description();
        causes = content.causes();
        cause = content.cause();
        indicators = content.indicators();
        tasks = content.tasks();
        places.clear();
        content.territories().forEach(place -> places.add(ObstacleTerritory.of(organisation, place, actor.today())));
    }

    private FormerWording wordingUntil(Instant instant) {
        return new FormerWording(organisation, instant, title, description, causes, cause);
    }

    /** Ends its way: taken back, or put aside. */
    void close(String why, Actor actor) {
        closedAt = actor.at();
        closedBy = actor.account();
        reason = why;
    }

    @Override
    public void moveTo(String next) {
        state = ObstacleState.valueOf(next);
    }

    @Override
    public String organisation() {
        return organisation;
    }

    @Override
    public ObstacleState state() {
        return state;
    }

    @Override
    public ObstacleView view() {
        return view(wordingUntil(null), closedAt, null);
    }

    ObstacleView view(Actor reader) {
        return view(wordingUntil(null), closedAt, Transition.open(ObstacleTransition.class, this, reader));
    }

    /** In the words of that instant, and without an end that came later. */
    ObstacleView viewAt(Instant instant) {
        var words = earlier.stream()
                .filter(wording -> wording.saidUntil().isAfter(instant))
                .findFirst()
                .orElseGet(() -> wordingUntil(null));
        return view(words, closedAt == null || closedAt.isAfter(instant) ? null : closedAt, null);
    }

    private ObstacleView view(FormerWording words, Instant closed, List<ObstacleTransition> actions) {
        var report = new ReportedObstacleDetails(
                organisation,
                words.description(),
                words.cause(),
                indicators,
                places.stream().map(ObstacleTerritory::view).toList(),
                tasks,
                VietnamTime.of(reportedAt),
                VietnamTime.of(closed),
                closed == null ? null : reason,
                actions,
                revision());
        var name = Text.of(words.title(), words.title());
        return new ObstacleView(null, null, name, words.causes(), null, state.name(), "AGENCY", id(), report);
    }
}
