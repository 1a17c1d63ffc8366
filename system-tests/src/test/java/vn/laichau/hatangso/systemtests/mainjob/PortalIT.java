package vn.laichau.hatangso.systemtests.mainjob;

import java.io.IOException;
import java.util.Map;

/** The December event, what is measured, what is decided, and the portal itself; its first page is the main job's. */
class PortalIT {

    @Journey
    void walksThroughTheDecemberEvent() throws IOException, InterruptedException {
        Browser.walk("december.test.mjs", Map.of());
    }

    @Journey
    void walksThroughWhatIsMeasured() throws IOException, InterruptedException {
        Browser.walk("measured.test.mjs", Map.of());
    }

    @Journey
    void followsAnObstacleToItsVerdictAndMoneyAndStandardsToTheirDecisions() throws IOException, InterruptedException {
        Browser.walk("chain.test.mjs", Map.of());
    }

    @Journey
    void walksThroughThePortalItself() throws IOException, InterruptedException {
        Browser.walk("portal.test.mjs", Map.of());
    }

    @Journey
    void leadsAReportFromItsDraftToTheCitizen() throws IOException, InterruptedException {
        Browser.walk("reports.test.mjs", Map.of());
    }

    @Journey
    void showsEachStateThatAPageCanBeIn() throws IOException, InterruptedException {
        Browser.walk("states.test.mjs", Map.of());
    }

    @Journey
    void servesTheCitizenAndTheAdministrator() throws IOException, InterruptedException {
        Browser.walk("people.test.mjs", Map.of());
    }
}
