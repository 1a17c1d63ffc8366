package vn.laichau.hatangso.agency.obstacle;

import static vn.laichau.hatangso.chassis.planfile.RequiredMembers.member;
import static vn.laichau.hatangso.chassis.planfile.RequiredMembers.text;

import java.util.List;
import vn.laichau.hatangso.agency.planentity.QuotedPlanRow;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * A difficulty (khó khăn, vướng mắc) as a plan file states it.
 *
 * @param causes codes of the causes the plan gives for it
 * @param about what it touches, in keywords
 */
public record NewObstacle(
        String code,
        String clause,
        String quote,
        String corrected,
        String en,
        Text title,
        List<String> causes,
        List<String> about)
        implements QuotedPlanRow {

    public NewObstacle {
        QuotedPlanRow.require(code, clause, quote, en);
        text("title", title);
        member("causes", causes);
        member("about", about);
    }
}
