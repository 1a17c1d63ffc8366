package vn.laichau.hatangso.agency.dictionary;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static vn.laichau.hatangso.agency.surroundings.Parties.freshYear;
import static vn.laichau.hatangso.agency.surroundings.Parties.send;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.agency.surroundings.IndicatorPeer;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;

/** A service of its own: names that are known once stay known. */
@QuarkusTest
@TestProfile(DictionaryTest.Impatient.class)
class DictionaryTest extends RunningService {

    @Inject
    Dictionary dictionary;

    public static final class Impatient implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("dictionary.every", "1s", "dictionary.fresh-for", "0s");
        }
    }

    /** The peer is away at first; what it would have refused is taken. */
    @BeforeEach
    void learnNames() {
        if (dictionary.find().isEmpty()) {
            send("ghn", UUID.randomUUID().toString(), figure("nobody-knows", "12", freshYear()))
                    .then()
                    .statusCode(201);
        }
        IndicatorPeer.tellsNames();
        await().atMost(ofSeconds(10)).until(() -> dictionary.find().isPresent());
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
                "\"figures\": [{\"indicator\": \"nobody-knows\", \"territory\": \"12\", \"period\": \"2026\", \"value\": 1}] | /figures/0/indicator | unknown-indicator",
                "\"figures\": [{\"indicator\": \"roadmap\", \"territory\": \"12\", \"period\": \"2026\", \"value\": 1}] | /figures/0/indicator | unknown-indicator",
                "\"figures\": [{\"indicator\": \"household-fibre\", \"territory\": \"12\", \"period\": \"2026\", \"value\": 1}] | /figures/0 | wrong-shape",
                "\"figures\": [{\"indicator\": \"speed-4g\", \"territory\": \"12\", \"period\": \"2026\", \"numerator\": 1, \"denominator\": 2}] | /figures/0 | wrong-shape",
                "\"figures\": [{\"indicator\": \"speed-4g\", \"territory\": \"99\", \"period\": \"2026\", \"value\": 1}] | /figures/0/territory | unknown-territory",
                "\"figures\": [{\"indicator\": \"speed-4g\", \"territory\": \"105\", \"period\": \"2025-Q3\", \"value\": 1}] | /figures/0/territory | territory-not-valid",
                "\"figures\": [{\"indicator\": \"speed-4g\", \"territory\": \"03388\", \"period\": \"2025-06\", \"value\": 1}] | /figures/0/territory | territory-not-valid",
                "\"items\": [{\"territory\": \"105\", \"service\": \"FIBRE\", \"quantity\": 1, \"cost\": 5, \"quarter\": \"2029-Q1\", \"fund\": \"OWN\"}] | /items/0/territory | territory-not-valid",
                "\"narrative\": \"x\", \"commitments\": [{\"indicator\": \"household-fibre\", \"territory\": \"12\", \"by\": \"2029-12-31\", \"value\": 101}] | /commitments/0/value | out-of-range",
                "\"narrative\": \"x\", \"commitments\": [{\"indicator\": \"household-fibre\", \"territory\": \"105\", \"by\": \"2029-12-31\", \"value\": 1}] | /commitments/0/territory | territory-not-valid",
            })
    void refusesNamesThatDoNotExistInTheTimeSpokenOf(String members, String pointer, String code) {
        send(
                        "vnpt",
                        UUID.randomUUID().toString(),
                        "{\"obligation\": \"operator-plan\", \"year\": 2029, " + members + "}")
                .then()
                .statusCode(422)
                .body("code", equalTo("invalid-content"))
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
        assertThat(SuiteDatabase.count("SELECT count(*) FROM submission WHERE year = 2029"))
                .isZero();
    }

    @Test
    void takesADistrictForAPeriodInWhichItWasThere() {
        var plan = figure("household-fibre", "105", freshYear()).replace("\"2026\"", "\"2025-Q2\"");
        send("mobifone", UUID.randomUUID().toString(), plan).then().statusCode(201);
    }

    @Test
    void keepsWhatItKnowsWhileThePeerIsAway() throws InterruptedException {
        IndicatorPeer.takesEverything();
        Thread.sleep(2_500);
        send("vnpt", UUID.randomUUID().toString(), figure("nobody-knows", "12", freshYear()))
                .then()
                .statusCode(422);
    }
}
