package vn.laichau.hatangso.agency.calendar;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import vn.laichau.hatangso.chassis.http.Addressed;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * A day that differs from its weekday, as the API shows it.
 *
 * @param provisional true while the law foresees the holiday but its date is not announced; otherwise absent
 * @param actions what the reader may do with it as it stands
 */
record CalendarDayView(
        LocalDate date,
        Text name,
        CalendarDay.DayKind kind,
        Text legalSource,
        Boolean provisional,
        List<CalendarDayTransition> actions,
        @JsonIgnore long revision)
        implements Addressed {

    @Override
    public String key() {
        return date.toString();
    }
}
