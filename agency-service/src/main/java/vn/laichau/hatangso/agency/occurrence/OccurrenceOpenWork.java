package vn.laichau.hatangso.agency.occurrence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.laichau.hatangso.agency.responsibility.OpenWork;
import vn.laichau.hatangso.agency.responsibility.OpenWorkItem;
import vn.laichau.hatangso.agency.responsibility.WorkItem;
import vn.laichau.hatangso.agency.responsibility.WorkItemKind;
import vn.laichau.hatangso.chassis.text.Text;

/** What agencies have begun, or are to begin, of tasks; what is done stays with them. */
@ApplicationScoped
class OccurrenceOpenWork implements OpenWork {

    private static final Text RESPONSIBLE = Text.of("Đang thực hiện", "Responsible");

    private final Occurrences occurrences;

    OccurrenceOpenWork(Occurrences occurrences) {
        this.occurrences = occurrences;
    }

    @Override
    public List<OpenWorkItem> list() {
        return occurrences.open().stream().map(OccurrenceOpenWork::thing).toList();
    }

    private static OpenWorkItem thing(Occurrence occurrence) {
        var named = new WorkItem(WorkItemKind.OCCURRENCE, occurrence.id().toString());
        var task = occurrence.task();
        return new OpenWorkItem(named, task.thing(), occurrence.organisation(), RESPONSIBLE, task.title());
    }
}
