package vn.laichau.hatangso.agency.work;

import java.util.ArrayList;
import java.util.List;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Characters;
import vn.laichau.hatangso.chassis.text.Text;

/** Whether people wrote something that can be kept. */
public final class GivenText {

    private static final int LONGEST = 5_000;

    private GivenText() {}

    /** @param place JSON pointer of the text */
    public static List<FieldError> faultsOf(String place, String text) {
        var faults = new ArrayList<FieldError>();
        if (!Characters.areText(text, LONGEST)) {
            faults.add(new FieldError(
                    place,
                    "not-a-text",
                    Text.of("Cần nội dung, tối đa 5.000 ký tự", "A text of up to 5,000 characters is needed")));
        }
        return faults;
    }
}
