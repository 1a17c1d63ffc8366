package vn.laichau.hatangso.indicator.territory.file;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;
import vn.laichau.hatangso.indicator.observation.recording.RecordingLock;

/** The province's 106 and 38 communes, for tests without a running service. */
public final class ProvinceMap {

    private ProvinceMap() {}

    public static void load(Jdbi jdbi, ObjectMapper mapper) {
        try (var file = ProvinceMap.class.getResourceAsStream("/plan/lai-chau-2023/territories.json")) {
            new LoadTerritories(jdbi, new RecordingLock(Clock.systemUTC()))
                    .store(mapper.readValue(file, TerritoryFile.class), true)
                    .orThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
