package vn.laichau.hatangso.indicator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.laichau.hatangso.chassis.testing.SuiteDatabase.count;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.laichau.hatangso.chassis.testing.StandingWork;
import vn.laichau.hatangso.indicator.imports.UploadedFile;

/** While long work stands in its middle everything else goes on, but for what would be wrong without waiting. */
@QuarkusTest
@TestProfile(LongWorkTest.Alone.class)
@ServiceTest
class LongWorkTest {

    /** It changes all there is. */
    public static class Alone implements QuarkusTestProfile {}

    private static final String API = "/api/v1";
    private static final String REASON = "{\"reason\": \"x\"}";

    /** What becomes known does so in one order; how long that makes others wait: docs/adr/0048. */
    private static final Set<String> RECORDINGS = Set.of(
            "PATCH /api/v1/territories/{code}/{validFrom}",
            "POST /internal/v1/figure-messages",
            "POST /api/v1/observations",
            "POST /api/v1/observations/{id}/withdrawal",
            "POST /api/v1/period-locks",
            "POST /api/v1/territories/mergers",
            "POST /api/v1/territories/villages",
            "PUT /api/v1/observations/{id}",
            "PUT /api/v1/plans/{code}/territories");

    /** Of the plan that is being loaded: who changes one may not undo what the plan says now. */
    private static final Set<String> DEFINITIONS = Set.of(
            "PATCH /api/v1/baselines/{code}",
            "PATCH /api/v1/indicators/{code}",
            "POST /internal/v1/target-messages",
            "POST /api/v1/targets/{code}/versions",
            "PUT /api/v1/baselines/{code}",
            "PUT /api/v1/indicators/{code}",
            "PUT /api/v1/plans/{code}/indicators");

    /** Changes of figures are counted when they have been made. */
    private static final String COUNTED = """
            INSERT INTO knowledge_version AS counted (source, indicator, version) SELECT 'observation', id, 0 FROM indicator
            ON CONFLICT (source, indicator) DO UPDATE SET version = counted.version""";

    private static final String MAPPED = "LOCK TABLE territory_within IN SHARE MODE";
    private static final String REFUSED = "LOCK TABLE import_error IN SHARE MODE";

    /** What takes long, where it is brought to a stand, and who has to wait for it. */
    enum Work {
        RUN_OF_THE_RULES("SELECT FROM figures_checked FOR UPDATE", Set.of("POST /api/v1/quality-runs")) {
            @Override
            void begin(Turn turn) {
                Requests.coordinator().post(API + "/quality-runs").then().statusCode(200);
            }
        },
        FILE_THAT_ARRIVES(REFUSED, Set.of()) {
            @Override
            void begin(Turn turn) {
                turn.file("no-such-indicator,12,2063,1,2\n").statusCode(202);
            }
        },
        FILE_THAT_IS_CHECKED(REFUSED, Set.of()) {
            @Override
            void begin(Turn turn) {
                turn.file("household-fibre,12,2063,1,2\nhousehold-fibre,12,2063,2,2\n")
                        .statusCode(202);
            }
        },
        FILE_THAT_IS_RECORDED(COUNTED, RECORDINGS) {
            @Override
            void begin(Turn turn) {
                turn.file("household-fibre,12,2072,1,2\n").statusCode(202);
            }
        },
        PERIOD_THAT_IS_PUBLISHED(COUNTED, RECORDINGS) {
            @Override
            void begin(Turn turn) {
                turn.coordinator("POST", "/period-locks", """
                        {"period": "2072", "finished": true, "reason": "x"}""");
            }
        },
        MERGER(MAPPED, RECORDINGS) {
            @Override
            void begin(Turn turn) {
                turn.sent(Requests.administrator(), "POST", "/territories/mergers", turn.merger(2));
            }
        },
        FILE_OF_VILLAGES(MAPPED, RECORDINGS) {
            @Override
            void begin(Turn turn) {
                turn.sent(Requests.administrator(), "POST", "/territories/villages", turn.village("A"));
            }
        },
        LOAD_OF_A_PLAN("LOCK TABLE quality_finding IN SHARE MODE", DEFINITIONS) {
            @Override
            void begin(Turn turn) {
                turn.sent(Requests.administrator(), "PUT", "/plans/lai-chau-2023/indicators", turn.plan("first"));
            }
        },
        SEALING_OF_THE_AUDIT("LOCK TABLE audit_link IN SHARE MODE", Set.of()) {
            /** It begins by itself where there is something to seal. */
            @Override
            void begin(Turn turn) {
                turn.coordinator("POST", "/observations", turn.figure(4));
            }
        };

