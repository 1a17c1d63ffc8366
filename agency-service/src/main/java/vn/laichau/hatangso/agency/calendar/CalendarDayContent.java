package vn.laichau.hatangso.agency.calendar;

import vn.laichau.hatangso.chassis.content.Line;
import vn.laichau.hatangso.chassis.content.Required;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * What is said of a day of the calendar.
 *
 * @param provisional whether its date still waits for the announcement; false when left out
 */
record CalendarDayContent(
        @Required @Line(LONGEST) Text name,
        @Required CalendarDay.DayKind kind,
        @Required @Line(LONGEST) Text legalSource,
        Boolean provisional) {

    private static final int LONGEST = 500;
}
