package vn.laichau.hatangso.agency.planfile;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.testing.PlanSchema;

class PlanSchemaTest {

    @Test
    void thePublishedSchemaIsWhatAFileOfObligationsIsReadBy() throws IOException {
        PlanSchema.assertPublished("obligations", PlanFile.class);
    }
}
