package vn.laichau.hatangso.agency.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.laichau.hatangso.agency.lineage.OpenThing;
import vn.laichau.hatangso.agency.lineage.OpenWork;
import vn.laichau.hatangso.agency.lineage.Thing;
import vn.laichau.hatangso.agency.lineage.ThingKind;
import vn.laichau.hatangso.chassis.text.Text;

/** What agencies have begun, or are to begin, of tasks; what is done stays with them. */
@ApplicationScoped
class OccurrenceWork implements OpenWork {

    private static final Text RESPONSIBLE = Text.of("Đang thực hiện", "Responsible");

    private final Occurrences occurrences;

    OccurrenceWork(Occurrences occurrences) {
        this.occurrences = occurrences;
    }

    @Override
    public List<OpenThing> list() {
        return occurrences.open().stream().map(OccurrenceWork::thing).toList();
    }

    private static OpenThing thing(Occurrence occurrence) {
        var named = new Thing(ThingKind.OCCURRENCE, occurrence.id().toString());
        var task = occurrence.task();
        return new OpenThing(named, task.thing(), occurrence.organisation(), RESPONSIBLE, task.title());
    }
}
