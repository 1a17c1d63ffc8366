package vn.laichau.hatangso.agency.calendar;

import java.util.ArrayList;
import java.util.List;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Characters;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * What is said of a day of the calendar.
 *
 * @param provisional whether its date still waits for the announcement; false when left out
 */
record CalendarDayContent(Text name, CalendarDay.Kind kind, Text legalSource, Boolean provisional) {

    private static final int LONGEST = 500;

    List<FieldError> faults() {
        var faults = new ArrayList<FieldError>();
        if (kind == null) {
            faults.add(
                    new FieldError("/kind", "missing", Text.of("Thiếu loại ngày", "Say whether it is off or worked")));
        }
        check("/name", name, faults);
        check("/legalSource", legalSource, faults);
        return faults;
    }

    private static void check(String pointer, Text text, List<FieldError> faults) {
        if (text == null || !isText(text.vi()) || !isText(text.en())) {
            faults.add(new FieldError(
                    pointer,
                    "not-a-text",
                    Text.of(
                            "Cần một câu bằng tiếng Việt và tiếng Anh, tối đa 500 ký tự",
                            "A text in Vietnamese and in English is needed, up to 500 characters")));
        }
    }

    private static boolean isText(String text) {
        return Characters.areOneLine(text, LONGEST);
    }
}
