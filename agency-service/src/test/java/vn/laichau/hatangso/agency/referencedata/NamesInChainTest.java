package vn.laichau.hatangso.agency.referencedata;

import static org.hamcrest.Matchers.contains;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.commune;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.draft;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.obstacle;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.post;
import static vn.laichau.hatangso.agency.surroundings.ProblemAssertions.isProblem;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.agency.surroundings.IndicatorPeer;
import vn.laichau.hatangso.agency.surroundings.RunningService;

/** Obstacles and proposals name what there is, once the names are known. */
@QuarkusTest
class NamesInChainTest extends RunningService {

    @Inject
    @RestClient
    ReferenceDataClient peer;

    @Inject
    ReferenceDataSettings settings;

    @AfterEach
    void letThePeerBeAwayAgain() {
        IndicatorPeer.takesEverything();
    }

    /** Only then: what is reported before is not checked against names. */
    private void learnNames() {
        var referenceDataCache = new ReferenceDataCache(peer, settings, Clock.systemUTC());
        QuarkusMock.installMockForType(referenceDataCache, ReferenceDataCache.class);
        IndicatorPeer.tellsNames();
        referenceDataCache.refresh();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"indicators\": [\"nobody-knows\"] | /indicators/0 | unknown-code",
                "\"territories\": [{\"code\": \"99\"}] | /territories/0/code | unknown-code",
                "\"territories\": [{\"code\": \"105\"}] | /territories/0/validOn | territory-not-valid",
                "\"territories\": [{\"code\": \"105\", \"validOn\": \"2025-07-01\"}] | /territories/0/validOn | territory-not-valid",
                "\"territories\": [{\"code\": \"03388\", \"validOn\": \"2025-06-30\"}] | /territories/0/validOn | territory-not-valid"
            })
    void refusesAnObstacleWhereThereIsNothing(String member, String pointer, String code) {
        learnNames();
        post(commune(), "/api/v1/obstacles", "{\"title\": \"x\", \"description\": \"x\", " + member + "}")
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"target\": \"nobody-knows\", \"value\": 1 | /items/0/target/target | unknown-code",
                "\"target\": \"household-fibre-2025\" | /items/0/target/value | value-and-comparator",
                "\"target\": \"roadmap-2025\", \"value\": 1 | /items/0/target/value | value-and-comparator"
            })
    void refusesAProposalAboutATargetThatIsNotThereOrMeasuredOtherwise(String change, String pointer, String code) {
        var obstacle = obstacle();
        learnNames();
        draft("{\"kind\": \"TARGET_AMENDMENT\", \"text\": \"x\", \"target\": {" + change + "}}", obstacle)
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
    }
}
