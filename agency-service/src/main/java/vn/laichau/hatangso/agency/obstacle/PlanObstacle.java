package vn.laichau.hatangso.agency.obstacle;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import vn.laichau.hatangso.agency.planentity.QuotedPlanEntity;
import vn.laichau.hatangso.chassis.text.Text;

/** A difficulty on the way to the plan's targets. */
@Entity
@jakarta.persistence.Table(name = "obstacle")
class PlanObstacle extends QuotedPlanEntity<NewObstacle> implements Obstacle {

    private String titleVi;

    private String titleEn;

    private List<String> causes;
    private List<String> about;

    @Enumerated(EnumType.STRING)
    private ObstacleState state;

    private String source;

    protected PlanObstacle() {}

    PlanObstacle(String plan, String code) {
        super(plan, code);
        this.state = ObstacleState.OPEN;
        this.source = "PLAN";
    }

    @Override
    protected void restate(NewObstacle row) {
        quote(row);
        titleVi = row.title().vi();
        titleEn = row.title().en();
        causes = row.causes();
        about = row.about();
    }

    /** The plan speaks for no agency. */
    @Override
    public String organisation() {
        return null;
    }

    @Override
    public ObstacleState state() {
        return state;
    }

    /** Nobody changes what the plan names. */
    @Override
    public long revision() {
        return 0;
    }

    @Override
    public void moveTo(String next) {
        state = ObstacleState.valueOf(next);
    }

    @Override
    public ObstacleView view() {
        return new ObstacleView(
                code(), quotation(), Text.of(titleVi, titleEn), causes, about, state.name(), source, id(), null);
    }
}
