package vn.laichau.hatangso.indicator;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A service whose database was filled with the invented villages and figures at its first start. */
public class DemonstrationProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("plan.demonstration", "true", "exports.most-rows-of-a-workbook", "200");
    }
}
