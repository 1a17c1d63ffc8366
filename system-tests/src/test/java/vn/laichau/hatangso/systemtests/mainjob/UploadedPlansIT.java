package vn.laichau.hatangso.systemtests.mainjob;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.laichau.hatangso.systemtests.suite.Api.json;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.local.SuiteService;
import vn.laichau.hatangso.systemtests.suite.Api;
import vn.laichau.hatangso.systemtests.suite.EmptyDatabase;
import vn.laichau.hatangso.systemtests.suite.PlanYear;
import vn.laichau.hatangso.systemtests.suite.Principal;
import vn.laichau.hatangso.systemtests.suite.Principals;
import vn.laichau.hatangso.systemtests.suite.RealmClients;
import vn.laichau.hatangso.systemtests.suite.Replica;
import vn.laichau.hatangso.systemtests.suite.RunningSuite;
import vn.laichau.hatangso.systemtests.suite.WordFile;

/** Three services as they are packaged, on databases of their own beside the suite's, which know of further plans by upload alone. */
class UploadedPlansIT {

    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Path MADE_UP = Path.of("../demonstration/figures/src/main/resources/plan/minh-hoa-2026");

    /** Of the department that reports in the made-up province. */
    private static final Principal THERE = Principal.of("coordinator", "hoa-son-dost");

    private final RealmClients clients = RealmClients.of(RunningSuite.get());

    @Test
    void areReportedOnEachByItsOwnFiguresAndPeople() throws Exception {
        try (var indicators = start(SuiteService.INDICATOR);
                var agencies = start(SuiteService.AGENCY, "INDICATOR_URL=" + indicators.address());
                var reports = start(
                        SuiteService.REPORTING,
                        "INDICATOR_URL=" + indicators.address(),
                        "AGENCY_URL=" + agencies.address())) {
            upload(indicators, "territories", "hoa-son-2026", of(SuiteService.INDICATOR));
            upload(indicators, "indicators", "hoa-son-2026", of(SuiteService.INDICATOR));
            upload(agencies, "obligations", "hoa-son-2026", of(SuiteService.AGENCY));
            upload(reports, "reports", "hoa-son-2026", of(SuiteService.REPORTING));
            upload(indicators, "indicators", "minh-hoa-2026", MADE_UP);
            upload(agencies, "obligations", "minh-hoa-2026", MADE_UP);
            upload(reports, "reports", "minh-hoa-2026", MADE_UP);
            for (var figure : new String[] {"98011 60", "98012 70", "98021 80", "98022 90"}) {
                record(indicators.address(), figure.split(" "));
            }

            var ofProvince = document(reports.address(), THERE, "hoa-son-2026");
            assertThat(ofProvince)
                    .contains("Kế hoạch hạ tầng số tỉnh Hòa Sơn (giả định)", "Sở Khoa học và Công nghệ tỉnh Hòa Sơn")
                    .contains("75", "Ngầm hóa cáp quang tại các xã của Hòa Sơn", "UBND tỉnh Hòa Sơn (b/c)")
                    .doesNotContain("Lai Châu", "5G");
            var ofNext = document(reports.address(), Principals.COORDINATOR, "minh-hoa-2026");
            assertThat(ofNext)
                    .contains("Kế hoạch minh họa phát triển hạ tầng số giai đoạn 2026", "Phủ sóng 5G đến tất cả các xã")
                    .doesNotContain("Hòa Sơn");
            assertThat(document(reports.address(), Principals.COORDINATOR, null))
                    .contains("tỉnh Lai Châu")
                    .doesNotContain("Hòa Sơn", "minh họa");
        }
    }

    /** Where the tests of a service keep the plan of the made-up province. */
    private static Path of(SuiteService service) {
        return Path.of("..", service.module(), "src/test/resources/plan/hoa-son-2026");
    }

    private static Replica start(SuiteService service, String... peers) throws IOException, SQLException {
        var name = "uploaded_" + service.name().toLowerCase(Locale.ROOT);
        EmptyDatabase.create(name, RunningSuite.get().database(service), RunningSuite.get()::superuser);
        var url = RunningSuite.get().database(service).jdbcUrl();
        var settings = Stream.concat(
                        Stream.of(
                                "DATABASE_URL='" + url.replaceFirst("(//[^/]+/)\\w+", "$1" + name) + "'",
                                "PLAN_DEMONSTRATION=false"),
                        Stream.of(peers))
                .toArray(String[]::new);
        return Replica.start(service, settings);
    }

    private void upload(Replica service, String part, String plan, Path folder) throws IOException {
        var answer = as(Principals.ADMINISTRATOR, service.address())
                .call("PUT", "/api/v1/plans/" + plan + "/" + part, Files.readString(folder.resolve(part + ".json")));
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
    }

    private void record(URI indicators, String... figure) {
        var answer =
                as(Principals.COORDINATOR, indicators).post("/api/v1/observations", """
                {"indicator": "hoa-son-fibre", "territory": "%s", "period": "2024", "operator": "vnpt",
                 "numerator": %s, "denominator": 100}""".formatted((Object[]) figure));
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(201);
    }

    private String document(URI reports, Principal asking, String plan) throws IOException {
        var asked = "{%s\"kind\": \"ANNUAL\", \"year\": %d}"
                .formatted(plan == null ? "" : "\"plan\": \"" + plan + "\", ", PlanYear.CURRENT);
        // A part that a busy service did not give in time is named as missing; another report has it.
        var created = await().atMost(LONGEST)
                .until(
                        () -> Api.patiently(() -> as(asking, reports)
                                .post(
                                        "/api/v1/reports",
                                        asked,
                                        "Idempotency-Key",
                                        UUID.randomUUID().toString())),
                        answer -> answer.statusCode() != 201
                                || json(answer).path("missingParts").isEmpty());
        assertThat(created.statusCode()).as(text(created)).isEqualTo(201);
        var id = json(created).path("id").asText();
        var docx = Api.patiently(() -> as(asking, reports).get("/api/v1/reports/" + id + "/documents/docx"));
        assertThat(docx.statusCode()).isEqualTo(200);
        return new WordFile(docx.body()).text();
    }

    private Api as(Principal principal, URI service) {
        return Api.at(service, clients.token(principal));
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), UTF_8);
    }
}
