package vn.laichau.hatangso.agency.present;

import static vn.laichau.hatangso.chassis.planfile.Required.member;
import static vn.laichau.hatangso.chassis.planfile.Required.text;

import java.util.List;
import vn.laichau.hatangso.agency.clause.QuotedRow;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * A system that the plan found in place, as a plan file states it.
 *
 * @param parties who runs or uses it, in the words of the plan
 */
public record NewPresentSystem(
        String code,
        String clause,
        String quote,
        String corrected,
        String en,
        Text name,
        PresentSystem.SystemKind kind,
        List<String> parties,
        PresentSystem.State state)
        implements QuotedRow {

    public NewPresentSystem {
        QuotedRow.require(code, clause, quote, en);
        text("name", name);
        member("kind", kind);
        member("parties", parties);
        member("state", state);
    }
}
