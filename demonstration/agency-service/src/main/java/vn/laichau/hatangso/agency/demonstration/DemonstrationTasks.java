package vn.laichau.hatangso.agency.demonstration;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.laichau.hatangso.agency.demonstration.TaskFile.Step;
import vn.laichau.hatangso.agency.demonstration.TaskFile.ToldTask;
import vn.laichau.hatangso.agency.occurrence.ReadableOccurrences;
import vn.laichau.hatangso.agency.planfile.DatabaseContent;
import vn.laichau.hatangso.agency.planfile.StartLimits;
import vn.laichau.hatangso.agency.task.content.TaskContent;
import vn.laichau.hatangso.agency.taskedit.EditTasks;

/**
 * Adds invented tasks to a demonstration database once, by the verbs of real ones. Only the instants are the file's; what
 * lies ahead of the clock has not happened yet.
 */
@ApplicationScoped
class DemonstrationTasks {

    private final DatabaseContent content;
    private final ActingAs actingAs;
    private final TaskLives lives;
    private final EditTasks keep;
    private final ReadableOccurrences occurrences;
    private final ObjectMapper mapper;

    DemonstrationTasks(
            DatabaseContent content,
            ActingAs actingAs,
            TaskLives lives,
            EditTasks keep,
            ReadableOccurrences occurrences,
            ObjectMapper mapper) {
        this.content = content;
        this.actingAs = actingAs;
        this.lives = lives;
        this.keep = keep;
        this.occurrences = occurrences;
        this.mapper = mapper;
    }

    @Transactional
    @TransactionConfiguration(timeout = StartLimits.SECONDS_TO_LOAD)
    void load(@Observes StartupEvent started) throws IOException {
        if (!content.isDemonstration()) {
            return;
        }
        for (var told : InventedFile.read(mapper, "tasks.json", TaskFile.class).tasks()) {
            var happened = told.life().stream()
                    .filter(step -> actingAs.hasHappened(step.at()))
                    .toList();
            if (!happened.isEmpty() && !actingAs.isTaskThere(told.content().code())) {
                live(told, happened);
            }
        }
    }

    /** The first step is the assignment; the leads do the others. */
    private void live(ToldTask told, List<Step> happened) throws IOException {
        var task = added(told.content(), happened.get(0).at());
        var byOrganisation = occurrences.ofTask(task);
        for (var organisation : byOrganisation.keySet()) {
            lives.live(byOrganisation.get(organisation), organisation, happened.subList(1, happened.size()));
        }
    }

    private UUID added(TaskContent task, OffsetDateTime at) {
        return Required.done(keep.add(task, lives.coordinator(at))).id();
    }
}
