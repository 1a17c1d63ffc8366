package vn.laichau.hatangso.agency.existingsystem;

import static vn.laichau.hatangso.chassis.planfile.RequiredMembers.member;
import static vn.laichau.hatangso.chassis.planfile.RequiredMembers.text;

import java.util.List;
import vn.laichau.hatangso.agency.planentity.QuotedPlanRow;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * A system that the plan found in place, as a plan file states it.
 *
 * @param parties who runs or uses it, in the words of the plan
 */
public record NewExistingSystem(
        String code,
        String clause,
        String quote,
        String corrected,
        String en,
        Text name,
        ExistingSystem.SystemKind kind,
        List<String> parties,
        ExistingSystem.State state)
        implements QuotedPlanRow {

    public NewExistingSystem {
        QuotedPlanRow.require(code, clause, quote, en);
        text("name", name);
        member("kind", kind);
        member("parties", parties);
        member("state", state);
    }
}
