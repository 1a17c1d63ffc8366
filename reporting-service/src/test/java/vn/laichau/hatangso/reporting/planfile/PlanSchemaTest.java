package vn.laichau.hatangso.reporting.planfile;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.testing.PlanSchema;

class PlanSchemaTest {

    @Test
    void thePublishedSchemaIsWhatAFileOfReportsIsReadBy() throws IOException {
        PlanSchema.assertPublished("reports", PlanFile.class);
    }
}
