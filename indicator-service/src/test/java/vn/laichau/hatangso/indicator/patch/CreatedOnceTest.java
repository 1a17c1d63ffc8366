package vn.laichau.hatangso.indicator.patch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.laichau.hatangso.chassis.testing.SuiteDatabase.count;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.indicator.Requests;
import vn.laichau.hatangso.indicator.ServiceTest;

@QuarkusTest
@ServiceTest
class CreatedOnceTest {

    private static final String FIGURE = """
            {"indicator": "household-fibre", "territory": "03388", "period": "2087", "numerator": 3, "denominator": 5}""";

    private static final String LOCK = """
            {"period": "2088", "reason": "Đang rà soát", "expiresAt": "2090-01-02T10:00:00+07:00"}""";

    private static final String JUDGEMENT = """
            {"outcome": "PARTLY_MET", "judgedOn": "2026-01-10", "reason": "Mới dùng ở 6 trên 14 sở",
             "evidence": [{"title": "Báo cáo số 05/BC-STTTT"}]}""";

    private static final String VERSION = """
            {"value": 88, "inForceFrom": "2030-06-01", "decision": {"number": "12/QĐ-UBND", "date": "2026-09-15"}}""";

    private static String body(String table) {
        return switch (table) {
            case "observation" -> FIGURE;
            case "period_lock" -> LOCK;
            case "judgement" -> JUDGEMENT;
            default -> VERSION;
        };
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "observation, /observations, 3, 4",
        "period_lock, /period-locks, Đang, Vẫn",
        "judgement, /targets/cloud-iot-integration-2025/judgements, 6, 7",
        "target_version, /targets/population-5g-2030/versions, 88, 89"
    })
    void createsOnceHoweverOftenItIsSentWithOneKey(String table, String path, String said, String otherwise) {
        var key = "once" + path;
        var before = rows(table);
        var seen = Requests.nobody().get("/api/v1/targets/population-5g-2030").header("ETag");

        var first = send(path, key, seen, body(table));
        assertThat(first.statusCode()).as(first.asString()).isEqualTo(201);
        first.then().header("Idempotency-Replayed", nullValue());
        assertThat(rows(table)).isGreaterThan(before);
        var stored = rows(table);

        var again = send(path, key, seen, body(table));
        again.then().statusCode(201).header("Idempotency-Replayed", equalTo("true"));
        assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));

        send(path, key, seen, body(table).replace(said, otherwise))
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("idempotency-key-reused"));
        assertThat(rows(table)).isEqualTo(stored);
    }

    private static long rows(String table) {
        return count("SELECT count(*) FROM " + table);
    }

    private static Response send(String path, String key, String seen, String body) {
        var request = Requests.coordinator().contentType("application/json").header("Idempotency-Key", key);
        return (path.endsWith("/versions") ? request.header("If-Match", seen) : request)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1" + path);
    }
}
