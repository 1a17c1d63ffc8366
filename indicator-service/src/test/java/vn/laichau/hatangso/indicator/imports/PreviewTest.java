package vn.laichau.hatangso.indicator.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.indicator.Requests;
import vn.laichau.hatangso.indicator.ServiceTest;

/** What is checked before is what happens after, for random files: other ones by {@code -Dproperties.seed=7}. */
@QuarkusTest
@ServiceTest
class PreviewTest {

    private static final int FILES = 12;
    private static final int LINES = 40;
    private static final String CSV = "text/csv";
    private static final String HEADER = "indicator,territory,period,operator,numerator,denominator,value,unit\n";
    private static final List<String> TOLD =
            List.of("state", "received", "created", "changed", "unchanged", "rejected", "errors");

    private final Random random = new Random(Long.getLong("properties.seed", 2025));

    private String one(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private String line() {
        var isShare = random.nextBoolean();
        var denominator = one("5", "7", "7", "7", "0", "");
        return String.join(
                ",",
                isShare ? "household-fibre" : one("speed-4g", "speed-4g", "no-such-indicator"),
                one("12", "03388", "03388", "03389", "99999"),
                one("2094", "2094", "2094-11", "2094-03", "2094-Q1", "2094-13"),
                one("", "", "vnpt", "viettel", "no-such-firm"),
                isShare ? one("1", "3", "5", "9", "-1", "x") : "",
                isShare ? denominator : "",
                isShare ? "" : one("41.5", "40", "40", "-2", "1.2345678901", ""),
                isShare ? "" : one("", "MBIT_PER_SECOND", "PERCENT"));
    }

    private static Map<String, Object> told(JsonPath job) {
        var told = new HashMap<String, Object>();
        TOLD.forEach(member -> told.put(member, job.get(member)));
        return told;
    }

    @Test
    void saysOfEachLineWhatTheImportSays() {
        Requests.coordinator()
                .contentType(ContentType.JSON)
                .body("{\"period\": \"2094-11\", \"reason\": \"Đã chốt số liệu năm\"}")
                .post("/api/v1/period-locks")
                .then()
                .statusCode(201);
        var outcomes = new ArrayList<Map<String, Object>>();
        for (var file = 0; file < FILES; file++) {
            var content = HEADER
                    + IntStream.range(0, file % 3 == 2 ? 3 : LINES)
                            .mapToObj(line -> line())
                            .distinct()
                            .collect(Collectors.joining("\n"))
                    + "\n";
            for (var options : List.of("?partial=true", "?partial=false")) {
                var preview = told(UploadedFile.of(CSV, options + "&validateOnly=true", content));
                var outcome = told(UploadedFile.of(CSV, options, content));
                assertThat(outcome).as(content).isEqualTo(preview);
                outcomes.add(outcome);
            }
        }
        // Of each kind there was something to compare.
        for (var member : List.of("created", "changed", "unchanged", "rejected")) {
            assertThat(outcomes).as(member).anyMatch(outcome -> (int) outcome.get(member) > 0);
        }
    }
}
