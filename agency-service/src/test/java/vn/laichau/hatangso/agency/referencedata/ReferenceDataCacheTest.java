package vn.laichau.hatangso.agency.referencedata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static vn.laichau.hatangso.agency.surroundings.ProblemAssertions.isProblem;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.freshYear;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.send;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.agency.surroundings.IndicatorPeer;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;

/** Each test begins with a dictionary that knows nothing yet; when it asks its peer is said here, not by the clock. */
@QuarkusTest
class ReferenceDataCacheTest extends RunningService {

    @Inject
    @RestClient
    ReferenceDataClient peer;

    @Inject
    ReferenceDataSettings settings;

    private final SettableClock clock = new SettableClock();
    private ReferenceDataCache referenceDataCache;

    @BeforeEach
    void knowNothing() {
        referenceDataCache = new ReferenceDataCache(peer, settings, clock);
        QuarkusMock.installMockForType(referenceDataCache, ReferenceDataCache.class);
    }

    @AfterEach
    void letThePeerBeAwayAgain() {
        IndicatorPeer.takesEverything();
    }

    private void learnNames() {
        IndicatorPeer.tellsNames();
        referenceDataCache.refresh();
        assertThat(referenceDataCache.find()).isPresent();
    }

    /** A clock that a test sets. */
    private static final class SettableClock extends Clock {

        private Instant now = Clock.systemUTC().instant();

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        void passes(Duration time) {
            now = now.plus(time);
        }
    }

    private static String figure(String indicator, String territory, int year) {
        return """
                {"obligation": "operator-plan", "year": %d, "figures": [
                 {"indicator": "%s", "territory": "%s", "period": "2026", "numerator": 1, "denominator": 2}]}""".formatted(year, indicator, territory);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"figures\": [{\"indicator\": \"nobody-knows\", \"territory\": \"12\", \"period\": \"2026\", \"value\": 1}] | /figures/0/indicator | unknown-code",
                "\"figures\": [{\"indicator\": \"roadmap\", \"territory\": \"12\", \"period\": \"2026\", \"value\": 1}] | /figures/0/indicator | unknown-code",
                "\"figures\": [{\"indicator\": \"household-fibre\", \"territory\": \"12\", \"period\": \"2026\", \"value\": 1}] | /figures/0 | wrong-shape",
                "\"figures\": [{\"indicator\": \"speed-4g\", \"territory\": \"12\", \"period\": \"2026\", \"numerator\": 1, \"denominator\": 2}] | /figures/0 | wrong-shape",
                "\"figures\": [{\"indicator\": \"speed-4g\", \"territory\": \"99\", \"period\": \"2026\", \"value\": 1}] | /figures/0/territory | unknown-code",
                "\"figures\": [{\"indicator\": \"speed-4g\", \"territory\": \"105\", \"period\": \"2025-Q3\", \"value\": 1}] | /figures/0/territory | territory-not-valid",
                "\"figures\": [{\"indicator\": \"speed-4g\", \"territory\": \"03388\", \"period\": \"2025-06\", \"value\": 1}] | /figures/0/territory | territory-not-valid",
                "\"items\": [{\"territory\": \"105\", \"service\": \"FIBRE\", \"quantity\": 1, \"cost\": 5, \"quarter\": \"2029-Q1\", \"fund\": \"OWN\"}] | /items/0/territory | territory-not-valid",
                "\"narrative\": \"x\", \"commitments\": [{\"indicator\": \"household-fibre\", \"territory\": \"12\", \"by\": \"2029-12-31\", \"value\": 101}] | /commitments/0/value | out-of-range",
                "\"narrative\": \"x\", \"commitments\": [{\"indicator\": \"household-fibre\", \"territory\": \"105\", \"by\": \"2029-12-31\", \"value\": 1}] | /commitments/0/territory | territory-not-valid",
            })
    void refusesNamesThatDoNotExistInTheTimeSpokenOf(String members, String pointer, String code) {
        learnNames();
        send(
                        "vnpt",
                        UUID.randomUUID().toString(),
                        "{\"obligation\": \"operator-plan\", \"year\": 2029, " + members + "}")
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
        assertThat(SuiteDatabase.count("SELECT count(*) FROM submission WHERE year = 2029"))
                .isZero();
    }

    @Test
    void takesADistrictForAPeriodInWhichItWasThere() {
        learnNames();
        var plan = figure("household-fibre", "105", freshYear()).replace("\"2026\"", "\"2025-Q2\"");
        send("mobifone", UUID.randomUUID().toString(), plan).then().statusCode(201);
    }

    /** A deadline never depends on a peer. */
    @Test
    void takesWhatItCannotCheckWhileThePeerWasNeverThere() {
        referenceDataCache.refresh();
        send("ghn", UUID.randomUUID().toString(), figure("nobody-knows", "12", freshYear()))
                .then()
                .statusCode(201);
    }

    @Test
    void keepsWhatItKnowsWhileThePeerIsAway() {
        learnNames();
        IndicatorPeer.takesEverything();
        clock.passes(settings.freshFor().plusSeconds(1));
        referenceDataCache.refresh();
        send("vnpt", UUID.randomUUID().toString(), figure("nobody-knows", "12", freshYear()))
                .then()
                .spec(isProblem(422, "invalid-content"));
    }

    @Test
    void asksAgainOnlyWhenWhatItKnowsIsOld() {
        learnNames();
        var known = referenceDataCache.find();
        clock.passes(settings.freshFor().minusSeconds(1));
        referenceDataCache.refresh();
        assertThat(referenceDataCache.find().orElseThrow()).isSameAs(known.orElseThrow());
        clock.passes(Duration.ofSeconds(2));
        referenceDataCache.refresh();
        assertThat(referenceDataCache.find().orElseThrow()).isNotSameAs(known.orElseThrow());
    }
}
