package vn.laichau.hatangso.systemtests.mainjob;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The December event and what is measured in the portal; its first page belongs to the main job. */
class PortalIT {

    @Test
    void walksThroughTheDecemberEvent() throws IOException, InterruptedException {
        Browser.walk("december.test.mjs", Map.of());
    }

    @Test
    void walksThroughWhatIsMeasured() throws IOException, InterruptedException {
        Browser.walk("measured.test.mjs", Map.of());
    }
}
