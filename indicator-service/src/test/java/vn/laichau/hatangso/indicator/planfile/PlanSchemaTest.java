package vn.laichau.hatangso.indicator.planfile;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.testing.PlanSchema;

class PlanSchemaTest {

    @Test
    void thePublishedSchemaIsWhatAFileOfIndicatorsIsReadBy() throws IOException {
        PlanSchema.assertPublished("indicators", PlanFile.class);
    }
}
