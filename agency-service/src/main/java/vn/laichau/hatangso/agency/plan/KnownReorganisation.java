package vn.laichau.hatangso.agency.plan;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import vn.laichau.hatangso.agency.organisation.Statement;
import vn.laichau.hatangso.agency.succession.NewSuccession;
import vn.laichau.hatangso.agency.succession.Reorganisation;
import vn.laichau.hatangso.agency.task.Tasks;

/**
 * What a law has made since of agencies that the plan names: recorded with the plan, so that nothing of theirs is without an
 * agency that exists. An administrator may correct it afterwards like any other succession.
 */
@ApplicationScoped
class KnownReorganisation {

    private static final String WITH_THE_PLAN = "Nạp kèm kế hoạch";

    private final Reorganisation reorganisation;
    private final Tasks tasks;
    private final ObjectMapper mapper;
    private final Clock clock;

    KnownReorganisation(Reorganisation reorganisation, Tasks tasks, ObjectMapper mapper, Clock clock) {
        this.reorganisation = reorganisation;
        this.tasks = tasks;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** @param each codes of the tasks in which every successor has a part of its own, not only the heir */
    record Told(Set<String> each, List<NewSuccession> successions) {}

    @Transactional(TxType.MANDATORY)
    void record(byte[] file) throws IOException {
        var told = mapper.readValue(file, Told.class);
        for (var succession : told.successions()) {
            reorganisation.record(succession, new Statement(clock.instant(), WITH_THE_PLAN));
            for (var ending : succession.predecessors()) {
                tasks.shareOut(told.each(), ending, succession.successors(), succession.day());
            }
        }
    }
}
