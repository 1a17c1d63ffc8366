package vn.laichau.hatangso.agency.planfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.chassis.planfile.PlanFiles;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;

@QuarkusTest
class ConcurrentLoadingTest extends RunningService {

    private static final byte[] FILE = """
            {"plan": "race-2024", "version": "1", "organisations": [
              {"code": "race-agency", "kind": "DEPARTMENT", "name": {"vi": "Sở", "en": "Department"}, "shortName": "Sở"}],
             "tasks": [], "obligations": [], "obstacles": [], "causes": [], "existingSystems": []}
            """.getBytes(UTF_8);

    @Inject
    LoadPlan loadPlan;

    @Inject
    PlanFiles files;

    @Test
    void loadsAFileOnceWhenSeveralReplicasStartTogether() {
        var loads = IntStream.range(0, 6)
                .mapToObj(
                        replica -> CompletableFuture.supplyAsync(() -> files.load(loadPlan, "race-2024", FILE, false)))
                .toList();

        var results = loads.stream().map(load -> load.join().orThrow()).toList();
        assertThat(results).extracting(PlanLoaded::created).containsOnlyOnce(1);
        assertThat(results).filteredOn(result -> result.unchanged() == 1).hasSize(5);
        assertThat(SuiteDatabase.count("SELECT count(*) FROM agency WHERE plan = 'race-2024'"))
                .isOne();
    }
}