        private final String pause;
        private final Set<String> waiting;

        Work(String pause, Set<String> waiting) {
            this.pause = pause;
            this.waiting = waiting;
        }

        abstract void begin(Turn turn);
    }

    /** By a rule that is in force no more: no run ends it. The plan has three, and each request needs one of its own. */
    @BeforeAll
    static void haveAFourthFinding() {
        Requests.superuser("""
                INSERT INTO quality_rule (code, kind, statement, in_force) VALUES ('not-in-force', 'JUMP', '{"vi": "x", "en": "x"}', false);
                INSERT INTO quality_rule_version (rule, version, statement, in_force, known_from, changed_by)
                VALUES ('not-in-force', 1, '{"vi": "x", "en": "x"}', false, '-infinity', 'test');
                INSERT INTO figure_finding (rule, indicator, territory, period, operator, due_on, found_at)
                SELECT 'not-in-force', (SELECT min(id) FROM indicator), min(id), '2020', '', '2026-01-01', '2026-01-01' FROM territory
                """);
    }

    @AfterAll
    static void forget() {
        Requests.superuser("""
                DELETE FROM figure_finding WHERE rule = 'not-in-force';
                DELETE FROM quality_rule_version WHERE rule = 'not-in-force';
                DELETE FROM quality_rule WHERE code = 'not-in-force'
                """);
    }

    @ParameterizedTest
    @EnumSource
    void holdsNobodyUpWhoCanGoOn(Work work) throws IOException, SQLException {
        var turn = new Turn(work.ordinal());
        var requests = turn.requests();
        assertThat(requests.keySet()).isEqualTo(StandingWork.writes());
        nothingIsUnderWay();
        try (var standing = StandingWork.at(work.pause, () -> work.begin(turn))) {
            assertThat(standing.heldUp(requests)).isEqualTo(new TreeSet<>(work.waiting));
        }
        nothingIsUnderWay();
    }

    /** A map that gives the province another name. */
    static String map(String version) {
        return """
                {"plan": "lai-chau-2023", "version": "%1$s", "units": [], "lineage": [],
                 "aliases": [{"code": "12", "validFrom": "2021-01-01", "alias": "%1$s", "source": "x"}]}""".formatted(version);
    }

