package vn.laichau.hatangso.agency.calendar;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * A day that differs from its weekday, as the API shows it.
 *
 * @param provisional true while the law foresees the holiday but its date is not announced; otherwise absent
 */
record CalendarDayView(
        LocalDate date,
        Text name,
        CalendarDay.Kind kind,
        Text legalSource,
        Boolean provisional,
        @JsonIgnore long revision) {}
