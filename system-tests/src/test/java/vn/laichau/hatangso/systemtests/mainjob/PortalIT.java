package vn.laichau.hatangso.systemtests.mainjob;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import vn.laichau.hatangso.local.SuiteService;
import vn.laichau.hatangso.systemtests.suite.RealmClients;
import vn.laichau.hatangso.systemtests.suite.Replica;
import vn.laichau.hatangso.systemtests.suite.RunningSuite;
import vn.laichau.hatangso.systemtests.suite.RunsFirst;

/** The December event, what is measured, what is decided, and the portal itself; its first page is the main job's. */
@RunsFirst
class PortalIT {

    @BeforeAll
    static void unpackTheBrowser() throws IOException, InterruptedException {
        Browser.unpack();
    }

    @AfterAll
    static void eachPageOfTheRouterWasLookedAt() throws IOException {
        assertThat(VisitedPages.routes()).hasSizeGreaterThan(55);
        if (VisitedPages.isWhole()) {
            assertThat(VisitedPages.missing()).isEmpty();
        }
    }

    @BrowserJourney
    void walksThroughTheDecemberEvent() throws IOException, InterruptedException {
        Browser.walk("december.test.mjs", Map.of());
    }

    @BrowserJourney
    void walksThroughWhatIsMeasured() throws IOException, InterruptedException {
        Browser.walk("measured.test.mjs", Map.of());
    }

    @BrowserJourney
    void followsAnObstacleToItsVerdictAndMoneyAndStandardsToTheirDecisions() throws IOException, InterruptedException {
        Browser.walk("chain.test.mjs", Map.of());
    }

    @BrowserJourney
    void walksThroughThePortalItself() throws IOException, InterruptedException {
        Browser.walk("portal.test.mjs", Map.of());
    }

    @BrowserJourney
    void leadsAReportFromItsDraftToTheCitizen() throws IOException, InterruptedException {
        Browser.walk("reports.test.mjs", Map.of());
    }

    @BrowserJourney
    void showsEachStateThatAPageCanBeIn() throws IOException, InterruptedException {
        Browser.walk("states.test.mjs", Map.of());
    }

    @BrowserJourney
    void losesNothingThatIsTypedWithoutAConnection() throws IOException, InterruptedException {
        Browser.walk("offline.test.mjs", Map.of());
    }

    @BrowserJourney
    void servesTheCitizenAndTheAdministrator() throws IOException, InterruptedException {
        Browser.walk("people.test.mjs", Map.of());
    }

    @BrowserJourney
    void letsAFirmInByTheCommandsOfThePages() throws IOException, InterruptedException {
        var password = RunningSuite.get().credentials().keycloakAdministratorPassword();
        Browser.walk("keys.test.mjs", Map.of("KEYCLOAK_PASSWORD", password));
    }

    /** As in production; for one of the replicas every sign-in is too long ago. */
    @BrowserJourney
    void asksAnAdministratorForASecondFactorAndForAFreshSignIn() throws IOException, InterruptedException {
        var stack = RunningSuite.get();
        var person = "quan-tri-" + UUID.randomUUID().toString().substring(0, 8);
        RealmClients.of(stack)
                .createPerson(
                        person, "administrator", "dic", stack.credentials().password());
        try (var strict = Replica.start(SuiteService.GATEWAY, "GATEWAY_SESSION_FRESH_FOR=PT0S")) {
            Browser.walk(
                    "second-factor.test.mjs",
                    Map.of(
                            "PERSON",
                            person,
                            "STRICT_GATEWAY",
                            strict.address().toString().replaceAll("/$", "")));
        }
    }

    @BrowserJourney
    void letsClientsOfStatisticiansReadThePublishedFigures() throws IOException, InterruptedException {
        Browser.walk("open-data.test.mjs", Map.of());
    }

    @BrowserJourney
    void opensEveryOtherPageOnce() throws IOException, InterruptedException {
        Browser.walk("pages.test.mjs", Map.of());
    }
}
