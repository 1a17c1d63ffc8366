package vn.laichau.hatangso.agency.surroundings;

import static vn.laichau.hatangso.agency.surroundings.TestCallers.as;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.coordinator;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** What people do from an obstacle to a decision, as a test says it. */
public final class ChainFixtures {

    public static final String COMMUNE = "ubnd-03595";
    public static final String TARGET = """
            {"kind": "TARGET_AMENDMENT", "text": "Điều chỉnh mục tiêu cáp quang",
             "target": {"target": "household-fibre-2025", "comparator": "AT_LEAST", "value": 70, "due": "2027-12-31"}}""";
    public static final String POLICY = """
            {"kind": "POLICY", "text": "Hỗ trợ chi phí điện cho trạm vùng lõm"}""";

    private static final String REPORT = """
            {"title": "%s", "description": "Nhiều bản chưa có cột điện", "indicators": ["household-fibre"],
             "territories": [{"code": "03595", "validOn": "2026-11-01"}], "tasks": ["P2.IV.7.1"],
             "causes": ["remote-terrain"], "cause": "Mưa lũ"}""";

    private static final AtomicInteger NUMBER = new AtomicInteger(100);

    private ChainFixtures() {}

    public static RequestSpecification commune() {
        return as("officer", COMMUNE, "agency-officer");
    }

    public static RequestSpecification leader() {
        return as("leader", "ppc", "leader");
    }

    public static Response report(RequestSpecification agency, String title) {
        return post(agency, "/api/v1/obstacles", REPORT.formatted(title));
    }

    /** Says in other words what the commune reported. */
    public static Response reword(Response obstacle, String title) {
        return commune()
                .header("If-Match", obstacle.header("ETag"))
                .contentType("application/json")
                .body("""
                        {"title": "%1$s", "description": "Mô tả: %1$s", "indicators": ["household-fibre"]}""".formatted(title))
                .put("/api/v1/obstacles/" + obstacle.path("id"));
    }

    /** The id of a new obstacle of the commune. */
    public static String obstacle() {
        return report(commune(), "Chưa kéo được cáp").path("id");
    }

    /** A draft with these items about these obstacles. */
    public static Response draft(String items, String... obstacles) {
        return post(coordinator(), "/api/v1/proposals", proposal(items, obstacles));
    }

    public static String proposal(String items, String... obstacles) {
        var ids = Arrays.stream(obstacles).map(id -> '"' + id + '"').collect(Collectors.joining(","));
        return """
                {"title": "Đề xuất điều chỉnh", "reason": "Theo phản ánh của xã", "obstacles": [%s], "items": [%s]}""".formatted(ids, items);
    }

    public static Response submit(Response proposal) {
        return verb(coordinator(), proposal, "submission", "");
    }

    public static Response submitted(String items, String... obstacles) {
        return submit(draft(items, obstacles));
    }

    /** @param outcomes of the items in their order; a refusal gets a reason */
    public static Response decide(Response proposal, String number, String date, String... outcomes) {
        return verb(leader(), proposal, "decision", decision(number, date, outcomes));
    }

    public static String decision(String number, String date, String... outcomes) {
        var items = new StringBuilder();
        for (var i = 0; i < outcomes.length; i++) {
            items.append(i == 0 ? "" : ",").append("""
                    {"item": %d, "outcome": "%s", "reason": "Theo khả năng ngân sách"}""".formatted(i + 1, outcomes[i]));
        }
        return "{\"number\": \"%s\", \"date\": \"%s\", \"items\": [%s]}".formatted(number, date, items);
    }

    /** Taken by nobody yet. */
    public static String freshNumber() {
        return NUMBER.incrementAndGet() + "/QĐ-UBND";
    }

    /** A verb on a proposal or an obstacle as it was last seen. */
    public static Response verb(RequestSpecification who, Response seen, String verb, String body) {
        var kind = seen.path("items") == null ? "obstacles" : "proposals";
        var address = "/api/v1/%s/%s/%s".formatted(kind, seen.path("id"), verb);
        return post(who.header("If-Match", seen.header("ETag")), address, body);
    }

    public static Response post(RequestSpecification who, String address, String body) {
        return body.isEmpty()
                ? who.post(address)
                : who.contentType(ContentType.JSON).body(body).post(address);
    }
}
