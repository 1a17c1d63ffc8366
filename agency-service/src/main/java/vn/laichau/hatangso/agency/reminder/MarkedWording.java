package vn.laichau.hatangso.agency.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.laichau.hatangso.agency.planfile.DatabaseContent;
import vn.laichau.hatangso.chassis.time.RehearsalClock;

/** The words of letters, marked when they are about invented data or written in a rehearsal. */
@ApplicationScoped
class MarkedWording {

    private final DatabaseContent content;
    private final RehearsalClock rehearsalClock;
    private final String portal;

    MarkedWording(
            DatabaseContent content,
            RehearsalClock rehearsalClock,
            @ConfigProperty(name = "suite.public-url") String portal) {
        this.content = content;
        this.rehearsalClock = rehearsalClock;
        this.portal = portal;
    }

    ReminderWording ofReminders() {
        return new ReminderWording(mark(), portal);
    }

    DigestWording ofDigests() {
        return new DigestWording(mark());
    }

    private String mark() {
        var practice = rehearsalClock.isOn() ? "[Tập dượt – Rehearsal] " : "";
        return content.isDemonstration() ? practice + "[Dữ liệu trình diễn – Demonstration] " : practice;
    }
}
