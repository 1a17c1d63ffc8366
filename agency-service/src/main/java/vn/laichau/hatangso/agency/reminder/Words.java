package vn.laichau.hatangso.agency.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.laichau.hatangso.agency.plan.DatabaseContent;
import vn.laichau.hatangso.chassis.time.Rehearsal;

/** The words of letters, marked when they are about invented data or written in a rehearsal. */
@ApplicationScoped
class Words {

    private final DatabaseContent content;
    private final Rehearsal rehearsal;
    private final String portal;

    Words(DatabaseContent content, Rehearsal rehearsal, @ConfigProperty(name = "suite.public-url") String portal) {
        this.content = content;
        this.rehearsal = rehearsal;
        this.portal = portal;
    }

    Wording ofReminders() {
        return new Wording(mark(), portal);
    }

    DigestWording ofDigests() {
        return new DigestWording(mark());
    }

    private String mark() {
        var practice = rehearsal.isOn() ? "[Tập dượt – Rehearsal] " : "";
        return content.isDemonstration() ? practice + "[Dữ liệu trình diễn – Demonstration] " : practice;
    }
}
