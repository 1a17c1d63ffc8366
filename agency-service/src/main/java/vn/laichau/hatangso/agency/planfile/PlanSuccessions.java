package vn.laichau.hatangso.agency.planfile;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import vn.laichau.hatangso.agency.organisation.RecordingDetails;
import vn.laichau.hatangso.agency.succession.SuccessionRecorder;
import vn.laichau.hatangso.agency.succession.rules.NewSuccession;
import vn.laichau.hatangso.agency.task.Tasks;

/**
 * What a law has made since of organisations that the plan names: recorded with the plan, so that nothing of theirs is without an
 * agency that exists. An administrator may correct it afterwards like any other succession.
 */
@ApplicationScoped
class PlanSuccessions {

    private static final String WITH_THE_PLAN = "Nạp kèm kế hoạch";

    private final SuccessionRecorder successionRecorder;
    private final Tasks tasks;
    private final ObjectMapper mapper;
    private final Clock clock;

    PlanSuccessions(SuccessionRecorder successionRecorder, Tasks tasks, ObjectMapper mapper, Clock clock) {
        this.successionRecorder = successionRecorder;
        this.tasks = tasks;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** @param each codes of the tasks in which every successor has a part of its own, not only the default successor */
    record Told(Set<String> each, List<NewSuccession> successions) {}

    @Transactional(TxType.MANDATORY)
    void record(byte[] file) throws IOException {
        var told = mapper.readValue(file, Told.class);
        for (var succession : told.successions()) {
            successionRecorder.record(succession, new RecordingDetails(clock.instant(), WITH_THE_PLAN));
            for (var ending : succession.predecessors()) {
                tasks.shareOut(told.each(), ending, succession.successors(), succession.day());
            }
        }
    }
}
