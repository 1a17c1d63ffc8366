package vn.laichau.hatangso.agency.entry;

import java.util.List;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Characters;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * Why something is done.
 *
 * @param reason up to 2,000 characters
 */
public record GivenReason(String reason) {

    private static final int LONGEST = 2_000;

    public List<FieldError> faults() {
        return Characters.areText(reason, LONGEST)
                ? List.of()
                : List.of(new FieldError(
                        "/reason",
                        "not-a-text",
                        Text.of("Cần nêu lý do, tối đa 2.000 ký tự", "Give a reason, in up to 2,000 characters")));
    }
}