    static void nothingIsUnderWay() {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> count("SELECT count(*) FROM bulk_import"
                                + " WHERE state IN ('QUEUED', 'RUNNING') OR stage = 'LOOKING_FOR_FINDINGS'")
                        == 0);
    }

    /** Sound requests, one of each operation, about things that no other turn speaks of. */
    private record Turn(int number) {

        private static final String COMMUNES = """
                SELECT code::integer FROM territory WHERE level = 'COMMUNE' AND lower(valid) = '2025-07-01'
                ORDER BY code OFFSET %d LIMIT 1
                """;

        Map<String, Supplier<Response>> requests() {
            var all = new TreeMap<String, Supplier<Response>>();
            definitions(all);
            figures(all);
            add(all, feed(), "POST /internal/v1/figure-messages", "/internal/v1/figure-messages", """
                    {"submission": "0%1$d", "version": 1, "organisation": "vnpt", "items": [{"item": "0%1$d/1/0",
                     "indicator": "adult-smartphone", "territory": "12", "period": "205%1$d", "operator": "vnpt",
                     "numerator": 1, "denominator": 2}]}""".formatted(
                            number));
            add(
                    all,
                    feed(),
                    "POST /internal/v1/operator-messages",
                    "/internal/v1/operator-messages",
                    "{\"code\": \"firm-%d\"}".formatted(number));
            add(all, feed(), "POST /internal/v1/target-messages", "/internal/v1/target-messages", """
                    {"decision": "%1$d", "items": [{"item": "%1$d/1", "target": "population-5g-2030", "value": 6%1$d,
                     "inForceFrom": "2029-01-0%2$d", "decision": {"number": "1872/QĐ-UBND", "date": "2026-11-26"}}]}""".formatted(
                            number, number + 1));
            add(all, Requests.coordinator(), "POST /quality-runs", "/quality-runs", "");
            List<String> findings =
                    Requests.coordinator().get(API + "/quality-findings").path("items.id");
            String fourth = Requests.coordinator()
                    .get(API + "/quality-findings?check=not-in-force")
                    .path("items[0].id");
            var accepted = "/quality-findings/" + findings.get(0);
            seen(
                    all,
                    Requests.coordinator(),
                    "PUT /quality-findings/{id}/acknowledgement",
                    accepted + "/acknowledgement",
                    accepted,
                    """
                    {"reason": "x"}""");
            var handedOver = "/quality-findings/" + findings.get(1);
            seen(
                    all,
                    Requests.coordinator(),
                    "POST /quality-findings/{id}/handover",
                    handedOver + "/handover",
                    handedOver,
                    ASKED);
            var answered = "/quality-findings/" + findings.get(2);
            step(Requests.coordinator(), answered, "handover", ASKED);
            seen(
                    all,
                    Requests.operator("vnpt"),
                    "POST /quality-findings/{id}/answer",
                    answered + "/answer",
                    answered,
                    ANSWER);
            var returned = "/quality-findings/" + fourth;
            step(Requests.coordinator(), returned, "handover", ASKED);
            step(Requests.operator("vnpt"), returned, "answer", ANSWER);
            seen(
                    all,
                    Requests.coordinator(),
                    "POST /quality-findings/{id}/return",
                    returned + "/return",
                    returned,
                    """
                    {"reason": "x"}""");
            var rule = "/quality-rules/no-jump";
            seen(
                    all,
                    Requests.coordinator(),
                    "PATCH /quality-rules/{code}",
                    rule,
                    rule,
                    "{\"inForce\": %b}".formatted(number % 2 > 0));
            add(all, Requests.administrator(), "POST /territories/mergers", "/territories/mergers", merger(0));
            add(all, Requests.administrator(), "POST /territories/villages", "/territories/villages", village("B"));
            var unit = "/territories/%05d".formatted(commune(37));
            seen(
                    all,
                    Requests.administrator(),
                    "PATCH /territories/{code}/{validFrom}",
                    unit + "/2025-07-01",
                    unit + "?validOn=2026-01-01",
                    """
                    {"aliases": ["%d"]}""".formatted(number));
            return all;
        }

        private static RequestSpecification feed() {
            return Requests.of("agency-service", "dic", "observations-feed");
        }

        private void definitions(Map<String, Supplier<Response>> all) {
            var baselines = Requests.nobody().get(API + "/baselines").jsonPath();
            for (var one : new String[] {"/indicators/data-centre-services-on-cloud", "/baselines/mobile-stations"}) {
                var kind = one.substring(1, one.indexOf('/', 1));
                seen(all, Requests.coordinator(), "PUT /" + kind + "/{code}", one, one, example(kind));
            }
            var indicator = "/indicators/adult-smartphone";
            seen(all, Requests.coordinator(), "PATCH /indicators/{code}", indicator, indicator, """
                    {"definition": {"vi": "%1$d", "en": "%1$d"}}""".formatted(number));
            var baseline = "/baselines/" + baselines.getString("items.find { it.code != 'mobile-stations' }.code");
            seen(
                    all,
                    Requests.coordinator(),
                    "PATCH /baselines/{code}",
                    baseline,
                    baseline,
                    "{\"approximate\": %b}".formatted(number % 2 > 0));
            var target = "/targets/centre-road-undergrounding-2030";
            seen(
                    all,
                    Requests.coordinator(),
                    "POST /targets/{code}/versions",
                    target + "/versions",
                    target,
                    """
                    {"value": 7%d, "inForceFrom": "2028-01-0%d", "decision": {"number": "1870/QĐ-UBND", "date": "2026-01-15"}}""".formatted(number, number + 1));
            add(
                    all,
                    Requests.coordinator(),
                    "POST /targets/{code}/judgements",
                    "/targets/cloud-iot-integration-2025/judgements",
                    """
                    {"outcome": "PARTLY_MET", "judgedOn": "2026-01-10", "reason": "x",
                     "evidence": [{"title": "x", "address": "https://lai-chau.example/x"}]}""");
            add(
                    all,
                    Requests.administrator(),
                    "PUT /plans/{code}/indicators",
                    "/plans/lai-chau-2023/indicators",
                    plan("second"));
            add(
                    all,
                    Requests.administrator(),
                    "PUT /plans/{code}/territories",
                    "/plans/lai-chau-2023/territories",
                    map("second " + number));
            var said = "/progress/overrides/";
            var word = "{\"verdict\": \"AT_RISK\", \"reason\": \"x\"}";
            seen(
                    all,
                    Requests.leader(),
                    "PUT /progress/overrides/{target}",
                    said + "industry-iot-2025",
                    said + "industry-iot-2025",
                    word);
            sent(Requests.leader(), "PUT", said + "population-5g-2030", word);
            seen(
                    all,
                    Requests.leader(),
                    "POST /progress/overrides/{target}/withdrawal",
                    said + "population-5g-2030/withdrawal",
                    said + "population-5g-2030",
                    REASON);
        }

        private void figures(Map<String, Supplier<Response>> all) {
            add(all, Requests.coordinator(), "POST /observations", "/observations", figure(1));
            var corrected = "/observations/"
                    + coordinator("POST", "/observations", figure(2)).getLong("id");
            seen(
                    all,
                    Requests.coordinator(),
                    "PUT /observations/{id}",
                    corrected,
                    corrected,
                    "{\"numerator\": 2, \"denominator\": 2}");
            var withdrawn = "/observations/"
                    + coordinator("POST", "/observations", figure(3)).getLong("id");
            seen(
                    all,
                    Requests.coordinator(),
                    "POST /observations/{id}/withdrawal",
                    withdrawn + "/withdrawal",
                    withdrawn,
                    REASON);
            add(all, Requests.coordinator(), "POST /period-locks", "/period-locks", lock(1));
            var lifted = "/period-locks/"
                    + coordinator("POST", "/period-locks", lock(2)).getLong("lock.id");
            seen(
                    all,
                    Requests.coordinator(),
                    "POST /period-locks/{id}/withdrawal",
                    lifted + "/withdrawal",
                    lifted,
                    REASON);
            all.put(
                    "POST /api/v1/imports",
                    () -> file("household-fibre,12,206%d-04,1,2\n".formatted(number))
                            .extract()
                            .response());
            Requests.superuser("""
                    INSERT INTO bulk_import (id, organisation, author, coordinator, format, partial, validate_only, state, stage,
                                             percent, received, staged, received_at)
                    VALUES ('00000000-0000-0000-0000-00000000000%d', 'dic', 'a', true, 'CSV', false, false, 'RECEIVING',
                            'RECEIVING', 0, 1, 1, now() - interval '1 day')
                    """.formatted(number));
            add(
                    all,
                    Requests.coordinator(),
                    "POST /imports/{id}/cancellation",
                    "/imports/00000000-0000-0000-0000-00000000000%d/cancellation".formatted(number),
                    "");
        }

        String figure(int month) {
            return """
                    {"indicator": "household-fibre", "territory": "12", "period": "206%d-0%d", "numerator": 1, "denominator": 2}""".formatted(number, month);
        }

        private String lock(int month) {
            return """
                    {"period": "205%d-0%d", "indicator": "population-5g", "reason": "x"}""".formatted(number, month);
        }

        /** Of two communes that no other merger takes; both of a turn are entered, one after the other. */
        String merger(int which) {
            var first = commune(4 * number + which);
            return """
                    {"inForceFrom": "2040-01-01", "legalBasis": "x", "units": [{"code": "%1$05d", "typeVi": "Xã", "nameVi": "x",
                     "nameEn": "x", "parentCode": "12", "predecessors": ["%1$05d"]}]}""".formatted(first);
        }

        private static long commune(int place) {
            return count(COMMUNES.formatted(place));
        }

        String village(String name) {
            return """
                    {"code": "LW-%s%d", "validFrom": "2025-07-01", "type": "Bản", "nameVi": "x", "parentCode": "%05d"}""".formatted(name, number, commune(36));
        }

        /** The plan that is loaded, as another version. */
        String plan(String version) {
            return resource("plan/lai-chau-2023/indicators.json")
                    .replaceFirst("\"version\": \"1\"", "\"version\": \"%s %d\"".formatted(version, number));
        }

        private static String example(String kind) {
            var name = kind.equals("indicators") ? "replaceIndicator" : "replaceBaseline";
            return new JsonObject(resource("examples/" + name + ".json"))
                    .getJsonObject("request")
                    .encode();
        }

        private static String resource(String name) {
            try (var file = LongWorkTest.class.getResourceAsStream("/" + name)) {
                return new String(file.readAllBytes(), UTF_8);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        ValidatableResponse file(String lines) {
            return UploadedFile.send(
                    Requests.coordinator(),
                    "text/csv",
                    "?partial=true",
                    ("indicator,territory,period,numerator,denominator\n" + lines).getBytes(UTF_8));
        }

        JsonPath coordinator(String verb, String address, String body) {
            return sent(Requests.coordinator(), verb, address, body);
        }

        JsonPath sent(RequestSpecification sender, String verb, String address, String body) {
            return ask(sender, verb, address, body)
                    .then()
                    .statusCode(org.hamcrest.Matchers.lessThan(300))
                    .extract()
                    .jsonPath();
        }

        private static void add(
                Map<String, Supplier<Response>> all,
                RequestSpecification sender,
                String operation,
                String address,
                String body) {
            var verb = operation.substring(0, operation.indexOf(' '));
            all.put(
                    operation.contains("/internal/") ? operation : operation.replace(" /", " /api/v1/"),
                    () -> ask(sender, verb, address, body));
        }

        private static final String ASKED = """
                {"owner": "vnpt", "reason": "x"}""";
        private static final String ANSWER = """
                {"answer": "x"}""";

        private static void step(RequestSpecification sender, String finding, String step, String body) {
            var tag = Requests.coordinator().get(API + finding).header("ETag");
            ask(sender.header("If-Match", tag), "POST", finding + "/" + step, body)
                    .then()
                    .statusCode(200);
        }

        /** In the version that is there now. */
        private static void seen(
                Map<String, Supplier<Response>> all,
                RequestSpecification sender,
                String operation,
                String address,
                String object,
                String body) {
            var tag = Requests.coordinator().get(API + object).header("ETag");
            add(all, tag == null ? sender : sender.header("If-Match", tag), operation, address, body);
        }

        private static Response ask(RequestSpecification sender, String verb, String address, String body) {
            var type = verb.equals("PATCH")
                    ? "application/merge-patch+json"
                    : address.endsWith("/villages") ? "application/x-ndjson" : "application/json";
            return (body.isEmpty() ? sender : sender.contentType(type).body(body.getBytes(UTF_8)))
                    .request(verb, address.startsWith("/internal/") ? address : API + address);
        }
    }
}
