package vn.laichau.hatangso.indicator.territory.file;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.testing.PlanSchema;

class TerritorySchemaTest {

    @Test
    void thePublishedSchemaIsWhatAMapIsReadBy() throws IOException {
        PlanSchema.assertPublished("territories", TerritoryFile.class);
    }
}
