package vn.laichau.hatangso.agency.reminder;

import io.smallrye.config.ConfigMapping;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;

/** When people are reminded. How often somebody looks is {@code reminders.every}. */
@ConfigMapping(prefix = "reminders")
interface ReminderSettings {

    /** Not "at": how often is read by the scheduler itself. */
    String every();

    /** The time of day in Vietnam from which on a reminder of that day goes out. */
    LocalTime at();

    /** How long a reminder that could not go out at its moment is still made up for. Later it would only confuse. */
    Duration catchUp();

    /** The first day of a digest's week. */
    DayOfWeek digestDay();

    /** How many days before and after its due day an obligation stands in the digest. */
    int digestDays();
}
